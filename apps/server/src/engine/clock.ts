/** Where the time comes from, both in ms: the wall clock, which can be set, and ticks, which only go on. */
export interface Clock {
  /** Since 1970-01-01T00:00:00Z. */
  wall(): number
  /** Since any moment. */
  ticks(): number
  /**
   * What the ticks are counted from, where they count the sleep of the machine as well and go on through a restart of the
   * program: one boot. Null where they may have stood still.
   */
  readonly boot: string | null
}
