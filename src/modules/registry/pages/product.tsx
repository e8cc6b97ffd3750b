import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { ChecksField, SelectField } from '../../../ui/choice.tsx'
import { CountField, MoneyField, TextField } from '../../../ui/field.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Photo } from '../../../ui/photo.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { productAddPage, productChangePage, productList, productView } from '../actions/product.ts'
import { placeName } from '../domain/places.ts'
import { allergens, type ProductForm, regimes, units } from '../domain/product.ts'
import { policy } from '../policy.ts'
import { NoProducts, ProductCards } from './business.tsx'
import { photoOf, pictureOf } from './photo.ts'

/** All goods of one business, by picture. */
export const productsPage = page(productList, (list, around) => {
  const { t, actor } = around
  const add = may(policy['product.add'], actor, list) ? `/usaha/${list.id}/produk/tambah` : undefined
  return (
    <Layout
      around={around}
      title={t('product.title', { business: list.businessName })}
      back={{ href: `/usaha/${list.id}`, text: list.businessName }}
    >
      {list.rows.length === 0 ? (
        <NoProducts around={around} add={add} />
      ) : (
        <ProductCards around={around} products={list.rows} />
      )}
      {add && list.rows.length > 0 && (
        <Buttons>
          <ButtonLink href={add} icon="plus">
            {t('product.add')}
          </ButtonLink>
        </Buttons>
      )}
      <Pager around={around} previous={list.previous} next={list.next} />
    </Layout>
  )
})

export const productPage = page(productView, (product, around) => {
  const { t, actor } = around
  const {
    id,
    name,
    unit,
    price,
    photoId,
    shelfLifeDays,
    description,
    active,
    businessId,
    businessName,
    place,
    kelurahanCode,
    regime,
    ingredients,
    allergens: named,
    others,
  } = product
  const photo = photoOf(photoId, t('product.photo_of', { name }), true)
  return (
    <Layout around={around} title={name} back={{ href: `/usaha/${businessId}`, text: businessName }}>
      {!active && (
        <p>
          <Badge>{t('product.retired_mark')}</Badge>
        </p>
      )}
      {photo && <Photo {...photo} eager />}
      {others.length > 0 && (
        <div class="row">
          {others.map((fileId, nth) => (
            <a href={`/berkas/foto/${fileId}`}>
              <Photo {...pictureOf(fileId, t('product.photo_nth', { nth: nth + 2 }))} />
            </a>
          ))}
        </div>
      )}
      <MoneyBig label={t('product.per', { unit })} amount={price} />
      <Summary
        around={around}
        rows={[
          { label: t('product.made_by'), value: <a href={`/usaha/${businessId}`}>{businessName}</a> },
          { label: t('business.place'), value: placeName(place, kelurahanCode) },
          ...(shelfLifeDays
            ? [{ label: t('product.shelf_life'), value: t('product.days_of', { days: shelfLifeDays }) }]
            : []),
          ...(regime ? [{ label: t('product.regime'), value: t(`product.regime.${regime}`) }] : []),
          ...(ingredients ? [{ label: t('product.ingredients'), value: ingredients }] : []),
          ...(named.length > 0
            ? [
                {
                  label: t('product.allergens'),
                  value: named.map((each) => t(`product.allergen.${each}`)).join(', '),
                },
              ]
            : []),
          ...(description ? [{ label: t('product.description'), value: description }] : []),
        ]}
      />
      {may(policy['product.change'], actor, product) && (
        <Buttons>
          <ButtonLink href={`/produk/${id}/ubah`} icon="edit">
            {t('product.change')}
          </ButtonLink>
          <ButtonLink href={`/produk/${id}/foto`} icon="camera" tone="quiet">
            {t('product.photos_manage')}
          </ButtonLink>
        </Buttons>
      )}
      {active && may(policy['product.retire'], actor, product) && (
        <Form around={around} action={`/produk/${id}/berhenti`}>
          <Submit tone="quiet">{t('product.retire')}</Submit>
        </Form>
      )}
    </Layout>
  )
})

const Fields = ({ around, known }: { around: Around; known?: ProductForm }) => {
  const { t } = around
  return (
    <>
      <FileField
        around={around}
        name="photo"
        label={t('product.photo')}
        hint={t('product.photo_hint')}
        accept="image/*"
        value={known?.photoId ?? undefined}
        optional
      />
      <TextField
        around={around}
        name="name"
        label={t('product.name')}
        hint={t('product.name_hint')}
        value={known?.name}
        maxlength={200}
      />
      <TextField
        around={around}
        name="unit"
        label={t('product.unit')}
        hint={t('product.unit_hint')}
        value={known?.unit}
        suggestions={units}
        maxlength={30}
      />
      <MoneyField around={around} name="price" label={t('product.price')} value={known?.price} />
      <CountField
        around={around}
        name="shelfLifeDays"
        label={t('product.shelf_life')}
        hint={t('product.shelf_life_hint')}
        unit={t('product.days')}
        value={known?.shelfLifeDays ?? undefined}
        optional
      />
      <TextField
        around={around}
        name="ingredients"
        label={t('product.ingredients')}
        hint={t('product.ingredients_hint')}
        value={known?.ingredients}
        rows={2}
        maxlength={1000}
        optional
      />
      <SelectField
        around={around}
        name="regime"
        label={t('product.regime')}
        hint={t('product.regime_hint')}
        value={known?.regime ?? undefined}
        options={regimes.map((each) => ({ value: each, text: t(`product.regime.${each}`) }))}
        optional
      />
      <details open={(known?.allergens.length ?? 0) > 0 || around.typed('allergens') !== undefined}>
        <summary>{t('product.allergens_open')}</summary>
        <ChecksField
          around={around}
          name="allergens"
          label={t('product.allergens')}
          options={allergens.map((each) => ({ value: each, text: t(`product.allergen.${each}`) }))}
          values={known?.allergens}
        />
      </details>
      <TextField
        around={around}
        name="description"
        label={t('product.description')}
        value={known?.description}
        rows={3}
        optional
      />
    </>
  )
}

export const productAddFormPage = page(productAddPage, (business, around) => {
  const { t } = around
  const path = `/usaha/${business.id}`
  return (
    <Layout around={around} title={t('product.add')} back={{ href: path, text: business.name }}>
      <Form around={around} action={`${path}/produk/tambah`} files>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} />
        <Buttons>
          <Submit icon="check">{t('product.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const productChangeFormPage = page(productChangePage, (product, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('product.change')} back={{ href: `/produk/${product.id}`, text: product.name }}>
      <Form around={around} action={`/produk/${product.id}/ubah`} files>
        <Fields around={around} known={product} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
