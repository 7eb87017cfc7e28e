/** What a function that may refuse gives back: a value, or the reason as data. Exceptions are for faults only. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const err = <Refusal>(error: Refusal): Result<never, Refusal> => ({ ok: false, error })
