import { trustedUncertainty } from '@delibere/client'
import {
  type BoardSession,
  type CalendarDate,
  delayOf,
  type Duration,
  duration,
  type Instant,
  isShared,
  type LinkHolder,
  type MemberView,
  remaining,
  type Screen,
  seenIn,
  type ScreenClock,
  timerState,
} from '@delibere/core'
import {
  counted,
  formatClock,
  formatDate,
  formatHour,
  formatMinutes,
  nbsp,
  of,
  phaseWords,
  stageWords,
  statusWords,
} from '@delibere/core/fr'

/** Where a session stands, in a word or two: the phase that is timed, else the stage of the candidate, else its own. */
export function whereIs({ status, current }: BoardSession): string {
  if (status !== 'open') return statusWords[status]
  if (!current) return 'entre deux passages'
  const { stage, timer } = current
  return timer && timer.endedAt === null ? phaseWords[timer.phase] : stageWords[stage]
}

/** What is left of the phase under way: “12:05”, “+01:30”, “‖ 12:05” in a pause; nothing while nothing is timed. */
export function clockOf({ current }: BoardSession, now: Instant): string {
  const timer = current?.timer
  if (!timer || timer.endedAt !== null) return ''
  return `${timerState(timer) === 'paused' ? `‖${nbsp}` : ''}${formatClock(remaining(timer, now))}`
}

/** “2/4”, the one before the jury counted in; those who have ended where nobody is. */
export const placeOf = ({ current, hearings }: BoardSession): string =>
  `${current?.position ?? hearings.ended}/${hearings.of}`

const oneMinute = 60_000

/** How late it is against the plan: “+12 min”; nothing before the minute, nor once it is over. */
export function delayWord(session: BoardSession, now: Instant): string {
  const late = delayOf(session.order, session.changeOver, now)
  return late < oneMinute ? '' : `+${formatMinutes(duration(Math.floor(late / oneMinute) * oneMinute))}`
}

/** How many of the members and of the room have a screen that looks on. */
export function connectedWord({ members, presence }: BoardSession): string {
  if (members.length === 0) return ''
  // Who has left for good is awaited no more (J3).
  const awaited = members.filter(({ departedAt }) => departedAt === null)
  const holders: readonly LinkHolder[] = [...awaited.map(({ id }) => id), 'room']
  const connected = holders.filter((holder) => seenIn(presence, holder).connection === 'connected').length
  return `${connected}/${holders.length}`
}

/** One screen of somebody, or that they have none; of further screens the name is not said again. */
export interface ScreenRow {
  readonly key: string
  readonly holder: LinkHolder
  readonly name: string
  readonly presides: boolean
  /** Null for the room, which signs nothing, and for further screens. */
  readonly signed: string | null
  readonly screen: Screen | null
  /** On how many devices the link has been opened; null for further screens. */
  readonly devices: number | null
}

function signedWord({ signedAt, departedAt }: Pick<MemberView, 'signedAt' | 'departedAt'>, timeZone: string): string {
  if (departedAt !== null) return 'parti(e)'
  return signedAt === null ? 'pas encore' : `signé ${formatHour(signedAt, timeZone)}`
}

/** The members and the room, with each of their screens. */
export function screenRows({ members, presence, timeZone, status }: BoardSession): readonly ScreenRow[] {
  if (status === 'sealed') return []
  const people = [
    ...members.map(({ id, name, president, ...member }) => ({
      holder: id as LinkHolder,
      name,
      presides: president,
      signed: signedWord(member, timeZone),
    })),
    { holder: 'room' as LinkHolder, name: 'Écran de salle', presides: false, signed: null },
  ]
  return people.flatMap((person) => {
    const { screens, devices } = presence[person.holder] ?? { screens: [], devices: 0 }
    const [first = null, ...more] = screens
    return [
      { ...person, key: person.holder, screen: first, devices },
      ...more.map((screen, place) => ({
        ...{ holder: person.holder, name: '', presides: false, signed: null, devices: null },
        key: `${person.holder} ${place}`,
        screen,
      })),
    ]
  })
}

/** “● depuis 9 h 01”, “○ perdu 9 h 12”, “– aucun écran”. */
export function connectionWord({ screen }: ScreenRow, timeZone: string): string {
  if (!screen) return '– aucun écran'
  if (screen.lostSince !== null) return `○ perdu ${formatHour(screen.lostSince, timeZone)}`
  return `● depuis ${formatHour(screen.connectedSince, timeZone)}`
}

/** How far off the seconds on a screen may be: “± 4 ms”; and how wrong its device is, which no timer rests on: “± 4 ms, +10 min”. */
export function clockWord({ screen }: ScreenRow): string {
  if (!screen?.clock || screen.lostSince !== null) return ''
  const wrong = aheadWord(screen.clock)
  return wrong === '' ? sureWord(screen.clock) : `${sureWord(screen.clock)}, ${wrong}`
}

const sureWord = ({ uncertainty }: ScreenClock): string => `±${nbsp}${uncertainty}${nbsp}ms`

function aheadWord({ ahead }: ScreenClock): string {
  const size = Math.abs(ahead)
  if (size < 1_000) return ''
  const sign = ahead > 0 ? '+' : '−'
  if (size < oneMinute) return `${sign}${Math.round(size / 1_000)}${nbsp}s`
  return `${sign}${formatMinutes(size as Duration)}`
}

export const devicesWord = ({ devices }: ScreenRow): string =>
  devices === null ? '' : devices > 1 ? `${devices} (!)` : String(devices)

/** What the office should look into, and what it can do about it. */
export function concernsOf(session: BoardSession, today: CalendarDate): readonly string[] {
  const { members, presence } = session
  const names: readonly (readonly [LinkHolder, string])[] = [
    ...members.map(({ id, name }) => [id, name] as const),
    ['room', 'l’écran de salle'],
  ]
  const left = session.date < today ? [`Restée ouverte depuis le ${formatDate(session.date)}.`] : []
  const ofScreens = names.flatMap(([holder, name]) => [
    ...(isShared(presence, holder)
      ? [
          `Le lien ${of(name)} a été ouvert sur ${counted(presence[holder]?.devices ?? 0, 'appareil')}${nbsp}: si ce n’est pas la même personne, ouvrez la séance pour retirer ou renouveler ce lien.`,
        ]
      : []),
    ...unsureOf(session, holder, name),
  ])
  return [...left, ...ofScreens]
}

function unsureOf({ presence }: BoardSession, holder: LinkHolder, name: string): readonly string[] {
  const clocks = (presence[holder]?.screens ?? []).flatMap(({ lostSince, clock }) =>
    lostSince === null ? (clock ?? []) : [],
  )
  const worst = clocks.toSorted((a, b) => b.uncertainty - a.uncertainty)[0]
  return worst && worst.uncertainty > trustedUncertainty
    ? [`Chez ${name}, l’horloge n’est pas synchronisée (${sureWord(worst)}).`]
    : []
}

/** What became of the office's last message to the room: “lu à 9 h 12”, “pas encore lu”. */
export function messageWord({ message, timeZone }: BoardSession): string | null {
  if (!message) return null
  const state = message.readAt === null ? 'pas encore lu' : `lu à ${formatHour(message.readAt, timeZone)}`
  return `Message de ${formatHour(message.at, timeZone)}, ${state}${nbsp}: «${nbsp}${message.text}${nbsp}»`
}
