import { formatDate } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { list } from '../actions/passkey.ts'
import { backToAccount } from './account.tsx'
import { PasskeyButton, passkeyScript } from './passkey.tsx'

type Key = { id: string; name: string; createdAt: Temporal.Instant; lastUsedAt: Temporal.Instant | null }

const OneKey = ({ around, passkey }: { around: Around; passkey: Key }) => {
  const { t, language } = around
  const { id, name, createdAt, lastUsedAt } = passkey
  const rename = `/akun/sidik-jari/${id}/nama`
  // Several devices have the same form: what was typed belongs to the one it was sent from.
  const sent = around.path === rename
  return (
    <li class="box">
      <h2>{name}</h2>
      <p class="soft">
        {t('passkey.added')} {formatDate(createdAt, language)}. {t('passkey.used')}:{' '}
        {lastUsedAt ? formatDate(lastUsedAt, language) : t('passkey.never')}.
      </p>
      <details open={sent}>
        <summary>{t('passkey.rename')}</summary>
        <form method="post" action={rename} novalidate>
          <label for={`nama-${id}`}>{t('passkey.name')}</label>
          <input
            id={`nama-${id}`}
            name="name"
            value={(sent ? around.typed('name') : undefined) ?? name}
            autocomplete="off"
          />
          <Submit tone="quiet">{t('passkey.rename')}</Submit>
        </form>
      </details>
      <Form around={around} action={`/akun/sidik-jari/${id}/hapus`}>
        <Submit tone="warn">
          {t('passkey.remove')} <span class="sr">{name}</span>
        </Submit>
      </Form>
    </li>
  )
}

/** Devices that sign in by fingerprint or PIN. */
export const passkeysPage = page(list, ({ passkeys }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('passkey.list')} back={backToAccount(around)} script={passkeyScript}>
      <p>{t('passkey.says')}</p>
      <ul class="bare tiles">
        {passkeys.map((passkey) => (
          <OneKey around={around} passkey={passkey} />
        ))}
      </ul>
      <h2>{t('passkey.add')}</h2>
      <p data-without-passkey>{t('passkey.needs_script')}</p>
      <Form around={around} action="/akun/sidik-jari">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <TextField
          around={around}
          name="name"
          label={t('passkey.name')}
          hint={t('passkey.name_hint')}
          autocomplete="off"
        />
        <PasskeyButton
          around={around}
          kind="create"
          options="/akun/sidik-jari/pilihan"
          name="credential"
          text={t('passkey.add')}
        />
      </Form>
    </Layout>
  )
})
