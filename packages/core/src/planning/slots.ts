interface Heard {
  readonly tiersTemps: boolean
  readonly oralMin?: number | undefined
}

/** Minutes a candidate takes in a session: oral (a third longer with extra time, rounded up), deliberation, change-over. */
export function slotMinutes(
  cqp: { readonly examMin: number; readonly deliberationMin: number },
  { tiersTemps, oralMin }: Heard,
  { changeover }: { readonly changeover: number },
): number {
  const oral = oralMin ?? (tiersTemps ? Math.ceil((cqp.examMin * 4) / 3) : cqp.examMin)
  return oral + cqp.deliberationMin + changeover
}
