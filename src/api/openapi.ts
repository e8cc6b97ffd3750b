import type { AnyAction, Operation, Voices } from './operations.ts'
import { byNoun, operationsOf } from './operations.ts'
import { type ProblemStatus, problemPath, problemType } from './problem.ts'
import { flatFieldsOf, type Schema } from './schema.ts'

type About = { voices: Voices; publicUrl: string; cookie: string }

const common: ProblemStatus[] = [400, 401, 404, 422, 429, 503]
const writing: ProblemStatus[] = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503]

/** The OpenAPI description of every action. */
export const documentOf = (actions: readonly AnyAction[], about: About) => {
  const operations = operationsOf(actions, about.voices.en)
  return {
    openapi: '3.1.0',
    info: infoOf(about),
    servers: [{ url: '/api/v1', description: 'This platform' }],
    security: signedIn,
    tags: byNoun(operations).map(([noun]) => ({ name: noun, description: `Actions on "${noun}".` })),
    paths: pathsOf(operations, about),
    components: {
      securitySchemes: schemesOf(about),
      parameters: { IdempotencyKey: idempotencyKey },
      schemas: { Problem: problemSchema, Done: doneSchema },
      responses: Object.fromEntries(writing.map((status) => [`Problem${status}`, responseOf(status, about)])),
    },
  }
}

const signedIn = [{ token: [] }, { session: [] }]

const infoOf = ({ publicUrl }: About) => ({
  title: 'Jejaring Kemitraan Usaha Mikro',
  version: '1',
  description: [
    'Every command and query of the platform: the same input, rules, log and refusals as its pages.',
    'Commands are `POST` with JSON, queries `GET` with fields in the address (`a.b=1` for nested ones, repeated for lists).',
    'Refusals are problem details (RFC 9457), in Indonesian or English by `Accept-Language`.',
    'The same `Idempotency-Key` with the same content gets the same answer; with other content it is refused (422).',
  ].join('\n\n'),
  contact: { name: 'Bantuan Jejaring', url: new URL('/bantuan', publicUrl).href },
  license: { name: 'For members of the platform', identifier: 'LicenseRef-UNLICENSED' },
})

const schemesOf = ({ cookie }: About) => ({
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'Made on the page of an organisation: bound to a membership, with some of its duties.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: cookie,
    description: 'The session of a person, from our own pages only.',
  },
})

const pathsOf = (operations: readonly Operation[], about: About) =>
  Object.fromEntries(
    [...Map.groupBy(operations, ({ action }) => `/${action}`)].map(([path, group]) => [
      path,
      Object.fromEntries(group.map((operation) => [operation.method.toLowerCase(), described(operation, about)])),
    ]),
  )

const described = (operation: Operation, about: About) => ({
  operationId: operation.id,
  summary: operation.title,
  description: describe(operation, about),
  tags: [operation.noun],
  ...(operation.open ? { security: [{}, ...signedIn] } : {}),
  ...(operation.method === 'GET'
    ? { ...parametersOf(operation), responses: { 200: found(operation), ...problemsOf(common) } }
    : { ...bodyOf(operation), responses: { 200: done(operation), ...problemsOf(writing) } }),
})

const describe = ({ action, who, stepUp }: Operation, { voices }: About) =>
  [
    `${voices.id(action)} (Bahasa Indonesia).`,
    `Who may: ${who}.`,
    stepUp ? 'Needs a fresh second factor; without one it is refused with 403 and the code `action.step_up`.' : '',
  ]
    .filter(Boolean)
    .join('\n\n')

const parametersOf = ({ input }: Operation) => {
  const parameters = flatFieldsOf(input).map(({ name, schema, required }) => ({
    name,
    in: 'query',
    required,
    ...(schema.description ? { description: schema.description } : {}),
    schema,
  }))
  return parameters.length > 0 ? { parameters } : {}
}

const bodyOf = ({ input, example }: Operation) => ({
  parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
  requestBody: { required: true, content: { 'application/json': { schema: input, ...(example ? { example } : {}) } } },
})

const json = (schema: Schema) => ({ 'application/json': { schema } })

const done = ({ output }: Operation) => ({
  description: 'Done. The id of what was acted on, and figures about it.',
  content: json(output && output !== 'file' ? output : { $ref: '#/components/schemas/Done' }),
})

const found = ({ output }: Operation) =>
  output === 'file'
    ? { description: 'The file.', content: { '*/*': { schema: { type: 'string', contentEncoding: 'binary' } } } }
    : { description: 'What was found.', content: json(output ?? anything) }

const anything: Schema = { anyOf: [{ type: 'object' }, { type: 'array', items: {} }] }

const problemsOf = (statuses: readonly ProblemStatus[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]))

const responseHeaders: Partial<Record<ProblemStatus, object>> = {
  401: { 'WWW-Authenticate': { description: 'Which token is asked for.', schema: { type: 'string' } } },
  429: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  503: { 'Retry-After': { description: 'Seconds to wait. Repeating is safe.', schema: { type: 'integer' } } },
}

const exampleCodes: Record<ProblemStatus, Parameters<Voices['en']>[0]> = {
  400: 'api.json',
  401: 'api.token_needed',
  403: 'action.denied',
  404: 'page.missing',
  405: 'api.method',
  409: 'action.busy',
  413: 'page.too_large',
  415: 'api.content_type',
  422: 'form.invalid',
  429: 'page.throttled',
  503: 'page.unavailable',
}

const responseOf = (status: ProblemStatus, { voices: { en } }: About) => {
  const code = exampleCodes[status]
  const errors = status === 422 ? { errors: [{ field: 'price', code: 'field.money', detail: en('field.money') }] } : {}
  const detail = en(code, { megabytes: 12, minutes: 15 })
  const example = { type: `${problemPath}/${code}`, title: en(`api.${status}`), status, detail, code, ...errors }
  const headers = responseHeaders[status]
  return {
    description: `${en(`api.${status}`)}.`,
    ...(headers ? { headers } : {}),
    content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' }, example } },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: '8 to 100 visible characters, such as a UUID: makes repeating this request safe.',
  schema: { type: 'string', minLength: 8, maxLength: 100, examples: ['019ac1f0-5b1e-7c3a-9f00-3a1b2c4d5e6f'] },
}

const text = (description: string) => ({ type: 'string', description })

const problemSchema = {
  type: 'object',
  description: 'Why something was refused (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'A page about this code.' },
    title: text('The kind of refusal, in words.'),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text("Why, and what to do, in the reader's language."),
    code: text('The same reason for machines.'),
    errors: {
      type: 'array',
      description: 'One entry for each field at fault.',
      items: {
        type: 'object',
        required: ['field', 'code', 'detail'],
        properties: {
          field: {
            type: 'string',
            description: 'Its name; dots lead into nested fields.',
            examples: ['lines.0.price'],
          },
          code: text('What is wrong, for machines.'),
          detail: text('What is wrong, in words.'),
        },
      },
    },
    who: { type: 'array', description: 'Who may do this, in words.', items: { type: 'string' } },
    request_id: text('Names this request to those who run the platform.'),
  },
}

const doneSchema = {
  type: 'object',
  description: 'What a command has done.',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' } },
  additionalProperties: true,
}
