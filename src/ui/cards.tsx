import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { Photo, type Picture } from './photo.tsx'

export type Card = {
  href: string
  title: string
  /** Without one, a plain sign of goods stands there. */
  photo?: Picture | undefined
  line?: Child
  /** Price or another number worth seeing first. */
  figure?: Child
  badge?: Child
}

const NoPhoto = () => (
  <div class="photo">
    <Icon name="photo" />
  </div>
)

/** Goods and places by their picture, because that is how people look for them. */
export const Cards = ({ cards }: { cards: readonly Card[] }) => (
  <ul class="bare cards">
    {cards.map(({ href, title, photo, line, figure, badge }) => (
      <li class="box">
        {photo ? <Photo {...photo} /> : <NoPhoto />}
        <div>
          <a href={href}>{title}</a>
          {figure && <b>{figure}</b>}
          {line && <small>{line}</small>}
          {badge}
        </div>
      </li>
    ))}
  </ul>
)
