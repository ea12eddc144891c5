import type { Axe, Contrat } from './contrat.ts';

// Four exports: the volets, their titles, and those that a contract answers.

/** A field of action that an axis belongs to. */
export type Volet = NonNullable<Axe['volet']>;

/** The six volets of circulaire n° 6258-SG of 16 April 2021, in its order: the default view of every commitment table. */
export const NATIONAL_VOLETS: readonly Volet[] = [
  'securite_interieure',
  'justice',
  'prevention_delinquance',
  'politique_de_la_ville',
  'education',
  'radicalisation_separatisme',
];

/** The French title of each volet. */
export const VOLET_TITLES: Readonly<Record<Volet, string>> = {
  securite_interieure: 'Sécurité intérieure',
  justice: 'Justice',
  prevention_delinquance: 'Prévention de la délinquance',
  politique_de_la_ville: 'Politique de la ville',
  education: 'Éducation nationale',
  radicalisation_separatisme: 'Radicalisation et séparatisme',
  transports: 'Transports',
  logement: 'Logement',
  prevention_sociale: 'Prévention sociale',
};

/** The volets that have at least one commitment: the commitment's own, or that of its axis. */
export function answeredVolets(contrat: Pick<Contrat, 'axes'>): ReadonlySet<Volet> {
  return new Set(
    contrat.axes.flatMap((axe) =>
      axe.engagements.flatMap((engagement) => engagement.volet ?? axe.volet ?? []),
    ),
  );
}
