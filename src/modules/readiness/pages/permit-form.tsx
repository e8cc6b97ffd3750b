import { today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { ChecksField, RadioField } from '../../../ui/choice.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type PermitAddPage, permitAddPage, permitReplacePage } from '../actions/permit.ts'
import { kindRule, type PermitKind, permitKinds, type Scope } from '../domain/kinds.ts'
import { type PermitForm, standings } from '../domain/permit.ts'

type Goods = readonly { id: string; name: string }[]
type Known = Partial<PermitForm>

const NumberField = ({ around, kind, known }: { around: Around; kind: PermitKind; known: Known }) => {
  const { t } = around
  if (kindRule(kind, today(around.at)).number === null) return null
  const digits = kind === 'nib' || kind === 'pirt' || kind === 'finance_report'
  return (
    <TextField
      around={around}
      name="number"
      label={t(kind === 'finance_report' ? 'permit.year' : 'permit.number')}
      hint={t(`permit.number_hint.${kind}` as 'permit.number_hint.nib')}
      value={known.number}
      inputmode={digits ? 'numeric' : undefined}
      maxlength={60}
    />
  )
}

/** Which goods it speaks of: asked only where a paper can speak of goods, and there are some. */
const ScopeFields = ({
  around,
  kind,
  known,
  goods,
}: {
  around: Around
  kind: PermitKind
  known: Known
  goods: Goods
}) => {
  const { t } = around
  const { scopes } = kindRule(kind, today(around.at))
  if (!scopes.includes('products')) return null
  const both = scopes.length > 1
  return (
    <>
      {both && (
        <RadioField
          around={around}
          name="scope"
          label={t('permit.scope')}
          options={scopes.map((value: Scope) => ({ value, text: t(`permit.scope.${value}`) }))}
          value={known.scope ?? scopes[0]}
        />
      )}
      {!both && <input type="hidden" name="scope" value="products" />}
      <ChecksField
        around={around}
        name="productIds"
        label={t('permit.products')}
        hint={t('permit.products_hint')}
        options={goods.map(({ id, name }) => ({ value: id, text: name }))}
        values={known.productIds ?? (goods.length === 1 ? goods.map(({ id }) => id) : [])}
      />
    </>
  )
}

const Fields = ({ around, kind, known, goods }: { around: Around; kind: PermitKind; known: Known; goods: Goods }) => {
  const { t } = around
  const { ends, filed } = kindRule(kind, today(around.at))
  return (
    <>
      <NumberField around={around} kind={kind} known={known} />
      <TextField
        around={around}
        name="holder"
        label={t('permit.holder')}
        hint={t('permit.holder_hint')}
        value={known.holder}
        maxlength={200}
      />
      {filed && (
        <RadioField
          around={around}
          name="standing"
          label={t('permit.standing')}
          options={standings.map((value) => ({ value, text: t(`permit.standing.${value}`) }))}
          value={known.standing ?? 'issued'}
        />
      )}
      <ScopeFields around={around} kind={kind} known={known} goods={goods} />
      {ends !== 'never' && (
        <>
          <DateField around={around} name="issuedOn" label={t('permit.issued_on')} optional />
          <DateField around={around} name="expiresOn" label={t('permit.expires_on')} optional={ends !== 'always'} />
        </>
      )}
      <FileField
        around={around}
        name="scan"
        label={t('permit.scan_field')}
        hint={t('permit.scan_hint')}
        accept="image/*,application/pdf"
        optional
      />
    </>
  )
}

/** Which paper: a choice by what each is for. */
const Kinds = ({ around, papers }: { around: Around; papers: PermitAddPage }) => {
  const { t } = around
  const path = `/usaha/${papers.id}/izin`
  return (
    <Layout around={around} title={t('permit.which')} back={{ href: path, text: t('permit.title') }}>
      <section class="tasks">
        <ul class="bare">
          {permitKinds.map((kind) => (
            <li class="box">
              <a href={`${path}/tambah?jenis=${kind}`}>{t(`permit.kind.${kind}`)}</a>
              <p class="soft">{t(`permit.for.${kind}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}

export const permitAddFormPage = page(permitAddPage, (papers, around) => {
  const { t } = around
  const { id, kind, productId, holderName, nib, goods } = papers
  if (!kind) return <Kinds around={around} papers={papers} />
  const path = `/usaha/${id}/izin`
  const known: Known = {
    holder: holderName,
    ...(nib === null ? {} : { number: nib }),
    ...(productId ? { productIds: [productId], scope: 'products' } : {}),
  }
  return (
    <Layout
      around={around}
      title={t('permit.add_kind', { kind: t(`permit.kind.${kind}`) })}
      back={{ href: `${path}/tambah`, text: t('permit.which') }}
    >
      <p class="soft">{t(`permit.for.${kind}`)}</p>
      <Form around={around} action={`${path}/tambah?jenis=${kind}`} files>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <input type="hidden" name="kind" value={kind} />
        <Fields around={around} kind={kind} known={known} goods={goods} />
        <Buttons>
          <Submit icon="check">{t('permit.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

/** The newer paper begins with what the older one said, except its days and its scan. */
export const permitReplaceFormPage = page(permitReplacePage, (permit, around) => {
  const { t } = around
  const { kind, number, holder, scope, standing, productIds, goods } = permit
  return (
    <Layout
      around={around}
      title={t('permit.replace_kind', { kind: t(`permit.kind.${kind}`) })}
      back={{ href: `/izin/${permit.id}`, text: t(`permit.kind.${kind}`) }}
    >
      <Form around={around} action={`/izin/${permit.id}/ganti`} files>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} kind={kind} known={{ number, holder, scope, standing, productIds }} goods={goods} />
        <Buttons>
          <Submit icon="check">{t('permit.replace')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
