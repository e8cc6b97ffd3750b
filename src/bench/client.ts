import { connect as openSocket, type Socket } from 'node:net'

export type Answer = { status: number; bytes: number; headers: string; body: Buffer }

/** One browser's connection: a request, its answer, the next request. Small, so that little is measured but the server. */
export type Connection = { send: (request: Buffer) => Promise<Answer>; close: () => void }

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/** Where an answer's body ends, if all of it has come; chunked ones end with the empty chunk. */
const bodyEnd = (all: Buffer, headers: string, start: number): number | undefined => {
  const length = /\r\ncontent-length: *(\d+)/i.exec(headers)?.[1]
  if (length !== undefined) return all.length >= start + Number(length) ? start + Number(length) : undefined
  if (/\r\ntransfer-encoding: *chunked/i.test(headers))
    return all.subarray(-5).equals(lastChunk) ? all.length : undefined
  return start
}

const answerIn = (all: Buffer): Answer | undefined => {
  const head = all.indexOf(headEnd)
  if (head < 0) return undefined
  const headers = all.toString('latin1', 0, head)
  const end = bodyEnd(all, headers, head + 4)
  if (end === undefined) return undefined
  return { status: Number(headers.slice(9, 12)), bytes: end, headers, body: all.subarray(head + 4, end) }
}

type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/** A connection that opens when it is needed: servers close what has rested for some seconds. */
export const connectionTo = (port: number): Connection => {
  let open: ReturnType<typeof openTo> | undefined
  return {
    send: (request) => {
      if (!open?.isOpen()) open = openTo(port)
      return open.send(request)
    },
    close: () => open?.close(),
  }
}

const openTo = (port: number) => {
  const socket: Socket = openSocket({ port, host: '127.0.0.1', noDelay: true })
  let come: Buffer[] = []
  let waiting: Waiting | undefined
  const answered = (answer: Answer) => {
    const { resolve } = waiting ?? {}
    come = []
    waiting = undefined
    resolve?.(answer)
  }
  socket.on('data', (chunk: Buffer) => {
    come.push(chunk)
    const answer = answerIn(come.length === 1 ? chunk : Buffer.concat(come))
    if (answer) answered(answer)
  })
  const fail = (error?: Error) => waiting?.reject(error ?? new Error('the server closed the connection'))
  socket.on('error', fail).on('close', () => fail())
  return {
    isOpen: () => !socket.destroyed && socket.readyState !== 'readOnly' && socket.readyState !== 'closed',
    send: (request: Buffer) =>
      new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

type Asking = { port: number; path: string; cookie?: string | undefined }

const common = ({ port, cookie }: Asking) =>
  `Host: 127.0.0.1:${port}\r\nAccept-Encoding: br, gzip\r\nAccept-Language: id\r\n${cookie ? `Cookie: __Host-jejaring=${cookie}\r\n` : ''}`

export const getting = (asking: Asking): Buffer => Buffer.from(`GET ${asking.path} HTTP/1.1\r\n${common(asking)}\r\n`)

export const posting = (asking: Asking, fields: Record<string, string>): Buffer => {
  const body = new URLSearchParams(fields).toString()
  return Buffer.from(
    `POST ${asking.path} HTTP/1.1\r\n${common(asking)}Origin: http://127.0.0.1:${asking.port}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
