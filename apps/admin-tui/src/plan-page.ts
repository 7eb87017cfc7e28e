import { formatLongDate, formatMoment, sayFigures, spanWords } from '@delibere/core/fr'
import type { CalendarDate, Instant } from '@delibere/core'
import type { PlannedSessionView, PlanView } from '@delibere/core/proposal'

interface PageOf {
  readonly title: string
  readonly madeAt: Instant
  readonly timeZone: string
  readonly view: PlanView
  readonly nameOf: (id: string) => string
  /** Whom the plan leaves out, and why. */
  readonly leftOut: readonly string[]
}

/**
 * A plan as a page to look at and to print: one day under the other, a line for each session with its candidates where they
 * stand in the day. It stands by itself: nothing is fetched, and it holds names, so it is for the office.
 */
export function planPage({ title, madeAt, timeZone, view, nameOf, leftOut }: PageOf): string {
  const days = [...new Set(view.sessions.map(({ date }) => date))]
  const hours = hoursOf(view.sessions)
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}</style>
<main>
<h1>${escaped(title)}</h1>
<p class="quiet">Écrit le ${escaped(formatMoment(madeAt, timeZone))}. Projet${'\u00A0'}: rien n’est créé avant sa confirmation.</p>
${sayFigures(view.figures)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}
${days
  .map((date) =>
    dayOf(
      date,
      view.sessions.filter((session) => session.date === date),
      hours,
      nameOf,
    ),
  )
  .join('\n')}
${leftOut.length > 0 ? `<h2>Sans séance</h2>\n<ul>${leftOut.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : ''}
</main>
</html>
`
}

interface Hours {
  readonly from: number
  readonly until: number
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The whole hours that every session lies in. */
function hoursOf(sessions: readonly PlannedSessionView[]): Hours {
  const times = sessions.flatMap(({ candidates }) => candidates.flatMap(({ start, end }) => [start, end].map(minuteOf)))
  return { from: Math.floor(Math.min(540, ...times) / 60), until: Math.ceil(Math.max(1_020, ...times) / 60) }
}

function dayOf(
  date: CalendarDate,
  sessions: readonly PlannedSessionView[],
  hours: Hours,
  nameOf: PageOf['nameOf'],
): string {
  const count = hours.until - hours.from
  const scale = Array.from({ length: count }, (_, n) => `<span>${hours.from + n}${'\u00A0'}h</span>`).join('')
  return `<section>
<h2>${escaped(formatLongDate(date))}</h2>
<div class="scale" style="--hours:${count}">${scale}</div>
${sessions.map((session) => lineOf(session, hours, nameOf)).join('\n')}
</section>`
}

function lineOf(session: PlannedSessionView, hours: Hours, nameOf: PageOf['nameOf']): string {
  const whole = (hours.until - hours.from) * 60
  const share = (minutes: number) => `${((100 * minutes) / whole).toFixed(3)}%`
  const slots = session.candidates.map(({ id, start, end, certificate }) => {
    const from = minuteOf(start)
    const style = `left:${share(from - hours.from * 60)};width:${share(minuteOf(end) - from)}`
    const says = `${start}–${end} ${nameOf(id)}, ${certificate}`
    return `<li style="${style}" title="${escaped(says)}"><time>${start}</time> ${escaped(nameOf(id))}</li>`
  })
  const jury = session.jury.map(
    ({ id, college, presides }) =>
      `${presides ? '<strong>' : ''}${escaped(nameOf(id))}${presides ? '</strong> (préside)' : ''} <small>${college === 'E' ? 'employeur' : 'salarié'}</small>`,
  )
  return `<article>
<h3>${escaped(session.place)} <small>${spanWords[session.span]}, ${session.certificates.map(escaped).join(' ')}, ${session.candidates.length}${'\u00A0'}candidats</small></h3>
<ol class="line">${slots.join('')}</ol>
<p class="jury">${jury.join(' · ')}</p>
</article>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!)

const styles = `
:root{color-scheme:light dark;--ink:#1d2433;--quiet:#5b6475;--paper:#fff;--line:#d5dae3;--slot:#dbe7fb;--slot-ink:#12315f}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf2;--quiet:#a3acbd;--paper:#151a23;--line:#394252;--slot:#1f3a66;--slot-ink:#dfe9fb}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,sans-serif}
main{max-width:75rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;break-after:avoid}h3{font-size:1rem;margin:1rem 0 .25rem}
small,.quiet{color:var(--quiet);font-weight:400}
.scale{display:grid;grid-template-columns:repeat(var(--hours),1fr);color:var(--quiet);font-size:.8rem;border-bottom:1px solid var(--line)}
.line{position:relative;height:3.8rem;margin:.25rem 0;padding:0;list-style:none;border-left:1px solid var(--line);border-right:1px solid var(--line)}
.line li{position:absolute;top:0;bottom:0;overflow:hidden;box-sizing:border-box;padding:.15rem .25rem;border-radius:.25rem;border-left:2px solid var(--paper);background:var(--slot);color:var(--slot-ink);font-size:.72rem;line-height:1.15}
.line time{display:block;font-variant-numeric:tabular-nums}
.jury{margin:.25rem 0;font-size:.9rem}
article,section{break-inside:avoid}
@media (max-width:45rem){.scale{display:none}.line{height:auto;border:0}.line li{position:static;width:auto!important;margin:.15rem 0;font-size:.9rem}.line time{display:inline}}
@media print{main{max-width:none;padding:0}body{font-size:11px}}
`
