import { page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Photo } from '../../../ui/photo.tsx'
import { productPhotosPage } from '../actions/photo.ts'
import { mostPhotos } from '../domain/product.ts'
import { pictureOf } from './photo.ts'

/** The photos of goods: one more at the top, then what can be done with each. */
export const productPhotosFormPage = page(productPhotosPage, ({ id, name, photoId, others }, around) => {
  const { t } = around
  const photos = [...(photoId === null ? [] : [photoId]), ...others]
  const path = `/produk/${id}/foto`
  return (
    <Layout around={around} title={t('product.photos', { name })} back={{ href: `/produk/${id}`, text: name }}>
      {photos.length < mostPhotos && (
        <Form around={around} action={path} files>
          <FileField
            around={around}
            name="photo"
            label={t('product.photo')}
            hint={t('product.photo_hint')}
            accept="image/*"
          />
          <Buttons>
            <Submit icon="camera">{t('product.add_photo')}</Submit>
          </Buttons>
        </Form>
      )}
      {photos.length === 0 && (
        <Empty title={t('product.photos_none')} icon="photo">
          {t('product.photos_none_next')}
        </Empty>
      )}
      <ul class="bare cards">
        {photos.map((fileId, nth) => (
          <li class="box">
            <Photo {...pictureOf(fileId, t('product.photo_nth', { nth: nth + 1 }))} />
            <div>
              {nth === 0 ? (
                <Badge tone="good">{t('product.photo_is_first')}</Badge>
              ) : (
                <Form around={around} action={`${path}/${fileId}/utama`}>
                  <Submit tone="quiet">{t('product.first_photo')}</Submit>
                </Form>
              )}
              <Form around={around} action={`${path}/${fileId}/hapus`}>
                <Submit tone="quiet">{t('product.drop_photo')}</Submit>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Layout>
  )
})
