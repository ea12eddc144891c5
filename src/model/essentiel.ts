import { partiesById } from './camps.ts';
import { isLive } from './comptes.ts';
import type { Contrat, Quantite } from './contrat.ts';
import { sharedTargets } from './doubles.ts';
import { printedEngagements } from './engagements.ts';
import { reasonToExclude } from './exclusions.ts';
import { effortMontant, type Montant, montantOfValeur, total } from './montants.ts';
import { type Apport, type Colonne, colonneOf, figuresOf } from './totaux.ts';

// Three exports: the key figures of a contract, with their types.

/** One key figure: a sum of the totals, or the figure of one commitment that no total counts. */
export interface Chiffre {
  colonne: Colonne;
  valeur: Montant;
  /** The commitments that it comes from: of a sum, all of its terms. */
  numeros: string[];
  /** The terms of a sum; empty for the figure of one commitment. */
  apports: Apport[];
  /** What the figure of one commitment counts. */
  quantite?: Quantite;
}

/** The key figures of the two sides, row by row, then those that both have in common. */
export interface Essentiel {
  lignes: {
    etat?: Chiffre;
    collectivites?: Chiffre;
    /** The commitments of the second that are declared to be exchanged for one of the first. */
    echanges: string[];
  }[];
  communs: Chiffre[];
}

const MOST_ROWS = 3;
const MOST = 6;
const FEWEST = 3;

/**
 * The key figures, three to six; undefined if there are fewer, or none of one side. The choice follows only the file:
 * 1. what both sides bring of one kind: posts, then cameras, then euros, the largest of each side;
 * 2. what one side gives in exchange for what the other does;
 * 3. the rest of each side: posts, cameras, what single commitments count, euros.
 * What is certain comes before what is asked for, and that before what depends on a condition. What both promise together comes last.
 */
export function essentielOf(contrat: Contrat): Essentiel | undefined {
  const all = [...sumsOf(contrat), ...singlesOf(contrat)];
  const of = (camp: Colonne) => all.filter(({ colonne }) => colonne === camp).toSorted(byImportance);
  const lignes = rowsOf(of('etat'), of('collectivites'), exchangesOf(contrat)).slice(0, MOST_ROWS);
  const shown = lignes.reduce(
    (sum, { etat, collectivites }) => sum + (etat ? 1 : 0) + (collectivites ? 1 : 0),
    0,
  );
  const communs = of('communs').slice(0, Math.min(MOST - shown, lignes.length));
  const hasBoth = lignes.some(({ etat }) => etat) && lignes.some(({ collectivites }) => collectivites);
  return hasBoth && shown + communs.length >= FEWEST ? { lignes, communs } : undefined;
}

/** The sums of the totals, without those that bring nothing. */
function sumsOf(contrat: Contrat): Chiffre[] {
  const groups = new Map<string, Apport[]>();
  for (const apport of figuresOf(contrat).apports) {
    const key = [apport.colonne, apport.famille, apport.sorte, apport.par].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), apport]);
  }
  return [...groups.values()].flatMap((apports): Chiffre[] => {
    const valeur = total(apports.map((apport) => apport.valeur));
    const [first] = apports;
    if (!first || !valeur || valeur.max <= 0 || (Number.isFinite(valeur.min) && valeur.min < 0)) return [];
    if (!Number.isFinite(valeur.min) && !Number.isFinite(valeur.max)) return [];
    return [
      { colonne: first.colonne, valeur, apports, numeros: [...new Set(apports.map(({ numero }) => numero))] },
    ];
  });
}

/** The figures of single commitments that count neither posts, nor cameras, nor euros, in the order of the document. */
function singlesOf(contrat: Contrat): Chiffre[] {
  const parties = partiesById(contrat);
  const live = printedEngagements(contrat).filter(({ engagement }) => isLive(engagement));
  const shared = sharedTargets(live);
  return live.flatMap((placed): Chiffre[] => {
    const { engagement, numero } = placed;
    const { quantite, dont_de } = engagement;
    const colonne = colonneOf(engagement, parties);
    if (!quantite?.unite || !colonne || dont_de !== undefined || shared.has(placed)) return [];
    const why = reasonToExclude(quantite, engagement, true);
    if ((why !== 'autre_unite' && why !== 'personnes') || quantite.pour_chaque !== undefined) return [];
    const valeur = quantite.cible === undefined ? effortMontant(quantite) : montantOfValeur(quantite.cible);
    if (!valeur || !(valeur.min > 0)) return [];
    return [{ colonne, valeur, apports: [], numeros: [numero], quantite }];
  });
}

const KINDS = ['postes', 'cameras', 'autres', 'euros'] as const;
const CERTAINTY = ['promis', 'acquis', 'demande', 'conditionnel'];

const kindOf = ({ apports: [first] }: Chiffre): (typeof KINDS)[number] => first?.famille ?? 'autres';

// What comes back every year is not what is brought once: it comes after.
const rankOf = (chiffre: Chiffre): number => {
  const [first] = chiffre.apports;
  const certainty = Math.max(0, CERTAINTY.indexOf(first?.sorte ?? '') - 1);
  return KINDS.indexOf(kindOf(chiffre)) * 10 + (first?.par ? 5 : 0) + certainty;
};
const sizeOf = ({ valeur: { min, max } }: Chiffre) => (Number.isFinite(min) ? min : max);

function byImportance(one: Chiffre, other: Chiffre): number {
  // Figures that count different things cannot be compared: they keep the order of the document.
  const isSum = one.apports.length > 0 && other.apports.length > 0;
  return rankOf(one) - rankOf(other) || (isSum ? sizeOf(other) - sizeOf(one) : 0);
}

function rowsOf(
  etat: readonly Chiffre[],
  collectivites: readonly Chiffre[],
  exchanged: (one: Chiffre, other: Chiffre) => string[],
): Essentiel['lignes'] {
  const left = [...etat];
  const right = [...collectivites];
  const rows: Essentiel['lignes'] = [];
  const pair = (one: Chiffre, other: Chiffre) => {
    left.splice(left.indexOf(one), 1);
    right.splice(right.indexOf(other), 1);
    rows.push({ etat: one, collectivites: other, echanges: exchanged(one, other) });
  };
  for (const kind of ['postes', 'cameras', 'euros']) {
    const one = left.find((chiffre) => kindOf(chiffre) === kind);
    const other = right.find((chiffre) => kindOf(chiffre) === kind);
    if (one && other) pair(one, other);
  }
  for (const one of [...left]) {
    const other = right.find((chiffre) => exchanged(one, chiffre).length > 0);
    if (other) pair(one, other);
  }
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i], right[i]];
    rows.push({ ...(one && { etat: one }), ...(other && { collectivites: other }), echanges: [] });
  }
  return rows;
}

/** Of the second figure, the commitments that are declared to be exchanged for one of the first, whichever of the two says so. */
function exchangesOf(contrat: Contrat): (one: Chiffre, other: Chiffre) => string[] {
  const placed = printedEngagements(contrat);
  const numeros = new Map(placed.map(({ engagement, numero }) => [engagement.id, numero]));
  const pairs = new Set(
    placed.flatMap(({ engagement, numero }) =>
      (engagement.contrepartie_de ?? []).flatMap((id) => {
        const other = numeros.get(id);
        return other === undefined ? [] : [`${numero} ${other}`, `${other} ${numero}`];
      }),
    ),
  );
  return (one, other) =>
    other.numeros.filter((autre) => one.numeros.some((numero) => pairs.has(`${numero} ${autre}`)));
}
