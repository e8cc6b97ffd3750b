import { build } from './build.mjs'
import { run } from './command.mjs'
import { openDatabase } from './database.mjs'
import { main, node } from './project.mjs'
import { setUp } from './setup.mjs'

/** Runs a compiled program of the platform (dist/<name>.js) against its database, with the arguments given to us. */
export const runProgram = (name) =>
  main(async () => {
    await setUp()
    await build()
    const database = await openDatabase()
    try {
      const args = ['--enable-source-maps', `dist/${name}.js`, ...process.argv.slice(2)]
      const { code } = await run(node, args, { env: { DATABASE_URL: database.url } })
      return code
    } finally {
      await database.stop()
    }
  })
