import { Icon, type IconName } from './icons.tsx'

export type Tile = { href: string; icon: IconName; verb: string; line: string }

/** The few things an owner comes for. More than five would be a menu, and menus are not found. */
export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => {
  if (tiles.length > 5) throw new RangeError(`at most five tiles, not ${tiles.length}`)
  return (
    <ul class="bare tiles">
      {tiles.map(({ href, icon, verb, line }) => (
        <li>
          <a class="box" href={href}>
            <Icon name={icon} />
            <span>
              <b>{verb}</b>
              <small>{line}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
