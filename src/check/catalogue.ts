import type { Entry } from '../catalogue/entry.ts';
import { FORMES } from '../catalogue/formes/index.ts';
import { GABARITS } from '../catalogue/gabarits.ts';
import { PORTEFEUILLE } from '../catalogue/portefeuille.ts';
import { SUIVI } from '../catalogue/suivi.ts';
import { SUPPRESSIONS } from '../catalogue/suppressions.ts';
import { count } from '../kernel/french/list.ts';
import { RULES } from './rules/index.ts';

/** The sections of the catalogue, named as in `csi regles --format json`. */
type SectionKey = 'formes' | 'regles' | 'suivi' | 'portefeuille' | 'exceptions' | 'gabarits';

/** Everything that csi can report, in the order in which it reads a file: the only place where the six lists come together. */
export const CATALOGUE: Readonly<
  Record<SectionKey, { title: string; count: string; entries: readonly Entry[] }>
> = {
  formes: {
    title:
      'Problèmes de forme : ce qui empêche de lire le fichier, à corriger avant que les règles ne soient vérifiées',
    count: `${count(FORMES.length, 'problème')} de forme`,
    entries: FORMES,
  },
  regles: {
    title: 'Règles : ce que le document dit',
    count: count(RULES.length, 'règle'),
    entries: RULES,
  },
  suivi: {
    title: 'Règles du suivi : ce que dit un fichier .suivi.yaml, à côté de son contrat',
    count: `${count(SUIVI.length, 'règle')} du suivi`,
    entries: SUIVI,
  },
  portefeuille: {
    title: 'Règles du portefeuille : ce que disent ensemble les contrats d’un dossier',
    count: `${count(PORTEFEUILLE.length, 'règle')} du portefeuille`,
    entries: PORTEFEUILLE,
  },
  exceptions: {
    title: 'Règles sur les exceptions : les commentaires « # csi: ignorer »',
    count: `${count(SUPPRESSIONS.length, 'règle')} sur les exceptions`,
    entries: SUPPRESSIONS,
  },
  gabarits: {
    title: 'Problèmes de gabarit : ce que trouve csi render --gabarits',
    count: `${count(GABARITS.length, 'problème')} de gabarit`,
    entries: GABARITS,
  },
};

/** The entries of these sections, in the order in which the sections are given. */
export const entriesOf = (...keys: readonly SectionKey[]): readonly Entry[] =>
  keys.flatMap((key) => CATALOGUE[key].entries);

/** The ids of the entries of these sections, in the same order. */
export const idsOf = (...keys: readonly SectionKey[]): readonly string[] =>
  entriesOf(...keys).map(({ id }) => id);
