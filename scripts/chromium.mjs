import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './command.mjs'
import { say } from './project.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The browser the journeys walk in: CHROMIUM_PATH, else one on the path, else Debian's, installed where we may. Without
 * any it says what to do and answers undefined: a run without journeys must not look like a good one.
 */
export const findChromium = async ({ install = true } = {}) => {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return starts(CHROMIUM_PATH) ? CHROMIUM_PATH : without(`CHROMIUM_PATH=${CHROMIUM_PATH}: ?`)
  const found = onPath()
  if (found || !install) return found
  const reason = await installDebians()
  return onPath() ?? without(reason)
}

const onPath = () => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), macOS].find(starts)
}

/** A file alone proves nothing: Ubuntu has one of that name which only asks for a snap. */
const starts = (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

const installDebians = async () => {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)) return 'bukan Debian/Ubuntu / not Debian or Ubuntu'
  const asRoot = rights()
  if (!asRoot) return 'bukan root, tanpa sudo / neither root nor sudo'
  say('Memasang Chromium untuk uji (sekali saja) …', 'Installing Chromium for the tests (once) …')
  const words = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-o', 'DPkg::Lock::Timeout=300']
  const apt = (...args) => run(words[0], [...words.slice(1), ...args], { quiet: true })
  await apt('update')
  return (await apt('install', '--no-install-recommends', 'chromium')).output
}

const rights = () => {
  if (process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

const without = (reason) => {
  console.error(
    `${reason}\nChromium tidak ada. Pasang: apt-get install chromium, atau beri CHROMIUM_PATH=/jalan/ke/chromium\n` +
      'There is no Chromium. Install it: apt-get install chromium, or give CHROMIUM_PATH=/path/to/chromium',
  )
}
