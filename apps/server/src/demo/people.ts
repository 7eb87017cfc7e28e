import {
  addMonths,
  type CalendarDate,
  calendarDate,
  type CandidatePerson,
  type College,
  type NewCandidate,
  type NewJuror,
  type Route,
} from '@delibere/core'

// Every person and organisation here is made up.

const person = (birthName: string, givenName: string, more: Partial<CandidatePerson> = {}): CandidatePerson => ({
  birthName,
  usageName: null,
  givenNames: [givenName],
  sex: 'F',
  civility: null,
  birthDate: calendarDate('1991-06-17'),
  birthPlace: { commune: 'Nantes', inseeCode: '44109', postalCode: null, country: 'France' },
  email: null,
  phone: null,
  employer: null,
  extraTime: false,
  unavailable: [],
  ...more,
})

const registered = (route: Route, registeredOn: CalendarDate, who: CandidatePerson): NewCandidate => ({
  certificate: 'AC',
  route,
  registeredOn,
  region: 'Pays de la Loire',
  person: who,
})

/** Somebody by training, of whom no more is said. */
export const someoneRegistered = (on: CalendarDate, birthName: string, givenName: string): NewCandidate =>
  registered('training', on, person(birthName, givenName))

const house = (name: string) => ({ name, siret: null })

/** Those of the session a year ago: one got two domains of five and comes again, the other all. */
export const formerCandidates = (today: CalendarDate): readonly NewCandidate[] => [
  registered(
    'vae',
    addMonths(today, -20),
    person('Lambert', 'Sophie', { civility: 'Madame', birthDate: calendarDate('1979-11-02') }),
  ),
  registered(
    'training',
    addMonths(today, -26),
    person('Tessier', 'Marc', { sex: 'M', employer: house('Mutuelle de l’Exemple Vert') }),
  ),
]

/** Those who come today besides the one who comes again. */
export const newCandidates = (today: CalendarDate): readonly NewCandidate[] => [
  registered(
    'training',
    addMonths(today, -14),
    person('Moreau', 'Camille', {
      employer: house('Mutuelle de l’Exemple Vert'),
      birthDate: calendarDate('1996-03-08'),
    }),
  ),
  registered(
    'training',
    addMonths(today, -33),
    person('Haddad', 'Youssef', {
      sex: 'M',
      civility: 'Monsieur',
      employer: house('Mutuelle Exemple des Deux Rives'),
      birthDate: calendarDate('1988-09-25'),
      birthPlace: { commune: 'Casablanca', inseeCode: null, postalCode: null, country: 'Maroc' },
      extraTime: true,
    }),
  ),
  registered(
    'vae',
    addMonths(today, -7),
    person('Delorme', 'Inès', { usageName: 'Le Goff', civility: 'Madame', birthDate: calendarDate('1984-01-30') }),
  ),
  registered(
    'training',
    addMonths(today, -11),
    person('Riou', 'Thomas', { sex: 'M', employer: house('Mutuelle Exemple des Deux Rives') }),
  ),
]

const juror = (
  college: College,
  givenName: string,
  familyName: string,
  organisation: string,
  today: CalendarDate,
): NewJuror => ({
  college,
  organisation: house(organisation),
  certificates: ['CM', 'CA', 'TC', 'AC', 'SP'],
  mandate: { from: addMonths(today, -30), until: addMonths(today, 18) },
  region: 'Pays de la Loire',
  availability: { available: [], unavailable: [] },
  person: { givenName, familyName, email: null, phone: null },
})

/** The four of the jury first, then one of each college who could take a place. */
export const jurors = (today: CalendarDate): readonly NewJuror[] => [
  juror('employer', 'Hélène', 'Garnier', 'Union mutualiste Exemple', today),
  juror('employer', 'Bertrand', 'Oury', 'Mutuelle Exemple du Littoral', today),
  juror('employee', 'Nadia', 'Belkacem', 'Syndicat Exemple des services', today),
  juror('employee', 'Yves', 'Kermarrec', 'Fédération Exemple de la protection sociale', today),
  juror('employer', 'Claire', 'Vasseur', 'Mutuelle Exemple du Bocage', today),
  juror('employee', 'Paul', 'Ferrand', 'Union syndicale Exemple', today),
]
