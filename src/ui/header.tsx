import { formatDate, formatDateTime } from '../core/dates.ts'
import type { UiAround } from './around.ts'
import { Icon } from './icons.tsx'
import { Kawung } from './kawung.tsx'

type Props = { around: UiAround }

/** Says on every page that nothing here is real, and what time it is in the demo. */
const DemoBanner = ({ around: { t, at, language } }: Props) => (
  <aside class="demo" aria-label={t('ui.demo')}>
    <div class="in row">
      <p>
        <b>{t('ui.demo')}.</b> {t('ui.demo.says')}{' '}
        <time datetime={at.toString({ smallestUnit: 'minute' })}>
          {t('ui.demo.clock', { clock: formatDateTime(at, language) })}
        </time>
      </p>
      <a class="plain" href="/demo">
        {t('ui.demo.open')}
      </a>
    </div>
  </aside>
)

/** Says on every page for whom somebody acts, and how to stop. Grey as the demo's, because it is as rarely forgotten. */
const ActingBanner = ({ around: { t, actor, language } }: Props) => {
  const { name, delegation } = actor
  if (!delegation) return null
  const { ownerName, organisationName, until, over } = delegation
  const facts = { name, owner: ownerName, organisation: organisationName, until: formatDate(until, language) }
  return (
    <aside class="demo" aria-label={t('ui.acting')}>
      <div class="in row">
        <p>
          <Icon name="people" /> <b>{t(over ? 'ui.acting.over' : 'ui.acting.says', facts)}</b>
        </p>
        <form method="post" action="/dampingan/selesai">
          <button type="submit" class="plain">
            {t('ui.acting.stop')}
          </button>
        </form>
      </div>
    </aside>
  )
}

const other = { id: { code: 'en', name: 'English' }, en: { code: 'id', name: 'Indonesia' } } as const

const LanguageSwitch = ({ around: { language, path } }: Props) => (
  <form method="post" action="/bahasa">
    <input type="hidden" name="kembali" value={path} />
    <button type="submit" class="plain" name="bahasa" value={other[language].code} lang={other[language].code}>
      {other[language].name}
    </button>
  </form>
)

const SignOut = ({ around: { t } }: Props) => (
  <form method="post" action="/keluar">
    <button type="submit" class="plain">
      {t('ui.sign_out')}
    </button>
  </form>
)

const SignIn = ({ around: { t } }: Props) => (
  <a class="plain" href="/masuk">
    {t('ui.sign_in')}
  </a>
)

const Who = ({ around: { t, actor } }: Props) => (
  <p class="who">
    <a class="plain" href="/akun">
      <b>{actor.name}</b>
    </a>
    {actor.organisationName && (
      <span>
        {t('ui.for')} {actor.organisationName}
      </span>
    )}
  </p>
)

/** Who you are, for whom you act, help at the same place, the other language, the way out. */
export const Header = ({ around }: Props) => {
  const { t, actor, demo } = around
  return (
    <>
      {demo && <DemoBanner around={around} />}
      <ActingBanner around={around} />
      <header class="top">
        <Kawung />
        <div class="in">
          {!demo && (
            <p class="official">
              <Icon name="shield" /> {t('ui.official')}
            </p>
          )}
          <div class="row">
            <a class="brand" href="/">
              <b>{t('ui.brand')}</b> <span>{t('ui.tagline')}</span>
            </a>
            <a class="plain" href="/bantuan">
              <Icon name="help" />
              {t('ui.help')}
            </a>
          </div>
          <div class="row me">
            {actor.name ? <Who around={around} /> : <SignIn around={around} />}
            <LanguageSwitch around={around} />
            {actor.name && <SignOut around={around} />}
          </div>
        </div>
      </header>
    </>
  )
}
