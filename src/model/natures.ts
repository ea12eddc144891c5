import type { Partie, Quantite } from './contrat.ts';

/** What a post is for: posts of unlike natures are never added up. */
export type Nature = 'forces' | 'justice' | 'education' | 'police_municipale' | 'mediation' | 'autres';

/** The natures in the order in which totals list them. */
export const NATURES: readonly Nature[] = [
  'forces',
  'justice',
  'education',
  'police_municipale',
  'mediation',
  'autres',
];

// The first that matches decides: « policiers municipaux » are no policiers of the State. An apostrophe may be straight or curly.
const WORDS: readonly (readonly [Nature, RegExp])[] = [
  [
    'police_municipale',
    /polici[eè]re?s? municip|polices? municipale|asvp|surveillance de la voie publique|gardes? champ/,
  ],
  [
    'mediation',
    /médiat|adultes?[- ]relais|correspondants? de nuit|éducat(?:eur|rice)s? (?:spécialisé|de rue|de prévention)|prévention spécialisée|intervenante?s? soci/,
  ],
  [
    'justice',
    /(?<![a-zà-ÿ])juges?(?![a-zà-ÿ])|magistrat|greffi|procureur|substitut|parquet|tribuna|judiciaire|pénitentiaire|probation|justice/,
  ],
  [
    'education',
    /enseignant|assistante?s? d['’]éducation|(?<![a-zà-ÿ])(?:aed|cpe)(?![a-zà-ÿ])|écoles?|collèges?|lycées?|éducation nationale|rectorat|scolaire/,
  ],
  [
    'forces',
    /polici|gendarm|(?<![a-zà-ÿ])(?:crs|psig|bac)(?![a-zà-ÿ])|commissariat|police nationale|officiers? de police/,
  ],
];
const OF_COLLECTIVITES: ReadonlySet<Nature> = new Set(['police_municipale', 'mediation']);

/** The nature of the posts that a quantity counts, by its unit, by what it measures, by the title of the commitment, by who carries it. */
export function natureOf(
  { unite, grandeur }: Quantite,
  types: readonly Partie['type'][],
  titre?: string,
): Nature {
  const ofEtat = types.some((type) => type === 'etat' || type === 'justice' || type === 'education');
  for (const text of [unite, grandeur, titre]) {
    const lower = text?.normalize('NFC').toLowerCase() ?? '';
    const found = WORDS.find(([, words]) => words.test(lower))?.[0];
    if (!found) continue;
    if (ofEtat || OF_COLLECTIVITES.has(found)) return found;
    // A policier whom a commune recruits is a policier municipal.
    if (found === 'forces') return 'police_municipale';
  }
  const [type] = types;
  if (types.every((one) => one === type) && (type === 'justice' || type === 'education')) return type;
  return 'autres';
}
