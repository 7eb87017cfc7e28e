import type { DomainCode, HearingView, JurorId, Opinion } from '@delibere/core'
import { content, type Mind } from './next-order.ts'

const [yes, no, talk] = ['acquired', 'notAcquired', 'toDiscuss'] as const

/**
 * What the program's members think of each candidate, domain by domain: three members in turn, then the one who presides. All agree
 * on some domains and differ on others; on one the opinions are equal; the second candidate, by VAE, gets a part of the certificate.
 */
const opinions: readonly (readonly (readonly [Opinion, Opinion, Opinion, Opinion])[])[] = [
  [
    [yes, yes, yes, yes],
    [yes, talk, yes, yes],
    [yes, no, no, yes],
    [no, yes, yes, yes],
    [yes, yes, yes, yes],
  ],
  [
    [yes, yes, yes, yes],
    [yes, yes, no, yes],
    [no, no, yes, no],
    [no, no, no, no],
    [no, talk, yes, no],
  ],
  [
    [yes, yes, yes, yes],
    [yes, yes, yes, yes],
    [yes, yes, yes, yes],
    [yes, yes, no, yes],
    [yes, talk, yes, yes],
  ],
]

const advice =
  'Suivre pendant six mois un portefeuille d’entreprises, de la prise de rendez-vous au compte rendu de visite.'

/** How one of the program's members thinks of the candidate who is being heard. */
export function mindOf(hearing: HearingView, me: JurorId): Mind {
  const said = (domain: DomainCode): Opinion => {
    const ofDomain = opinions[(hearing.position - 1) % opinions.length]!
    const row = ofDomain[hearing.domains.findIndex(({ code }) => code === domain) % ofDomain.length]!
    return row[seatOf(hearing, me)] ?? 'acquired'
  }
  return { opinion: said, verdict: (domain) => verdictOf(hearing, domain), advice }
}

/** Before anybody is heard there is nothing to think about. */
export const noMind = content

/** Those who do not preside in their order, then the president. */
function seatOf({ sitting, presidentId }: HearingView, me: JurorId): number {
  return me === presidentId ? 3 : sitting.filter((id) => id !== presidentId).indexOf(me)
}

/** As most of the opinions that chose; where they are equal, in the candidate’s favour. */
function verdictOf({ domains }: HearingView, domain: DomainCode) {
  const given = domains.find(({ code }) => code === domain)?.opinions ?? []
  const count = (opinion: Opinion) => given.filter((one) => one.opinion === opinion).length
  return count('notAcquired') > count('acquired') ? 'notAcquired' : 'acquired'
}
