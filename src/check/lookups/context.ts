import type { Cog } from '../../cog/table.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Fix } from '../../kernel/problem.ts';
import type { BaseLue } from '../../model/base.ts';
import { partiesById } from '../../model/camps.ts';
import type { Contrat, Partie, Quantite } from '../../model/contrat.ts';
import { type PlacedEngagement, placedEngagements } from '../../model/engagements.ts';
import { type ImageLue, imagesOf, type PlacedImage } from '../../model/images.ts';
import type { Source } from '../../source/index.ts';
import { type Chiffres, chiffresOf } from './chiffres.ts';
import { type Cut, cutsOf } from './cuts.ts';
import { isDue } from './due.ts';
import { financementsOf, type PlacedFinancements } from './financements.ts';
import { type MergedParagraphs, mergedParagraphs } from './merged-paragraphs.ts';
import { type NumeroAbsent, numbersFix } from './numeros-absents.ts';
import { type PlacedRenvoi, placedRenvois } from './renvois.ts';
import { type PlacedTexte, textesOf } from './textes.ts';
import { montantsOf, moyensOf, type PlacedValeur, valeursOf } from './valeurs.ts';
import type { Voisins } from './voisins.ts';

/** A quantity with its numbers and its path, and the text that announces it: the title of a commitment or the text of an action. */
export interface PlacedQuantite {
  quantite: Quantite;
  chiffres: Chiffres;
  path: NestedPath;
  announcement: { texte: string; path: NestedPath };
  /** The commitment that the quantity belongs to, or whose action it belongs to. */
  placed: PlacedEngagement;
  /** True for the quantity of an action. */
  ofAction: boolean;
  /** True while it is still to be delivered: neither done, nor given up, nor kept for memory. */
  due: boolean;
}

/** A commitment that is a part of another one (« dont »), and that other one. */
interface PlacedDont extends PlacedEngagement {
  tout: PlacedEngagement;
}

/** What rules look up, computed once per file so that each rule stays linear. */
export interface RuleContext {
  contrat: Contrat;
  /** True for a contract or a charter: a déclaration d’intention only announces, and an avenant only says what changes. */
  bindsBothSides: boolean;
  parties: ReadonlyMap<string, Partie>;
  engagements: readonly PlacedEngagement[];
  /** The commitments that bind: not abandoned, and not kept for memory. */
  binding: readonly PlacedEngagement[];
  /** Commitments by id; if two have the same id, the first. */
  byId: ReadonlyMap<string, PlacedEngagement>;
  /** Every « dont » whose whole is in the file. */
  donts: readonly PlacedDont[];
  /** Every quantity, of commitments and of their actions. */
  quantites: readonly PlacedQuantite[];
  /** Every value that is a number or a range. */
  valeurs: readonly PlacedValeur[];
  /** Those of them that are costs, or amounts and shares of financing. */
  montants: readonly PlacedValeur[];
  /** The financing of each commitment that has some. */
  financements: readonly PlacedFinancements[];
  /** Every text. Computed on demand, because few files need it. */
  readonly textes: readonly PlacedTexte[];
  /** Every picture that is named. Computed on demand. */
  readonly images: readonly PlacedImage[];
  /** What is known of the files of pictures, by path; undefined when nobody has read them. */
  imagesLues: ReadonlyMap<string, ImageLue> | undefined;
  /** What is known of the contract that an avenant names; undefined when it names none, and when nobody has looked for it. */
  base: BaseLue | undefined;
  /** The communes and EPCI of France, opened on demand; undefined when nobody gives them. */
  readonly cog: Cog | undefined;
  /** The fingerprints of the files of figures beside the contract; undefined when nobody has read them. */
  empreintes: ReadonlyMap<string, string> | undefined;
  /** The references by id in texts. Computed on demand. */
  readonly renvois: readonly PlacedRenvoi[];
  /** The fix that writes the numbers that are absent; undefined if they are left to people. */
  numbersFix(absent: readonly NumeroAbsent[]): Fix | undefined;
  /** What YAML may have cut off texts as comments. Computed on demand. */
  readonly cuts: readonly Cut[];
  /** Texts whose empty lines separate no paragraphs. Computed on demand. */
  readonly mergedParagraphs: readonly MergedParagraphs[];
}

/** The context of a contract. Without its source, rules find nothing in what only the text of the file shows. */
export function contextOf(contrat: Contrat, source?: Source, voisins: Voisins = {}): RuleContext {
  let textes: readonly PlacedTexte[] | undefined;
  const engagements = placedEngagements(contrat);
  const quantites = quantitesOf(engagements);
  const montants = montantsOf(engagements);
  const byId = new Map<string, PlacedEngagement>();
  for (const situe of engagements) if (!byId.has(situe.engagement.id)) byId.set(situe.engagement.id, situe);
  return {
    contrat,
    bindsBothSides: contrat.document.type === 'contrat' || contrat.document.type === 'charte',
    parties: partiesById(contrat),
    engagements,
    binding: engagements.filter(
      ({ engagement: { statut } }) => statut !== 'abandonne' && statut !== 'pour_memoire',
    ),
    byId,
    donts: dontsOf(engagements, byId),
    quantites,
    valeurs: [...valeursOf(quantites), ...montants, ...moyensOf(contrat)],
    montants,
    financements: engagements.flatMap(financementsOf),
    get textes() {
      textes ??= textesOf(contrat);
      return textes;
    },
    get images() {
      return imagesOf(contrat);
    },
    imagesLues: voisins.images,
    base: voisins.base,
    empreintes: voisins.empreintes,
    get cog() {
      return voisins.cog?.();
    },
    get renvois() {
      textes ??= textesOf(contrat);
      return placedRenvois(textes, source);
    },
    numbersFix: (absent) => (source ? numbersFix(source, contrat, absent) : undefined),
    get cuts() {
      return source ? cutsOf(source) : [];
    },
    get mergedParagraphs() {
      textes ??= textesOf(contrat);
      return source ? mergedParagraphs(source, textes) : [];
    },
  };
}

function dontsOf(engagements: readonly PlacedEngagement[], byId: RuleContext['byId']): PlacedDont[] {
  const found: PlacedDont[] = [];
  for (const situe of engagements) {
    const { id, dont_de } = situe.engagement;
    const tout = dont_de === undefined ? undefined : byId.get(dont_de);
    if (tout && tout.engagement.id !== id) found.push({ ...situe, tout });
  }
  return found;
}

function quantitesOf(engagements: readonly PlacedEngagement[]): PlacedQuantite[] {
  const found: PlacedQuantite[] = [];
  for (const placed of engagements) {
    const { engagement, path } = placed;
    const { quantite, titre, actions } = engagement;
    const isOpen = isDue(engagement);
    if (quantite)
      found.push({
        quantite,
        chiffres: chiffresOf(quantite),
        path: [path, 'quantite'],
        announcement: { texte: titre, path: [path, 'titre'] },
        placed,
        ofAction: false,
        due: isOpen,
      });
    actions?.forEach((action, i) => {
      const at = [path, 'actions', i];
      if (action.quantite)
        found.push({
          quantite: action.quantite,
          chiffres: chiffresOf(action.quantite),
          path: [at, 'quantite'],
          announcement: { texte: action.texte, path: [at, 'texte'] },
          placed,
          ofAction: true,
          due: isOpen && isDue(action),
        });
    });
  }
  return found;
}
