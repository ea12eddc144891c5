/** What the follow-up of a contract says of a commitment: a shape and words, since neither is ever a colour alone, and when it is said. */
export interface VerdictExplique {
  id: string;
  signe: string;
  mots: string;
  /** When it is said, as a French sentence without a capital or a full stop. */
  quand: string;
}

/** Every verdict, in the order in which a reader should see them: what is not kept first. */
export const VERDICTS = {
  non_tenu: {
    id: 'non_tenu',
    signe: '■',
    mots: 'non tenu',
    quand:
      'l’échéance est là et le dernier relevé n’atteint pas ce qui est promis ; ou le suivi dit l’engagement abandonné',
  },
  en_retard: {
    id: 'en_retard',
    signe: '▼',
    mots: 'en retard',
    quand: 'moins de 60 % de ce qui était attendu au jour du relevé',
  },
  a_surveiller: {
    id: 'a_surveiller',
    signe: '▲',
    mots: 'à surveiller',
    quand: 'de 60 à 90 % de ce qui était attendu au jour du relevé',
  },
  en_bonne_voie: {
    id: 'en_bonne_voie',
    signe: '◆',
    mots: 'en bonne voie',
    quand: 'au moins 90 % de ce qui était attendu au jour du relevé',
  },
  en_cours: {
    id: 'en_cours',
    signe: '◊',
    mots: 'en cours',
    quand: 'rien ne dit ce qui était attendu : sans échéance, permanent, sans base, à déterminer',
  },
  sans_releve: {
    id: 'sans_releve',
    signe: '○',
    mots: 'sans relevé',
    quand: 'rien n’est noté ; si l’échéance est passée, c’est dit',
  },
  tenu: {
    id: 'tenu',
    signe: '●',
    mots: 'tenu',
    quand:
      'le dernier relevé atteint ce qui est promis ; « 33 mois après l’échéance » compte jusqu’au premier relevé depuis lequel il l’atteint',
  },
  hors_suivi: {
    id: 'hors_suivi',
    signe: '–',
    mots: 'hors suivi',
    quand: 'le contrat dit l’engagement abandonné, ou pour mémoire ; il n’est pas compté',
  },
} as const satisfies Readonly<Record<string, VerdictExplique>>;
