import { createServer } from 'node:http'
import { AggregatorRegistry, collectDefaultMetrics, Histogram } from 'prom-client'

/** How long answers took, by route and status: for graphs and alarms. */
export const answerTime = new Histogram({
  name: 'jejaring_answer_seconds',
  help: 'Time from request to answer',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
})

export const collectProcessFigures = () => collectDefaultMetrics({ prefix: 'jejaring_' })

/** Serves the figures of all web processes together, on this machine only. */
export const serveMetrics = (port: number) => {
  const all = new AggregatorRegistry()
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      response.writeHead(200, { 'content-type': all.contentType }).end(await all.clusterMetrics())
    } catch {
      response.writeHead(503).end()
    }
  })
  return server.listen(port, '127.0.0.1')
}
