import { existsSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL itself says of the server of a cluster (the file `pg_ctl` goes by), if that server truly runs. */
export const postmasterOf = (cluster) => {
  const [pid, , , port, , , , status = ''] = linesOf(lockOf(cluster))
  return pid && port && serves(Number(pid), join(cluster, 'data'))
    ? { pid: Number(pid), port: Number(port), ready: status.trim() === 'ready' }
    : undefined
}

/**
 * After a `kill -9` the lock stays, and PostgreSQL obeys it when its number now belongs to another process (a restarted
 * container counts from 1 again) or to a dead one its parent never buried. Its other guard, the shared memory that
 * surviving children hold, stays in force.
 */
export const clearStaleLock = (cluster) => {
  const [pid] = linesOf(lockOf(cluster))
  if (pid && exists(Number(pid)) && !serves(Number(pid), join(cluster, 'data'))) unlinkSync(lockOf(cluster))
}

const lockOf = (cluster) => join(cluster, 'data/postmaster.pid')
const linesOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])

/** A server stands in its data folder; the dead and the unrelated do not. */
const serves = (pid, data) => {
  try {
    return existsSync('/proc/self') ? readlinkSync(`/proc/${pid}/cwd`) === data : exists(pid)
  } catch {
    return false
  }
}

const exists = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
