import cluster, { type Worker } from 'node:cluster'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { extname, join } from 'node:path'

/** Web processes under measure, started as the platform starts its own. */
export type Web = {
  port: number
  /** Memory of one of them. */
  megabytes: () => number
  /** Milliseconds of processor time all of them have used. */
  used: () => number
  stop: () => Promise<void>
}

type Starting = {
  /** A program of this folder or the platform's server. */
  program: '../server' | './bare'
  processes: number
  env: Record<string, string>
}

export const startWeb = async ({ program, processes, env }: Starting): Promise<Web> => {
  cluster.setupPrimary({
    exec: join(import.meta.dirname, `${program}${extname(import.meta.filename)}`),
    args: [],
    silent: false,
  })
  const workers: Worker[] = []
  const port = await freePort()
  for (let n = 0; n < processes; n++) {
    const worker = cluster.fork({ ...env, PORT: `${port}`, JEJARING_ROLE: 'web' })
    await listening(worker)
    workers.push(worker)
  }
  return {
    port,
    megabytes: () => workers.reduce((sum, { process: { pid } }) => sum + memoryOf(pid ?? 0), 0) / workers.length,
    used: () => workers.reduce((sum, { process: { pid } }) => sum + usedBy(pid ?? 0), 0),
    stop: async () => {
      await Promise.all(workers.map(ended))
    },
  }
}

/** Said, not left to be found: workers that ask for any port would all be given the same, whatever they serve. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const listening = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('listening', () => resolve())
    worker.once('exit', (code) => reject(new Error(`a web process ended with ${code}`)))
  })

const ended = (worker: Worker) =>
  new Promise<void>((resolve) => {
    if (worker.isDead()) return resolve()
    worker.removeAllListeners('exit').once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })

/** Processor time, where the system says; it counts in hundredths of a second. */
const usedBy = (pid: number): number => {
  try {
    const [, , user, system] = /^.*\) \S( \S+){10} (\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return (Number(user) + Number(system)) * 10
  } catch {
    return 0
  }
}

/** Resident memory in MB, where the system says. */
const memoryOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
