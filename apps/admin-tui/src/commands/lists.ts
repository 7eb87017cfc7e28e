import { formatShortDate, formatTimeOfDay, statusWords } from '@delibere/core/fr'
import { collegeNames } from '../words.ts'
import { inWords } from './answers.ts'
import type { Command } from './command.ts'
import { officeOf } from './find.ts'
import { listing } from './listing.ts'

export const jurorsList: Command = listing({
  name: 'jurors list',
  says: 'liste les jurés',
  read: (client) => inWords(client.jurors()),
  headings: ['Nom', 'Collège', 'Organisation', 'CQP', 'Siégé', 'Présidé', 'Identifiant'],
  cells: ({ name, college, organisation, certificates, sat, presided, id }) => [
    name,
    collegeNames[college],
    organisation,
    certificates.join(' '),
    String(sat),
    String(presided),
    id,
  ],
})

export const domainsExpiring: Command = listing({
  name: 'domains expiring',
  says: 'liste les domaines acquis dont la validité finit bientôt',
  read: (client) => inWords(client.expiring()),
  headings: ['Jusqu’au', 'Nom', 'CQP', 'Domaine', 'Identifiant'],
  cells: ({ until, name, certificate, domain, candidateId }) => [
    formatShortDate(until),
    name,
    certificate,
    domain,
    candidateId,
  ],
})

export const sessionsList: Command = listing({
  name: 'sessions list',
  says: 'liste les séances, la plus récente d’abord',
  read: async (client) => {
    const office = await officeOf(client)
    return office.ok ? { ok: true, value: office.value.sessions } : office
  },
  headings: ['Séance', 'Date', 'Heure', 'Lieu', 'État', 'Émargés', 'Passages', 'Présidence'],
  cells: ({ number, date, opensAt, place, status, jurors, hearings, president }) => [
    number,
    formatShortDate(date),
    formatTimeOfDay(opensAt),
    place,
    statusWords[status],
    `${jurors.signed}/${jurors.of}`,
    `${hearings.ended}/${hearings.of}`,
    president ?? '',
  ],
})
