import { partiesParId } from '../model/camps.ts';
import type { Contrat, Engagement, Partie, Quantite } from '../model/contrat.ts';
import { type EngagementSitue, engagementsSitues } from '../model/engagements.ts';
import type { Valeur } from '../model/quantites.ts';
import type { Path } from '../problem.ts';
import { type Chiffres, chiffresDe } from './chiffres.ts';
import { etapeDe } from './etape.ts';
import { type FinancementsSitues, financementsDe } from './financements.ts';
import type { Etape } from './rule.ts';
import { type TexteSitue, textesDe } from './textes.ts';

/** A quantity, its figures and where it stands, beside the text that announces it: the title of a commitment or an action. */
export interface QuantiteSituee {
  quantite: Quantite;
  chiffres: Chiffres;
  path: Path;
  annonce: { texte: string; path: Path };
}

/** A commitment that is a part of another one (« dont »), and the whole. */
export interface DontSitue extends EngagementSitue {
  tout: Engagement;
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
  /** Every « dont » that leads to another commitment of the file. */
  donts: readonly DontSitue[];
  /** Every quantity, of commitments and of their actions. */
  quantites: readonly QuantiteSituee[];
  /** Every number or range that may be either, with its path. */
  valeurs: readonly ValeurSituee[];
  /** Those of them that are costs, amounts and shares of financing. */
  montants: readonly ValeurSituee[];
  /** The financing of each commitment that has some. */
  financements: readonly FinancementsSitues[];
  textes: readonly TexteSitue[];
}

/** The context of a contract; the stage is that of `document.statut` unless another is asked for. */
export function contexteDe(contrat: Contrat, etape: Etape = etapeDe(contrat)): Contexte {
  const engagements = engagementsSitues(contrat);
  const quantites = engagements.flatMap(quantitesDe);
  const montants = engagements.flatMap(montantsDe);
  const parId = new Map([...engagements].reverse().map((situe) => [situe.engagement.id, situe]));
  return {
    contrat,
    etape,
    parties: partiesParId(contrat),
    engagements,
    parId,
    donts: engagements.flatMap((situe) => {
      const tout = situe.engagement.dont_de === undefined ? undefined : parId.get(situe.engagement.dont_de)?.engagement;
      return tout && tout.id !== situe.engagement.id ? [{ ...situe, tout }] : [];
    }),
    quantites,
    valeurs: [...quantites.flatMap(valeursDe), ...montants, ...moyens(contrat)],
    montants,
    financements: engagements.flatMap(financementsDe),
    textes: textesDe(contrat),
  };
}

function quantitesDe({ engagement, path }: EngagementSitue): QuantiteSituee[] {
  const situee = (quantite: Quantite | undefined, texte: string, key: string, at: Path): QuantiteSituee[] =>
    quantite ? [{ quantite, chiffres: chiffresDe(quantite), path: [...at, 'quantite'], annonce: { texte, path: [...at, key] } }] : [];
  return [
    ...situee(engagement.quantite, engagement.titre, 'titre', path),
    ...(engagement.actions ?? []).flatMap(({ quantite, texte }, i) => situee(quantite, texte, 'texte', [...path, 'actions', i])),
  ];
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
