import type { Etape } from '../../catalogue/entry.ts';
import type { Place } from '../../kernel/path.ts';
import { partiesParId } from '../../model/camps.ts';
import type { Contrat, Engagement, Partie, Quantite } from '../../model/contrat.ts';
import { type EngagementSitue, engagementsSitues } from '../../model/engagements.ts';
import type { Valeur } from '../../model/quantites.ts';
import type { Source } from '../../source/index.ts';
import { etapeOf } from '../etape.ts';
import { type Chiffres, chiffresDe } from './chiffres.ts';
import { type Coupure, coupuresDe } from './coupures.ts';
import { type FinancementsSitues, financementsDe } from './financements.ts';
import { type ParagraphesReunis, paragraphesReunis } from './paragraphes.ts';
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
  /** Every text; looked for when it is first asked for, as few files need. */
  readonly textes: readonly TexteSitue[];
  /** What may be cut off texts; looked for when it is first asked for. */
  readonly coupures: readonly Coupure[];
  /** Texts whose empty lines part no paragraphs; looked for when it is first asked for. */
  readonly reunis: readonly ParagraphesReunis[];
}

/** The context of a contract; the stage is that of `document.statut` unless another is asked for. */
export function contexteDe(contrat: Contrat, etape: Etape = etapeOf(contrat), source?: Source): Contexte {
  let textes: readonly TexteSitue[] | undefined;
  const engagements = engagementsSitues(contrat);
  const quantites = quantitesDe(engagements);
  const montants = montantsDe(engagements);
  const parId = new Map<string, EngagementSitue>();
  for (const situe of engagements) if (!parId.has(situe.engagement.id)) parId.set(situe.engagement.id, situe);
  return {
    contrat,
    etape,
    lieLesDeuxCamps: contrat.document.type === 'contrat' || contrat.document.type === 'charte',
    parties: partiesParId(contrat),
    engagements,
    vifs: engagements.filter(
      ({ engagement: { statut } }) => statut !== 'abandonne' && statut !== 'pour_memoire',
    ),
    parId,
    donts: dontsDe(engagements, parId),
    quantites,
    valeurs: [...valeursDe(quantites), ...montants, ...moyens(contrat)],
    montants,
    financements: engagements.flatMap(financementsDe),
    get textes() {
      textes ??= textesDe(contrat);
      return textes;
    },
    get coupures() {
      return source ? coupuresDe(source) : [];
    },
    get reunis() {
      textes ??= textesDe(contrat);
      return source ? paragraphesReunis(source, textes) : [];
    },
  };
}

function dontsDe(engagements: readonly EngagementSitue[], parId: Contexte['parId']): DontSitue[] {
  const found: DontSitue[] = [];
  for (const situe of engagements) {
    const { id, dont_de } = situe.engagement;
    const tout = dont_de === undefined ? undefined : parId.get(dont_de)?.engagement;
    if (tout && tout.id !== id) found.push({ ...situe, tout });
  }
  return found;
}

function quantitesDe(engagements: readonly EngagementSitue[]): QuantiteSituee[] {
  const found: QuantiteSituee[] = [];
  const add = (quantite: Quantite, texte: string, key: string, at: Place): void => {
    found.push({
      quantite,
      chiffres: chiffresDe(quantite),
      path: [at, 'quantite'],
      annonce: { texte, path: [at, key] },
    });
  };
  for (const { engagement, path } of engagements) {
    if (engagement.quantite) add(engagement.quantite, engagement.titre, 'titre', path);
    engagement.actions?.forEach(({ quantite, texte }, i) => {
      if (quantite) add(quantite, texte, 'texte', [path, 'actions', i]);
    });
  }
  return found;
}

// Most values are not given: nothing is made for those.
function valeursDe(quantites: readonly QuantiteSituee[]): ValeurSituee[] {
  const found: ValeurSituee[] = [];
  for (const { quantite, path } of quantites) {
    const {
      reference,
      cible,
      variation,
      variation_pourcentage,
      nombre,
      pourcentage,
      rythme,
      echeancier,
      paliers,
    } = quantite;
    if (reference) found.push({ valeur: reference.valeur, path: [path, 'reference', 'valeur'] });
    if (cible !== undefined) found.push({ valeur: cible, path: [path, 'cible'] });
    if (variation !== undefined) found.push({ valeur: variation, path: [path, 'variation'] });
    if (variation_pourcentage !== undefined)
      found.push({ valeur: variation_pourcentage, path: [path, 'variation_pourcentage'] });
    if (nombre !== undefined) found.push({ valeur: nombre, path: [path, 'nombre'] });
    if (pourcentage) found.push({ valeur: pourcentage.valeur, path: [path, 'pourcentage', 'valeur'] });
    if (rythme) found.push({ valeur: rythme.valeur, path: [path, 'rythme', 'valeur'] });
    echeancier?.forEach(({ valeur }, i) => {
      found.push({ valeur, path: [path, 'echeancier', i, 'valeur'] });
    });
    paliers?.forEach(({ valeur }, i) => {
      found.push({ valeur, path: [path, 'paliers', i, 'valeur'] });
    });
  }
  return found;
}

function montantsDe(engagements: readonly EngagementSitue[]): ValeurSituee[] {
  const found: ValeurSituee[] = [];
  for (const { engagement, path } of engagements) {
    const { cout, financements } = engagement;
    if (cout?.montant !== undefined) found.push({ valeur: cout.montant, path: [path, 'cout', 'montant'] });
    financements?.forEach(({ montant, part }, i) => {
      if (montant !== undefined) found.push({ valeur: montant, path: [path, 'financements', i, 'montant'] });
      if (part !== undefined) found.push({ valeur: part, path: [path, 'financements', i, 'part'] });
    });
  }
  return found;
}

function moyens({ diagnostic }: Contrat): ValeurSituee[] {
  return (diagnostic?.moyens ?? []).map(({ valeur }, i) => ({
    valeur,
    path: ['diagnostic', 'moyens', i, 'valeur'],
  }));
}
