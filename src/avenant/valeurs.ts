import type {
  Action,
  Contrat,
  EluReferent,
  Engagement,
  Financement,
  IndicateurSuivi,
  Partie,
  Pilote,
} from '../model/contrat.ts';
import { placedEngagements } from '../model/engagements.ts';
import { LIBELLES } from '../model/generated/libelles.ts';
import { boundsOf, type Valeur } from '../model/quantites.ts';
import { VOLET_TITLES } from '../model/volets.ts';
import { actionDetails, piloteText } from '../render/view/engagement.ts';
import { budgetText } from '../render/view/financement.ts';
import { indicateurText } from '../render/view/indicateur.ts';
import { WORD_LISTS } from '../render/view/mots.ts';
import { numberText, valueText } from '../render/view/numbers.ts';
import { eluText } from '../render/view/people.ts';
import { periodText } from '../render/view/periods.ts';

// Three exports: a value of a contract in the words of its document, wherever it stands.

/** What the ids of a contract stand for. */
interface Noms {
  parties: ReadonlyMap<string, Partie>;
  ids: ReadonlyMap<string, string>;
}

/** What the ids of a contract stand for: its commitments by number and title (a restricted one by its number alone), its priorities and its sources. */
export function nomsDe(contrat: Contrat): Noms {
  return {
    parties: new Map(contrat.parties.map((one) => [one.id, one])),
    ids: new Map([
      ...(contrat.diagnostic?.priorites ?? []).map(({ id, libelle }) => [id, libelle] as const),
      ...(contrat.diagnostic?.sources ?? []).map(({ id, titre }) => [`source ${id}`, titre] as const),
      ...placedEngagements(contrat).map(
        ({ engagement: { id, titre, diffusion }, numero }) =>
          [id, diffusion === 'restreinte' ? numero : `${numero} (${titre})`] as const,
      ),
    ]),
  };
}

/** Where a value stands: its key, and that of what holds it. */
interface Place {
  key: string;
  holder: string;
}

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const PERIODS = keys('debut fin date echeance periode premiere_echeance entree_en_vigueur mise_en_ligne');
const PARTIES = keys('porteurs partenaires partie parties');
const IDS = keys('contrepartie_de dont_de s_ajoute_a priorites');
const YEARS = keys('annee millesime');

/** A value in words, wherever it stands: the names of its keys, its numbers, dates and codes in French. */
export function wordsOf(value: unknown, place: Place, noms: Noms): string {
  const { key } = place;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const code = typeof value === 'string' ? CODES[`${place.holder}.${key}`]?.[value] : undefined;
  if (code !== undefined) return code;
  if (PERIODS.has(key) && (typeof value === 'string' || typeof value === 'number')) return periodText(value);
  if (typeof value === 'number') return YEARS.has(key) ? String(value) : numberText(value);
  if (typeof value === 'string') return nameOf(value, place, noms);
  if (Array.isArray(value)) {
    const words = value.map((one) => wordsOf(one, place, noms));
    return value.every((one) => typeof one === 'string') && words.every((one) => one.length < 60)
      ? words.join(', ')
      : words.join('\n\n');
  }
  if (typeof value !== 'object' || value === null) return '';
  if (isFigure(value)) return valueText(value);
  const printed = PRINTED[key]?.(value, noms);
  if (printed !== undefined) return printed;
  return Object.entries(value)
    .filter(([name]) => !FOR_MACHINES.has(name))
    .map(
      ([name, one]) =>
        `${LIBELLES[`${key}.${name}`] ?? LIBELLES[name] ?? name}\u00a0: ${wordsOf(one, { key: name, holder: key }, noms)}`,
    )
    .join('\u202f; ');
}

/** Keys that no document prints. */
const FOR_MACHINES: ReadonlySet<string> = new Set(['id', 'controle']);
/** What cites a source of the diagnostic by its id. */
const WITH_SOURCE: ReadonlySet<string> = new Set(['indicateurs', 'comparaisons']);

function nameOf(value: string, { key, holder }: Place, { parties, ids }: Noms): string {
  if (key === 'source' && WITH_SOURCE.has(holder)) return ids.get(`source ${value}`) ?? value;
  if (key === 'clauses_types') return LIBELLES[value]?.replace('article ', '') ?? value;
  if (IDS.has(key)) return ids.get(value) ?? value;
  if (!PARTIES.has(key)) return value;
  const partie = parties.get(value);
  return partie?.abrege ?? partie?.nom ?? value;
}

/** The words of codes, by the key of what holds them and their own. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  'territoire.zone_competence': WORD_LISTS.zone,
  'quartiers_prioritaires.nature': WORD_LISTS.quartier,
  'parties.type': WORD_LISTS.partie,
  'parties.role': { signataire: 'signataire', associe: 'associé', temoin: 'témoin' },
  'parties.genre': {
    masculin: 'masculin',
    feminin: 'féminin',
    masculin_pluriel: 'masculin pluriel',
    feminin_pluriel: 'féminin pluriel',
  },
  'duree.entree_en_vigueur': WORD_LISTS.entree,
  'duree.fondement': { mandat_municipal: 'durée du mandat municipal', duree_fixe: 'durée fixe' },
  'serie.etat': { diffuse: 'diffusé', non_diffuse: 'non diffusé' },
  'indicateurs.denominateur': WORD_LISTS.denominateur,
  'cadres.type': WORD_LISTS.cadre,
  'cadres.relation': WORD_LISTS.relation,
  '.volet': VOLET_TITLES,
  'moyens.volet': VOLET_TITLES,
};

type Print = (value: object, noms: Noms) => string | undefined;
const person: Print = (value, { parties }) => eluText(value as EluReferent, parties);

/** How the document prints the items of some lists; undefined for those that it prints in columns. */
const PRINTED: Readonly<Record<string, Print>> = {
  indicateurs: (value) => ('serie' in value ? undefined : indicateurText(value as IndicateurSuivi)),
  financements: (value, { parties }) =>
    budgetText({ financements: [value as Financement] } as unknown as Engagement, parties),
  actions: (value, { parties }) => {
    const action = value as Action;
    const details = actionDetails(action, parties);
    return `${action.texte}${details && ` (${details})`}`;
  },
  pilote: (value, { parties }) => piloteText(value as Pilote, parties),
  copilotes: (value, { parties }) => piloteText(value as Pilote, parties),
  representants: person,
  elu_referent: person,
};

function isFigure(value: object): value is Exclude<Valeur, number> {
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.every((key) => ['minimum', 'maximum', 'plus_de', 'moins_de', 'environ'].includes(key)) &&
    boundsOf(value as Valeur) !== undefined
  );
}
