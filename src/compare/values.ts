import { count } from '../kernel/french/list.ts';
import type { Partie, Quantite } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import { add, boundsOf, type Valeur } from '../model/quantites.ts';
import { inflected } from '../model/unites.ts';
import { WORD_LISTS } from '../render/view/mots.ts';
import { euroText, numberText, signedText, valueText } from '../render/view/numbers.ts';
import { periodText } from '../render/view/periods.ts';
import type { JudgedChange } from './portee/index.ts';
import { isObject, isRange } from './same.ts';

type Texts = { texte_avant?: string; texte_apres?: string; ecart?: string };

const isValeur = (value: unknown): value is Valeur => typeof value === 'number' || isRange(value);

/** The old and the new value of a change as the document writes them, and what lies between them. */
export function valuesText(change: JudgedChange): Texts {
  const { avant, apres, nature } = change;
  if (nature === 'deplace') return {};
  const gap = nature === 'change' ? gapText(change) : undefined;
  return {
    ...(avant !== undefined && { texte_avant: wordsOf(avant, change, 'avant') }),
    ...(apres !== undefined && { texte_apres: wordsOf(apres, change, 'apres') }),
    ...(gap !== undefined && { ecart: gap }),
  };
}

const PERIODS = new Set(
  'debut fin date echeance periode premiere_echeance executoire_le date_signature mise_en_ligne'.split(' '),
);
const MONEY = new Set(['montant']);
const PERCENT = new Set(['part', 'variation_pourcentage']);
const ENGAGEMENTS = new Set(['contrepartie_de', 's_ajoute_a', 'dont_de']);
const PARTIES = new Set(['porteurs', 'partenaires', 'partie', 'parties']);
/** Lists of words for the codes of a key, or of a key of a parent. */
const CODES: Readonly<Record<string, string>> = {
  'document.statut': 'etat',
  statut: 'statut',
  zone_competence: 'zone',
  relation: 'relation',
  'parties.type': 'partie',
  'cadres.type': 'cadre',
};

function wordsOf(value: unknown, change: JudgedChange, side: 'avant' | 'apres'): string {
  const keys = change.chemin.filter((step) => typeof step === 'string');
  const [key = '', parent = ''] = [keys.at(-1), keys.at(-2)];
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string' || typeof value === 'number') {
    if (PERIODS.has(key)) return periodText(value);
    const codes = WORD_LISTS[CODES[`${parent}.${key}`] ?? CODES[key] ?? ''];
    if (codes?.[value]) return codes[value];
    if (PARTIES.has(key) || ENGAGEMENTS.has(key)) return referenceText(key, String(value), change, side);
  }
  if (isValeur(value)) return figureText(value, keys, change, side);
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') && value.length <= 4
      ? value.map((one) => referenceText(key, one, change, side)).join(', ')
      : count(value.length, 'élément');
  return isObject(value) ? nameOf(value) : String(value);
}

// What an id stands for: the name of a party, the number of a commitment in its own file. Any other text stands for itself.
function referenceText(key: string, id: string, change: JudgedChange, side: 'avant' | 'apres'): string {
  if (PARTIES.has(key)) return partyName(id, change.parties[side]);
  if (!ENGAGEMENTS.has(key)) return id;
  const numero = change.numeros[side].get(id);
  return numero === undefined ? id : `engagement ${numero}`;
}

const partyName = (id: string, parties: ReadonlyMap<string, Partie>) => {
  const partie = parties.get(id);
  return partie ? (partie.abrege ?? partie.nom) : id;
};

function nameOf(value: Readonly<Record<string, unknown>>): string {
  const name = ['titre', 'nom', 'texte', 'libelle', 'objet', 'grandeur', 'source', 'qualite', 'service']
    .map((key) => value[key])
    .find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : count(Object.keys(value).length, 'champ');
}

function figureText(
  value: Valeur,
  keys: readonly string[],
  change: JudgedChange,
  side: 'avant' | 'apres',
): string {
  const key = keys.at(-1) ?? '';
  if (MONEY.has(key)) return valueText(value, euroText);
  if (PERCENT.has(key) || (key === 'valeur' && keys.at(-2) === 'pourcentage'))
    return valueText(value, (n) => `${numberText(n)}\u202f%`);
  if (key === 'annee' || key === 'millesime') return String(value);
  const at = change.chemin.lastIndexOf('quantite');
  const quantite = at === -1 ? undefined : (change.at(at + 1)[side] as Quantite | undefined);
  const unite = quantite?.unite;
  const counted =
    ['cible', 'variation', 'nombre', 'valeur', 'parmi'].includes(key) && !keys.includes('reparti_sur');
  const text = valueText(value, key === 'variation' ? signedText : numberText);
  if (unite === undefined || !counted) return text;
  return `${text} ${inflected(unite, boundsOf(value).max, quantite?.unite_pluriel)}`;
}

function gapText({ avant, apres, chemin }: JudgedChange): string | undefined {
  const key = chemin.at(-1);
  if (typeof key === 'string' && PERIODS.has(key)) return monthsBetween(avant, apres);
  if (typeof avant !== 'number' || typeof apres !== 'number' || key === 'annee') return undefined;
  return signedText(add(apres, -avant));
}

function monthsBetween(avant: unknown, apres: unknown): string | undefined {
  const [old, now] = [avant, apres].map((one) => daysOf(one as string | number)?.fin);
  if (!old || !now) return undefined;
  const [[y1 = 0, m1 = 0, d1 = 0], [y2 = 0, m2 = 0, d2 = 0]] = [
    old.split('-').map(Number),
    now.split('-').map(Number),
  ];
  const months = (y2 - y1) * 12 + m2 - m1;
  if (months === 0)
    return d1 === d2 ? undefined : `${signedText(d2 - d1)}\u00a0${Math.abs(d2 - d1) > 1 ? 'jours' : 'jour'}`;
  return `${signedText(months)}\u00a0mois`;
}
