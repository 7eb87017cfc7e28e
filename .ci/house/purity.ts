/** What core may not name: a clock, chance, the outside. `Date.UTC` and `new Date(ms)` only count; they read no clock. */
const impure = [
  /\bDate\.now\b/,
  /\bnew Date\b(?!\()/,
  /\bnew Date\(\s*\)/,
  /(?<!new )\bDate\(/,
  /\bMath\s*(\.\s*random|\[)/,
  /\bperformance\b/,
  /\bcrypto\b/,
  /\bprocess\b/,
  /\bglobalThis\b/,
  /\bset(Timeout|Interval|Immediate)\b/,
  /\bqueueMicrotask\b/,
  /\bconsole\b/,
  /\bfetch\(/,
  /\bTemporal\.Now\b/,
  /\.format(ToParts)?\(\s*\)/,
  /['"]node:/,
]

/** The patterns a source text breaks; none where it is pure. Comments do not count. */
export const impuritiesIn = (text: string): readonly string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  return impure.filter((pattern) => pattern.test(code)).map(String)
}
