import cluster from 'node:cluster'

/** Preloaded into the server: when `npm start` is gone, however it went, the server ends itself and frees its port. */
if (cluster.isPrimary) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume()
  process.stdin.unref()
}
