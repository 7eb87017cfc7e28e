type Texts<Name extends string> = Readonly<Record<Name, string>>

/** What a correction holds once somebody else has changed the same entry. */
export interface MergedTexts<Name extends string> {
  /** What is typed where it was typed, what the others put everywhere else. */
  readonly texts: Texts<Name>
  /** Where both changed it, and not to the same: what the others put. */
  readonly theirs: Readonly<Partial<Record<Name, string>>>
}

/**
 * Meets what somebody typed on `before` with what others have made of it since: nothing that was typed is lost, and
 * nothing that was not touched goes back to what it was.
 */
export function mergedTexts<Name extends string>(
  before: Texts<Name>,
  mine: Texts<Name>,
  now: Texts<Name>,
): MergedTexts<Name> {
  const names = Object.keys(mine) as Name[]
  const touched = (name: Name) => mine[name] !== before[name]
  return {
    texts: Object.fromEntries(names.map((name) => [name, touched(name) ? mine[name] : now[name]])) as Texts<Name>,
    theirs: Object.fromEntries(
      names
        .filter((name) => touched(name) && now[name] !== before[name] && now[name] !== mine[name])
        .map((name) => [name, now[name]]),
    ) as Partial<Record<Name, string>>,
  }
}
