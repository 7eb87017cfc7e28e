import type { z } from 'zod'

/** What can be wrong at one place of an instance. */
export type InstanceFault =
  | { readonly code: 'value-missing' }
  | { readonly code: 'type-wrong'; readonly expected: string }
  | { readonly code: 'choice-unknown'; readonly choices: readonly string[] }
  | { readonly code: 'form-wrong'; readonly text: string }
  | { readonly code: 'date-impossible'; readonly text: string }
  | { readonly code: 'number-wrong' }
  | { readonly code: 'said-twice'; readonly text: string }
  | { readonly code: 'reference-unknown'; readonly kind: ReferenceKind; readonly text: string }
  | { readonly code: 'availability-length'; readonly found: number; readonly expected: number }
  | { readonly code: 'block-reversed'; readonly text: string }
  | { readonly code: 'blocks-overlap' }

export type ReferenceKind = 'cqp' | 'region' | 'candidate' | 'juror' | 'opening'

/** A fault and its place, as `candidates[2].ready`; empty for the whole. */
export type InstanceProblem = InstanceFault & { readonly path: string }

/** What the schema found, as a problem at its path. */
export const problemsOf = (issue: z.core.$ZodIssue): InstanceProblem => ({
  ...faultOf(issue),
  path: pathOf(issue.path),
})

function faultOf(issue: z.core.$ZodIssue): InstanceFault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'value-missing' } : { code: 'type-wrong', expected: issue.expected }
    case 'invalid_value':
      return { code: 'choice-unknown', choices: issue.values.map(String) }
    case 'too_small':
      return typeof issue.input === 'number' ? { code: 'number-wrong' } : { code: 'value-missing' }
    case 'custom':
      return { code: 'date-impossible', text: String(issue.input) }
    default:
      return { code: 'form-wrong', text: String(issue.input) }
  }
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`),
    '',
  )
