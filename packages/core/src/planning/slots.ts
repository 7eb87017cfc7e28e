/** Minutes a candidate takes in a session: oral (a third longer with extra time, rounded up), deliberation, change-over. */
export const slotMinutes = (
  cqp: { readonly examMin: number; readonly deliberationMin: number },
  extraTime: boolean,
  { changeover }: { readonly changeover: number },
): number => (extraTime ? Math.ceil((cqp.examMin * 4) / 3) : cqp.examMin) + cqp.deliberationMin + changeover
