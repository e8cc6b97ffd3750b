import { randomBytes } from 'node:crypto'
import { chownSync, lstatSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { say, Trouble } from './project.mjs'

/**
 * Data and password appear together, by one rename: an interrupted attempt leaves nothing that looks whole, and of two
 * attempts at once the second finds the first one's result.
 */
export const makeCluster = async ({ cluster, home, user, programs }, durable) => {
  if (durable) say('Menyiapkan basis data …', 'Preparing the database …')
  const fresh = mkdtempSync(join(home, 'unfinished-'))
  try {
    await initialise(fresh, user, programs, durable)
    renameUnlessThere(fresh, join(home, 'cluster'))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  if (join(home, 'cluster') !== cluster) linkTo(join(home, 'cluster'), cluster)
}

const initialise = async (folder, user, programs, durable) => {
  const password = join(folder, 'password')
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user.uid !== undefined) for (const path of [folder, password]) chownSync(path, user.uid, user.gid)
  const { code, output } = await run(
    join(programs, 'bin/initdb'),
    [
      ...['-D', join(folder, 'data'), '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`],
      ...['--data-checksums', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      // The rounds guard a weak password; this one is random, and tests open thousands of connections.
      ...(durable ? [] : ['--no-sync', '-c', 'scram_iterations=1']),
    ],
    { ...user, cwd: folder, env: { LC_ALL: 'C' }, quiet: true },
  )
  if (code !== 0) throw new Trouble(`initdb: ${output}`)
}

const renameUnlessThere = (from, to) => {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  }
}

const linkTo = (target, link) => {
  if (lstatSync(link, { throwIfNoEntry: false })) {
    say(
      `Data lama di balik ${link} sudah tidak ada, mulai dari kosong`,
      'the old data behind it is gone, starting empty',
    )
    rmSync(link, { force: true })
  }
  symlinkSync(target, link)
}
