import type { Context } from 'hono'
import { aroundOf, type Env } from '../platform/http.ts'
import type { Translate } from '../platform/text.ts'
import { addAsset } from '../ui/assets.ts'
import { Layout } from '../ui/layout.tsx'
import { curlOf } from './curl.ts'
import { nounWord } from './nouns.ts'
import { byNoun, type Operation } from './operations.ts'
import { fieldsOf, type Schema } from './schema.ts'

/** Examples are read on phones too: they wrap instead of running off the screen. */
const style = addAsset(
  'api.css',
  'pre{margin:.5rem 0 1rem;padding:.75rem 1rem;background:var(--wash);white-space:pre-wrap;overflow-wrap:anywhere}' +
    'code,pre{font-family:ui-monospace,monospace;font-size:.92rem}' +
    'details{border-top:1px solid var(--line)}details ul{padding-left:1.2rem}',
)

/** All of the API to read: what there is, who may, what to send, and an example to copy. */
export const ApiPage = ({ c, operations }: { c: Context<Env>; operations: readonly Operation[] }) => {
  const around = aroundOf(c)
  const { t } = around
  const groups = byNoun(operations)
  return (
    <Layout around={around} title={t('api.title')}>
      <link rel="stylesheet" href={style} />
      <p>{t('api.intro')}</p>
      <p>
        <a class="plain" href="/api/v1/openapi.json">
          {t('api.describe')}
        </a>
      </p>
      <How t={t} />
      <h2>{t('api.groups')}</h2>
      <Nouns t={t} nouns={groups.map(([noun]) => noun)} />
      {groups.map(([noun, group]) => (
        <section>
          <h3 id={noun}>{nounWord(noun, t)}</h3>
          {group.map((operation) => (
            <One t={t} operation={operation} publicUrl={c.var.house.config.publicUrl} />
          ))}
        </section>
      ))}
    </Layout>
  )
}

const ways = ['token', 'write', 'nested', 'key', 'id', 'refusal', 'language'] as const

const How = ({ t }: { t: Translate }) => (
  <>
    <h2>{t('api.how')}</h2>
    <ul>
      {ways.map((way) => (
        <li>{t(`api.how.${way}`)}</li>
      ))}
    </ul>
  </>
)

const Nouns = ({ t, nouns }: { t: Translate; nouns: readonly string[] }) => (
  <ul class="bare row">
    {nouns.map((noun) => (
      <li>
        <a class="plain" href={`#${noun}`}>
          {nounWord(noun, t)}
        </a>
      </li>
    ))}
  </ul>
)

type OneProps = { t: Translate; operation: Operation; publicUrl: string }

const One = ({ t, operation, publicUrl }: OneProps) => {
  const { id, action, method, title, who, stepUp, input } = operation
  return (
    <details id={id.replaceAll('.', '-')}>
      <summary>
        <code>
          {method} {action}
        </code>{' '}
        {title}
      </summary>
      <p>
        <b>{t('api.who')}:</b> {who}. {stepUp && t('api.step_up')}
      </p>
      <Fields t={t} input={input} />
      <p>
        <b>{t('api.example')}:</b>
      </p>
      <pre>
        <code>{curlOf(operation, publicUrl)}</code>
      </pre>
    </details>
  )
}

const Fields = ({ t, input }: { t: Translate; input: Schema }) => {
  const fields = listed(input)
  if (fields.length === 0) return <p>{t('api.no_fields')}</p>
  return (
    <>
      <p>
        <b>{t('api.fields')}:</b>
      </p>
      <ul>
        {fields.map(({ name, schema, required }) => (
          <li>
            <code>{name}</code> {kindOf(schema)}
            {required && `, ${t('api.needed')}`}
            {schema.description && `. ${schema.description}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Fields of fields too: `lines[].price`. */
const listed = (schema: Schema, before = ''): ReturnType<typeof fieldsOf> =>
  fieldsOf(schema).flatMap((field) => {
    const name = before + field.name
    const { items } = field.schema
    return [{ ...field, name }, ...(items ? listed(items, `${name}[].`) : listed(field.schema, `${name}.`))]
  })

const kindOf = (schema: Schema): string => {
  const { type, format, items, minimum, maximum } = schema
  const words = schema.enum
  if (words) return words.join(' | ')
  if (items) return `[${kindOf(items)}]`
  const range = minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? '…'}–${maximum ?? '…'}`
  return `${format ?? (Array.isArray(type) ? type.join(' | ') : (type ?? 'JSON'))}${range}`
}
