// What people write in booklets and files; everybody and everything in it is made up.

interface DomainWords {
  readonly conditions: string
  readonly evaluators: string
  readonly candidate: string
  /** To the framework's questions, in their order. */
  readonly answers: readonly string[]
}

const words = (conditions: string, evaluators: string, candidate: string, answers: readonly string[]): DomainWords => ({
  conditions,
  evaluators,
  candidate,
  answers,
})

/** For each domain of the Assistant(e) commercial(e), D1 first. */
export const domainWords: readonly DomainWords[] = [
  words(
    'Observation pendant deux journées d’activité, puis entretien sur les tableaux de suivi.',
    'Organisation fiable. Les plannings de l’équipe sont à jour et les relances partent à temps.',
    'Je me sens à l’aise avec les outils. Je voudrais encore progresser sur les tableaux croisés.',
    [
      'Je prépare les tournées de six conseillers, je tiens le tableau des rendez-vous et je relance chaque vendredi.',
      'Des particuliers surtout, et des entreprises de moins de vingt salariés.',
      'Les agendas n’étaient pas partagés. J’ai proposé un calendrier commun, utilisé depuis mars.',
      'La rigueur du suivi, et savoir dire ce qui est urgent.',
    ],
  ),
  words(
    'Écoute de huit appels et observation de trois entretiens à l’agence.',
    'Très bonne écoute. La reformulation est systématique, y compris avec un adhérent mécontent.',
    'J’ai appris à ne pas répondre trop vite.',
    [
      'L’accueil d’adhérents qui changent de situation, des demandes de devis, deux réclamations.',
      'Les délais de remboursement et le tiers payant, pour des personnes inquiètes de leur reste à charge.',
      'Au ton de la voix et aux silences.',
      'Un interlocuteur pressé : je lui ai proposé de le rappeler, avec une réponse écrite.',
    ],
  ),
  words(
    'Entretien à partir de trois situations vécues.',
    'Sait expliquer ce qui distingue une mutuelle d’une assurance, sans jargon.',
    'C’est la partie que je préfère.',
    [
      'Au forum des associations, j’ai présenté l’assemblée générale et le fonds d’entraide.',
      'Les visiteurs posent des questions et reviennent à l’agence.',
      'Je sais maintenant parler de la gouvernance avec des mots simples.',
    ],
  ),
  words(
    'Étude de quatre dossiers d’adhésion et questions des évaluateurs.',
    'Connaît les règles d’usage courant. À conforter sur la portabilité.',
    'Je consulte encore la documentation pour la prévoyance collective.',
    [
      'La portabilité après un licenciement, le délai de résiliation, le 100 % santé.',
      'Le contrat responsable, parce que les adhérents demandent ce qui reste à leur charge.',
      'Oui, sur les dispenses d’adhésion. J’ai constitué une fiche avec le service juridique.',
    ],
  ),
  words(
    'Mise en situation : conseil à un artisan et à une famille.',
    'Argumente à partir des besoins et non du catalogue. Bonne connaissance de la gamme.',
    'Les entreprises me demandent plus de préparation que les particuliers.',
    [
      'Une famille qui attendait un enfant, un artisan qui embauchait son premier salarié.',
      'La garantie hospitalisation et la prévoyance, face à la peur de ne plus avoir de revenu.',
      'Elle évite de proposer ce dont la personne n’a pas besoin.',
    ],
  ),
]

/** What a candidate by training attaches. */
export const bookletLines = (name: string): readonly string[] => [
  'Livret d’évaluation finale en entreprise',
  `Candidat : ${name}`,
  'CQP Assistant(e) commercial(e), document d’exemple de la démonstration',
  'Les deux évaluateurs ont observé l’activité pendant deux journées.',
  'Les cinq domaines de compétences ont été examinés l’un après l’autre.',
]

/** What a candidate by VAE attaches. */
export const resumeLines = (name: string): readonly string[] => [
  `Curriculum vitæ de ${name}`,
  'Document d’exemple de la démonstration',
  'Assistante commerciale, Mutuelle Exemple des Deux Rives',
  'Conseillère d’accueil, Mutuelle de l’Exemple Vert',
  'Baccalauréat technologique, 2002',
]
