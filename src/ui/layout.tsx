import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { NavItem, UiAround } from './around.ts'
import { assetUrl } from './assets.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Nav } from './nav.tsx'
import { DoneNotice, ErrorSummary } from './notice.tsx'

type Props = {
  around: UiAround
  /** The one thing of this page: its heading and the title of the window. */
  title: string
  /** The way back, above the heading. */
  back?: { href: string; text: string } | undefined
  /** The menu; what `around` brings when left out. */
  nav?: readonly NavItem[] | undefined
  /** Small script of this page, as made by `addAsset`. Nothing may need it. */
  script?: string | undefined
  /** For tables and figures that want the whole desk. */
  wide?: boolean | undefined
  /** What a chat or a search engine shows of a link to this page: only for pages that everyone may see. */
  card?: PageCard | undefined
  children: Child
}

type PageCard = { address: string; says: string; picture?: string | undefined }

const Card = ({ title, card: { address, says, picture } }: { title: string; card: PageCard }) => (
  <>
    <meta name="description" content={says} />
    <link rel="canonical" href={address} />
    <meta property="og:type" content="website" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={says} />
    <meta property="og:url" content={address} />
    {picture && <meta property="og:image" content={picture} />}
  </>
)

const Head = ({ around, title, script, card }: Pick<Props, 'around' | 'title' | 'script' | 'card'>) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>
      {around.refusal ? around.t('ui.error.title', { title }) : title} – {around.t('ui.brand')}
    </title>
    <link rel="stylesheet" href={assetUrl('app.css')} />
    <link rel="icon" href={assetUrl('icon.svg')} />
    {card && <Card title={title} card={card} />}
    {script && <script type="module" src={script} />}
  </head>
)

/** The whole page around its content: the same on every page, whoever looks. */
export const Layout = ({ around, title, back, nav = around.nav, script, wide, card, children }: Props) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={around.language}>
      <Head around={around} title={title} script={script} card={card} />
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#isi">
          {around.t('ui.skip')}
        </a>
        <Header around={around} />
        {nav && nav.length > 0 && <Nav around={around} items={nav} />}
        <main id="isi" class="in" tabindex={-1}>
          {back && (
            <a class="back" href={back.href}>
              {back.text}
            </a>
          )}
          <ErrorSummary around={around} />
          <DoneNotice around={around} />
          <h1>{title}</h1>
          {children}
        </main>
        <Footer around={around} />
      </body>
    </html>
  </>
)
