import { partiesParId } from '../model/camps.ts';
import type { Contrat, Engagement, Partie, Quantite } from '../model/contrat.ts';
import { type EngagementSitue, engagementsSitues } from '../model/engagements.ts';
import type { Valeur } from '../model/quantites.ts';
import type { Path } from '../problem.ts';
import { etapeDe } from './etape.ts';
import type { Etape } from './rule.ts';

/** A quantity and where it stands; `engagement` when it is that of a commitment, not of an action. */
export interface QuantiteSituee {
  quantite: Quantite;
  path: Path;
}

/** A number or a range, and where it stands. */
export interface ValeurSituee {
  valeur: Valeur;
  path: Path;
}

/** What rules look things up in, computed once a file so that each rule stays linear. */
export interface Contexte {
  contrat: Contrat;
  etape: Etape;
  parties: ReadonlyMap<string, Partie>;
  engagements: readonly EngagementSitue[];
  /** Commitments by id; of two with one id, the first. */
  parId: ReadonlyMap<string, EngagementSitue>;
  /** Every quantity, of commitments and of their actions. */
  quantites: readonly QuantiteSituee[];
  /** Every number or range that may be either, with its path. */
  valeurs: readonly ValeurSituee[];
  /** Those of them that are costs, amounts and shares of financing. */
  montants: readonly ValeurSituee[];
}

/** The context of a contract; the stage is that of `document.statut` unless another is asked for. */
export function contexteDe(contrat: Contrat, etape: Etape = etapeDe(contrat)): Contexte {
  const engagements = engagementsSitues(contrat);
  const quantites = engagements.flatMap(quantitesDe);
  const montants = engagements.flatMap(montantsDe);
  return {
    contrat,
    etape,
    parties: partiesParId(contrat),
    engagements,
    parId: new Map([...engagements].reverse().map((situe) => [situe.engagement.id, situe])),
    quantites,
    valeurs: [...quantites.flatMap(valeursDe), ...montants, ...moyens(contrat)],
    montants,
  };
}

function quantitesDe({ engagement, path }: { engagement: Engagement; path: Path }): QuantiteSituee[] {
  const own = engagement.quantite ? [{ quantite: engagement.quantite, path: [...path, 'quantite'] }] : [];
  const actions = engagement.actions ?? [];
  return [...own, ...actions.flatMap(({ quantite }, i) => (quantite ? [{ quantite, path: [...path, 'actions', i, 'quantite'] }] : []))];
}

function valeursDe({ quantite, path }: QuantiteSituee): ValeurSituee[] {
  const { reference, cible, variation, variation_pourcentage, nombre, pourcentage, rythme, echeancier, paliers } = quantite;
  const all: [Valeur | undefined, Path][] = [
    [reference?.valeur, ['reference', 'valeur']],
    [cible, ['cible']],
    [variation, ['variation']],
    [variation_pourcentage, ['variation_pourcentage']],
    [nombre, ['nombre']],
    [pourcentage?.valeur, ['pourcentage', 'valeur']],
    [rythme?.valeur, ['rythme', 'valeur']],
    ...(echeancier ?? []).map(({ valeur }, i): [Valeur, Path] => [valeur, ['echeancier', i, 'valeur']]),
    ...(paliers ?? []).map(({ valeur }, i): [Valeur, Path] => [valeur, ['paliers', i, 'valeur']]),
  ];
  return given(all, path);
}

function given(all: readonly [Valeur | undefined, Path][], path: Path): ValeurSituee[] {
  return all.flatMap(([valeur, end]) => (valeur === undefined ? [] : [{ valeur, path: [...path, ...end] }]));
}

function montantsDe({ engagement: { cout, financements }, path }: EngagementSitue): ValeurSituee[] {
  const parts = (financements ?? []).flatMap(({ montant, part }, i): [Valeur | undefined, Path][] => [
    [montant, ['financements', i, 'montant']],
    [part, ['financements', i, 'part']],
  ]);
  return given([[cout?.montant, ['cout', 'montant']], ...parts], path);
}

function moyens({ diagnostic }: Contrat): ValeurSituee[] {
  return (diagnostic?.moyens ?? []).map(({ valeur }, i) => ({ valeur, path: ['diagnostic', 'moyens', i, 'valeur'] }));
}
