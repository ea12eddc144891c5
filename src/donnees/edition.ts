// Six exports: an edition of a base, its source in a contract, and its words.

import { formatDay } from '../kernel/french/date.ts';
import type { Diagnostic } from '../model/contrat.ts';
import type { BaseDeDonnees } from './base.ts';
import type { NiveauBase } from './colonnes.ts';
import { DonneesError } from './erreur.ts';

/** A source of the diagnostic, as the contract cites it. */
export type SourceCitee = NonNullable<Diagnostic['sources']>[number];

/** What a file says of itself: by its columns, and by its name if it kept the one it was published under. */
export interface EditionBase {
  niveau: NiveauBase;
  geographie: number | undefined;
  /** The day when it was made, as « 2026-06-25 ». */
  produit: string | undefined;
  /** The last year that it tells of. */
  derniere: number | undefined;
}

const NAME =
  /donnee-(?:dep-|reg-)?data\.gouv-(20\d\d)-geographie(20\d\d)-produit-le-?(20\d\d-[01]\d-[0-3]\d)/;

/** The edition of a base. */
export function editionOf(
  fichier: string,
  { colonnes: { niveau, geographie } }: Pick<BaseDeDonnees, 'colonnes'>,
): EditionBase {
  const [, derniere, limites, produit] = NAME.exec(fichier) ?? [];
  return {
    niveau,
    geographie: geographie ?? (limites === undefined ? undefined : Number(limites)),
    produit,
    derniere: derniere === undefined ? undefined : Number(derniere),
  };
}

/** Throws DonneesError for a file that stops before the year that its name announces. */
export function refuseEcourtee({ derniere }: EditionBase, annees: readonly number[]): void {
  const last = annees.at(-1);
  if (derniere !== undefined && last !== undefined && last < derniere)
    throw new DonneesError(
      `s’arrête à ${last}, alors que son nom annonce ${derniere} : il a été écourté`,
      'Reprenez le fichier tel qu’il est publié.',
    );
}

const MOTS: Readonly<Record<NiveauBase, { adjectif: string; id: string }>> = {
  commune: { adjectif: 'communale', id: 'ssmsi' },
  departement: { adjectif: 'départementale', id: 'ssmsi-departements' },
  region: { adjectif: 'régionale', id: 'ssmsi-regions' },
};

const PAGE =
  'https://www.data.gouv.fr/datasets/bases-statistiques-communale-departementale-et-regionale-de-la-delinquance-enregistree-par-la-police-et-la-gendarmerie-nationales';

/** The source as the contract names it: its licence asks for the producer and for the day of the last update. */
export function sourceOf(
  { niveau, geographie, produit }: EditionBase,
  fichier: string,
  empreinte: string,
): SourceCitee {
  const millesime = produit === undefined ? geographie : Number(produit.slice(0, 4));
  return {
    id: MOTS[niveau].id,
    titre: `Base statistique ${MOTS[niveau].adjectif} de la délinquance enregistrée par la police et la gendarmerie nationales`,
    producteur: 'SSMSI',
    ...(millesime !== undefined && { millesime }),
    ...(produit !== undefined && { mise_a_jour: produit }),
    url: PAGE,
    licence: 'Licence Ouverte 2.0',
    fichier,
    empreinte,
  };
}

/** « base communale, géographie 2026, produite le 25 juin 2026 ». */
export function editionText({ niveau, geographie, produit }: EditionBase): string {
  return [
    `base ${MOTS[niveau].adjectif}`,
    ...(geographie === undefined ? [] : [`géographie ${geographie}`]),
    ...(produit === undefined ? [] : [`produite le ${formatDay(produit)}`]),
  ].join(', ');
}
