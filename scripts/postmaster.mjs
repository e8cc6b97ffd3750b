import { existsSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** What PostgreSQL itself says of the server of a cluster (the file `pg_ctl` goes by), if that server truly runs. */
export const postmasterOf = (cluster) => {
  const [pid, , , port, , , , status = ''] = linesOf(lockOf(cluster))
  return pid && port && serves(Number(pid), cluster)
    ? { pid: Number(pid), port: Number(port), ready: status.trim() === 'ready' }
    : undefined
}

/**
 * A process just killed still looks alive for a moment, and the system accepts connections in its name: only an answer
 * shows that it is one. Asked is whether it speaks TLS, the one question PostgreSQL answers without a password.
 */
export const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    const say = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])))
    socket.once('data', () => say(true))
    for (const event of ['error', 'close', 'timeout']) socket.once(event, () => say(false))
  })

/**
 * After a `kill -9` the lock stays, and PostgreSQL obeys it when its number now belongs to another process (a restarted
 * container counts from 1 again) or to a dead one its parent never buried. Its other guard, the shared memory that
 * surviving children hold, stays in force.
 */
export const clearStaleLock = (cluster) => {
  const [pid] = linesOf(lockOf(cluster))
  if (pid && exists(Number(pid)) && !serves(Number(pid), cluster)) unlinkSync(lockOf(cluster))
}

const lockOf = (cluster) => join(cluster, 'data/postmaster.pid')
const linesOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])

/** A server stands in its data folder; the dead and the unrelated do not. */
export const serves = (pid, cluster) => {
  try {
    return existsSync('/proc/self') ? readlinkSync(`/proc/${pid}/cwd`) === join(cluster, 'data') : exists(pid)
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
