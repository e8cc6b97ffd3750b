import { spawn } from 'node:child_process'
import { root } from './project.mjs'
import { onSignal } from './signals.mjs'

/** Runs a program to its end. With `quiet` its output is kept for whoever has to explain a failure. */
export const run = (file, args, { quiet = false, env = {}, ...options } = {}) =>
  new Promise((resolve) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      ...options,
      env: { ...process.env, ...env },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))

    // The child ends first, then we put away what it used. Ctrl-C in a terminal has reached it without our help.
    const release = onSignal((signal) => signal !== 'SIGINT' && child.kill('SIGTERM'))
    child.once('error', (error) => said.push(Buffer.from(error.message)))
    child.once('close', (code, signal) => {
      release()
      resolve({ code: signal ? 130 : code, output: Buffer.concat(said).toString() })
    })
  })
