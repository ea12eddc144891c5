import { capitalized } from '../../../kernel/french/typography.ts';
import { isInfinitive } from '../../../kernel/french/verbs.ts';
import type { Groupe } from '../../../model/camps.ts';
import type { Document, Engagement, Partie } from '../../../model/contrat.ts';
import { isMissingMark } from '../missing.ts';
import { joinWithEt } from '../names.ts';
import { partyName } from '../party-name.ts';

type Promised = Pick<Engagement, 'titre' | 'porteurs' | 'statut'> & { numero: string };

/** Who commits, and how its verb agrees. */
interface Subject {
  nom: string;
  plural: boolean;
  /** Several sides promise the same thing. */
  together: boolean;
  /** The parties, when `nom` names each of them. */
  ids?: readonly string[];
}

const CALLED_OFF: ReadonlySet<Engagement['statut']> = new Set(['abandonne', 'pour_memoire']);

/**
 * The sentence before a group of commitments, which makes them bind: « L’État s’engage à : ». Nobody commits to what is abandoned or
 * recalled, nor for who does not sign; a declaration only prepares.
 */
export function leadText(
  groupe: Groupe,
  engagements: readonly Promised[],
  parties: ReadonlyMap<string, Partie>,
  type: Document['type'],
): string {
  const called = engagements.filter(({ statut }) => CALLED_OFF.has(statut));
  const binding = engagements.filter((one) => isBinding(one, parties));
  const unsigned = engagements.filter((one) => !called.includes(one) && !binding.includes(one));
  return [
    recalled(called, 'rappelé', 'que pour mémoire'),
    recalled(unsigned, 'porté', 'que par des parties qui ne signent pas'),
    binding.length > 0 ? promise(subjectOf(groupe, binding, parties), engagements, type) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether the sentence before a group names who carries a commitment: each of its parties, and no other. */
export function bearersInLead(
  groupe: Groupe,
  engagements: readonly Promised[],
  parties: ReadonlyMap<string, Partie>,
): (engagement: Promised) => boolean {
  const binding = engagements.filter((one) => isBinding(one, parties));
  const etat = [...parties.values()].flatMap(({ type, id }) => (type === 'etat' ? [id] : []));
  const named = groupe === 'etat' ? etat : subjectOf(groupe, binding, parties).ids;
  if (!named || (groupe === 'etat' && named.length > 1)) return () => false;
  return (one) =>
    binding.includes(one) &&
    one.porteurs.length === named.length &&
    one.porteurs.every((id) => named.includes(id));
}

function isBinding({ statut, porteurs }: Promised, parties: ReadonlyMap<string, Partie>): boolean {
  return !CALLED_OFF.has(statut) && !porteurs.every((id) => isOther(parties.get(id)));
}

const isOther = (partie: Partie | undefined) => partie !== undefined && partie.role !== 'signataire';

function recalled(engagements: readonly Promised[], participle: string, rest: string): string {
  const numeros = joinWithEt(engagements.map(({ numero }) => numero));
  if (engagements.length === 0) return '';
  return engagements.length === 1
    ? `L’engagement ${numeros} n’est ${participle} ${rest}.`
    : `Les engagements ${numeros} ne sont ${participle}s ${rest}.`;
}

function promise(
  { nom, plural, together }: Subject,
  engagements: readonly Promised[],
  type: Document['type'],
): string {
  const who = `${capitalized(nom)}`;
  const ensemble = together ? ' ensemble' : '';
  if (type === 'declaration_intention')
    return `${who} ${plural ? 'préparent' : 'prépare'}${ensemble} les engagements suivants\u00a0:`;
  // « s’engage à : » needs infinitives; the titles of some contracts are nouns.
  if (engagements.every(({ titre }) => isMissingMark(titre) || beginsWithInfinitive(titre)))
    return `${who} s’engage${plural ? 'nt' : ''}${ensemble} à\u00a0:`;
  return `${who} ${plural ? 'prennent' : 'prend'}${ensemble} les engagements suivants\u00a0:`;
}

function beginsWithInfinitive(titre: string): boolean {
  const [, word = ''] =
    /^(?:se |s’|ne pas |ne plus |mieux |y )?([\p{L}-]+)/u.exec(titre.toLocaleLowerCase('fr')) ?? [];
  return isInfinitive(word);
}

const SEVERAL: Readonly<Record<Groupe, string>> = {
  etat: 'l’État',
  justice: 'les services de la justice',
  education: 'les services de l’éducation nationale',
  collectivites: 'chacune pour ce qui la concerne, les collectivités',
  partenaires: 'chacun pour ce qui le concerne, les partenaires',
  communs: 'les parties que désigne chaque engagement',
};

/** The signatories who carry each of the commitments, by name if they are few and always the same. */
function subjectOf(
  groupe: Groupe,
  engagements: readonly Promised[],
  parties: ReadonlyMap<string, Partie>,
): Subject {
  if (groupe === 'etat') return { nom: SEVERAL.etat, plural: false, together: false };
  const bearers = engagements.map(({ porteurs }) =>
    porteurs.filter((id) => parties.get(id)?.role === 'signataire'),
  );
  const [some = []] = bearers;
  const same = bearers.every((ids) => ids.length === some.length && ids.every((id) => some.includes(id)));
  const names = some.flatMap((id) => {
    const partie = parties.get(id);
    return partie ? [partyName(partie)] : [];
  });
  const unknown = engagements.some(({ porteurs }) => porteurs.some((id) => !parties.has(id)));
  if (!same || unknown || names.length === 0 || names.length > 3)
    return { nom: SEVERAL[groupe], plural: true, together: groupe === 'communs' };
  return {
    nom: joinWithEt(names.map(({ court }) => court)),
    plural: names.length > 1 || names.some(({ pluriel }) => pluriel),
    together: names.length > 1,
    ids: some,
  };
}
