import { startPostgres, urlOf } from './postgres.mjs'
import { inProject } from './project.mjs'

/** The platform's database: the one DATABASE_URL names, else our own PostgreSQL under .data/. */
export const openDatabase = async () => {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => {}, gone: () => new Promise(() => {}) }
  const [server, { default: pg }] = await Promise.all([
    startPostgres({ dir: inProject('.data/postgres') }),
    import('pg'),
  ])
  await create(new pg.Client({ connectionString: server.url }), 'jejaring')
  return { ...server, url: urlOf(server.url, 'jejaring') }
}

const create = async (client, name) => {
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } catch (error) {
    const alreadyThere = ['42P04', '23505'].includes(error.code)
    if (!alreadyThere) throw error
  } finally {
    await client.end()
  }
}
