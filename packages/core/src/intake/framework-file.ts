import { type ParseError, parse } from 'jsonc-parser'
import { z } from 'zod'
import { err, ok, type Result } from '../basics/result.ts'
import { calendarDate } from '../basics/time.ts'
import { Framework } from '../framework/framework.ts'

/** What is wrong at one place of a framework file. */
export type FrameworkFault =
  /** At the first line that is not text in UTF-8. */
  | { readonly code: 'not-utf8'; readonly line: number }
  | { readonly code: 'json-broken'; readonly line: number; readonly column: number }
  | { readonly code: 'value-missing' }
  | { readonly code: 'key-unknown'; readonly key: string }
  | { readonly code: 'type-wrong'; readonly expected: string }
  | { readonly code: 'text-empty' }
  | { readonly code: 'form-wrong' }
  | { readonly code: 'choice-unknown'; readonly choices: readonly string[] }
  | { readonly code: 'too-few' }
  | { readonly code: 'number-wrong' }
  | { readonly code: 'said-twice' }
  | { readonly code: 'minimum-above-maximum' }

/** A fault and its place, as `domains[2].skills[0]`; empty for the file as a whole. */
export type FrameworkProblem = FrameworkFault & { readonly path: string }

/** The schema of a framework file: a framework whose date of publication is given by publishing it, and no other key. */
const FrameworkFile = z.strictObject({ ...Framework.shape, publishedOn: Framework.shape.publishedOn.optional() })

/** The JSON Schema of a framework file, as `delibere template framework --schema` writes it. */
export const frameworkFileSchema = (): object => z.toJSONSchema(FrameworkFile, { io: 'input', unrepresentable: 'any' })

// Until it is published nobody asks for the date.
const notYet = calendarDate('1900-01-01')

/** Reads a framework file (F3): the framework, or everything that is wrong with it, by path. */
export function readFramework(text: string): Result<Framework, readonly FrameworkProblem[]> {
  const json = parsed(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return err([json.error])
  const read = FrameworkFile.safeParse(json.value, { reportInput: true })
  if (!read.success) return err(read.error.issues.flatMap(problemsOf))
  return ok({ ...read.data, publishedOn: notYet })
}

function parsed(text: string): Result<unknown, FrameworkProblem> {
  try {
    return ok(JSON.parse(text))
  } catch {
    // The engine says where only sometimes, and each its own way.
    const errors: ParseError[] = []
    parse(text, errors, { disallowComments: true, allowTrailingComma: false })
    const before = text.slice(0, errors[0]?.offset ?? text.length).split(/\r\n|\r|\n/)
    return err({ code: 'json-broken', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, path: '' })
  }
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue): readonly FrameworkProblem[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'key-unknown', key, path }))
  return [{ ...faultOf(issue), path }]
}

function faultOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): FrameworkFault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'value-missing' } : { code: 'type-wrong', expected: issue.expected }
    case 'invalid_value':
      return { code: 'choice-unknown', choices: issue.values.map(String) }
    case 'too_small':
      return issue.origin === 'array' ? { code: 'too-few' } : { code: 'number-wrong' }
    case 'too_big':
      return { code: 'number-wrong' }
    case 'custom':
      return ofMessage(issue.message)
    default:
      return { code: 'form-wrong' }
  }
}

/** The schema's own checks say in English what they look for. */
function ofMessage(message: string): FrameworkFault {
  if (message.startsWith('empty')) return { code: 'text-empty' }
  if (message.includes('twice')) return { code: 'said-twice' }
  return message.startsWith('more hours') ? { code: 'minimum-above-maximum' } : { code: 'form-wrong' }
}

const pathOf = (path: Issue['path']): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`),
    '',
  )
