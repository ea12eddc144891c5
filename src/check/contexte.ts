import { partiesParId } from '../model/camps.ts';
import type { Contrat, Engagement, Partie, Quantite } from '../model/contrat.ts';
import { type EngagementSitue, engagementsSitues } from '../model/engagements.ts';
import type { Valeur } from '../model/quantites.ts';
import type { Place } from '../problem.ts';
import { type Chiffres, chiffresDe } from './chiffres.ts';
import { etapeDe } from './etape.ts';
import { type FinancementsSitues, financementsDe } from './financements.ts';
import type { Etape } from './rule.ts';
import { type TexteSitue, textesDe } from './textes.ts';

/** A quantity, its figures and where it stands, beside the text that announces it: the title of a commitment or an action. */
export interface QuantiteSituee {
  quantite: Quantite;
  chiffres: Chiffres;
  path: Place;
  annonce: { texte: string; path: Place };
}

/** A commitment that is a part of another one (« dont »), and the whole. */
export interface DontSitue extends EngagementSitue {
  tout: Engagement;
}

/** A number or a range, and where it stands. */
export interface ValeurSituee {
  valeur: Valeur;
  path: Place;
}

/** What rules look things up in, computed once a file so that each rule stays linear. */
export interface Contexte {
  contrat: Contrat;
  etape: Etape;
  /** True for a contract or a charter; a déclaration d’intention announces, an avenant says only what changes. */
  lieLesDeuxCamps: boolean;
  parties: ReadonlyMap<string, Partie>;
  engagements: readonly EngagementSitue[];
  /** Those that bind: neither abandoned nor kept for memory. */
  vifs: readonly EngagementSitue[];
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
  /** Every key that stands in the file. */
  cles: ReadonlySet<string>;
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
    lieLesDeuxCamps: contrat.document.type === 'contrat' || contrat.document.type === 'charte',
    parties: partiesParId(contrat),
    engagements,
    vifs: engagements.filter(({ engagement: { statut } }) => statut !== 'abandonne' && statut !== 'pour_memoire'),
    parId,
    donts: engagements.flatMap((situe) => {
      const tout = situe.engagement.dont_de === undefined ? undefined : parId.get(situe.engagement.dont_de)?.engagement;
      return tout && tout.id !== situe.engagement.id ? [{ ...situe, tout }] : [];
    }),
    quantites,
    valeurs: [...quantites.flatMap(valeursDe), ...montants, ...moyens(contrat)],
    montants,
    financements: engagements.flatMap(financementsDe),
    ...textesDe(contrat),
  };
}

function quantitesDe({ engagement, path }: EngagementSitue): QuantiteSituee[] {
  const found: QuantiteSituee[] = [];
  const add = (quantite: Quantite | undefined, texte: string, key: string, at: Place): void => {
    if (quantite) found.push({ quantite, chiffres: chiffresDe(quantite), path: [at, 'quantite'], annonce: { texte, path: [at, key] } });
  };
  add(engagement.quantite, engagement.titre, 'titre', path);
  engagement.actions?.forEach(({ quantite, texte }, i) => {
    add(quantite, texte, 'texte', [path, 'actions', i]);
  });
  return found;
}

function valeursDe({ quantite, path }: QuantiteSituee): ValeurSituee[] {
  const found: ValeurSituee[] = [];
  const add = adder(found, path);
  add(quantite.reference?.valeur, 'reference', 'valeur');
  add(quantite.cible, 'cible');
  add(quantite.variation, 'variation');
  add(quantite.variation_pourcentage, 'variation_pourcentage');
  add(quantite.nombre, 'nombre');
  add(quantite.pourcentage?.valeur, 'pourcentage', 'valeur');
  add(quantite.rythme?.valeur, 'rythme', 'valeur');
  quantite.echeancier?.forEach(({ valeur }, i) => {
    add(valeur, 'echeancier', i, 'valeur');
  });
  quantite.paliers?.forEach(({ valeur }, i) => {
    add(valeur, 'paliers', i, 'valeur');
  });
  return found;
}

function montantsDe({ engagement: { cout, financements }, path }: EngagementSitue): ValeurSituee[] {
  const found: ValeurSituee[] = [];
  const add = adder(found, path);
  add(cout?.montant, 'cout', 'montant');
  financements?.forEach(({ montant, part }, i) => {
    add(montant, 'financements', i, 'montant');
    add(part, 'financements', i, 'part');
  });
  return found;
}

// Most values are not given: nothing is built for those.
function adder(found: ValeurSituee[], path: Place) {
  return (valeur: Valeur | undefined, ...end: Place): void => {
    if (valeur !== undefined) found.push({ valeur, path: [path, ...end] });
  };
}

function moyens({ diagnostic }: Contrat): ValeurSituee[] {
  return (diagnostic?.moyens ?? []).map(({ valeur }, i) => ({ valeur, path: ['diagnostic', 'moyens', i, 'valeur'] }));
}
