import type { AnyCommand, AnyQuery, Json } from '../platform/action.ts'
import { type Catalog, type Language, type TextKey, type Translate, translator } from '../platform/text.ts'
import { whoMay } from './problem.ts'
import { exampleOf, type Schema, schemaOf } from './schema.ts'

export type AnyAction = AnyCommand | AnyQuery

/** An action as the outside sees it, in one language. */
export type Operation = {
  action: TextKey
  /** The action's name; the query that loads the form of a command of the same name is its `.form`. */
  id: string
  noun: string
  method: 'POST' | 'GET'
  title: string
  who: string
  /** Visitors are let in without a token. */
  open: boolean
  stepUp: boolean
  input: Schema
  /** An input that this action understands; absent where a field asks for something nobody can guess. */
  example?: Json
  output?: Schema | 'file'
}

export const nounOf = (action: string): string => action.split('.')[0] ?? action

export const operationsOf = (actions: readonly AnyAction[], t: Translate): Operation[] =>
  actions.map((action) => ({ ...operationOf(action, t), id: idOf(action, actions) }))

const idOf = ({ action, kind }: AnyAction, actions: readonly AnyAction[]): string => {
  const isForm = kind === 'query' && actions.some((other) => other.action === action && other.kind !== 'query')
  return isForm ? `${action}.form` : action
}

const operationOf = (action: AnyAction, t: Translate): Omit<Operation, 'id'> => {
  const input = schemaOf(action.input, 'input', t)
  const example = exampleOf(input)
  const { output } = action
  return {
    action: action.action,
    noun: nounOf(action.action),
    method: action.kind === 'query' ? 'GET' : 'POST',
    title: t(action.action),
    who: whoMay(action.rule.who, t),
    open: action.rule.open === true,
    stepUp: action.kind !== 'query' && action.stepUp === true,
    input,
    ...(action.input.safeParse(example).success ? { example } : {}),
    ...(output ? { output: output === 'file' ? output : schemaOf(output, 'output', t) } : {}),
  }
}

/** Operations under their nouns, in the order in which the nouns first come. */
export const byNoun = (operations: readonly Operation[]): [string, Operation[]][] => [
  ...Map.groupBy(operations, ({ noun }) => noun),
]

export type Voices = Record<Language, Translate>
export const voicesOf = (catalog: Catalog): Voices => ({ id: translator(catalog, 'id'), en: translator(catalog, 'en') })
