import type { Camp } from '../../model/camps.ts';
import type { VueEngagement } from './engagement.ts';
import { axesDuTableau, br, figure, NEANT, type VueAxe } from './tableau.ts';

/** A row of the « donnant-donnant »: a band that names an axis, or what each side promises. */
interface LigneFaceAFace {
  axe: string;
  etat: string;
  collectivites: string;
  communs: string;
}

const seul = (camp: Camp) => (engagement: VueEngagement) =>
  engagement.camps.length === 1 && engagement.camps[0] === camp;
const deLEtat = seul('etat');
const desCollectivites = seul('collectivites');

/** For each commitment of an axis, those of the other side that are its counterpart, or whose counterpart it is. */
function reponses(engagements: readonly VueEngagement[]): Map<VueEngagement, Set<VueEngagement>> {
  const byId = new Map(engagements.map((one) => [one.id, one]));
  const answers = new Map<VueEngagement, Set<VueEngagement>>();
  const link = (from: VueEngagement, to: VueEngagement) =>
    answers.set(from, (answers.get(from) ?? new Set()).add(to));
  for (const one of engagements)
    for (const id of one.contrepartie_de ?? []) {
      const other = byId.get(id);
      if (!other || !((deLEtat(one) && desCollectivites(other)) || (desCollectivites(one) && deLEtat(other))))
        continue;
      link(one, other);
      link(other, one);
    }
  return answers;
}

/** The exchanges of an axis: the commitments that answer each other, directly or by way of a third, in the order of the file. */
function echanges(
  engagements: readonly VueEngagement[],
  answers: ReadonlyMap<VueEngagement, ReadonlySet<VueEngagement>>,
) {
  const seen = new Set<VueEngagement>();
  return engagements.flatMap((start) => {
    if (seen.has(start) || !answers.has(start)) return [];
    const found = new Set([start]);
    for (const one of found) for (const other of answers.get(one) ?? []) found.add(other);
    for (const one of found) seen.add(one);
    return [engagements.filter((one) => found.has(one))];
  });
}

/** Commitments in one cell, an empty line between two; in an exchange each says what it is exchanged for. */
function cellule(
  engagements: readonly VueEngagement[],
  answers?: ReadonlyMap<VueEngagement, ReadonlySet<VueEngagement>>,
): string {
  return engagements
    .map((one) => {
      const contre = [...(answers?.get(one) ?? [])].map(({ numero }) => numero);
      return br([
        `${one.numero}\u00a0${one.titre}`,
        figure(one),
        contre.length > 0 && `↔\u00a0${contre.join(', ')}`,
      ]);
    })
    .join('<br><br>');
}

/** The rows of an axis: one for each exchange between the two sides, then one for what is exchanged for nothing in particular. */
function lignesDeLAxe(engagements: readonly VueEngagement[]): LigneFaceAFace[] {
  const answers = reponses(engagements);
  const communs = (one: VueEngagement) => !deLEtat(one) && !desCollectivites(one);
  const nothing = (side: (one: VueEngagement) => boolean) => (engagements.some(side) ? '' : NEANT);
  // What a side does not have is said once, at the head of its column.
  const rows = echanges(engagements, answers).map((exchange, i) => ({
    axe: '',
    etat: cellule(exchange.filter(deLEtat), answers),
    collectivites: cellule(exchange.filter(desCollectivites), answers),
    communs: i === 0 ? nothing(communs) : '',
  }));
  const rest = engagements.filter((one) => !answers.has(one));
  if (rows.length > 0 && rest.length === 0) return rows;
  return [
    ...rows,
    {
      axe: '',
      etat: cellule(rest.filter(deLEtat)) || nothing(deLEtat),
      collectivites: cellule(rest.filter(desCollectivites)) || nothing(desCollectivites),
      communs: cellule(rest.filter(communs)) || (rows.length === 0 ? nothing(communs) : ''),
    },
  ];
}

/** The « donnant-donnant », the State's side facing the collectivités' and, where there are any, what is common; a band names each axis. */
export function faceAFace(axes: readonly VueAxe[]) {
  const lignes = axesDuTableau(axes).flatMap(({ axe, libelle }): LigneFaceAFace[] => {
    const engagements = axe?.engagements ?? [];
    const bande = `**${libelle}${engagements.length === 0 ? `\u00a0: ${NEANT}` : ''}**`;
    return [
      { axe: bande, etat: '', collectivites: '', communs: '' },
      ...(engagements.length === 0 ? [] : lignesDeLAxe(engagements)),
    ];
  });
  return {
    lignes,
    communs: lignes.some(({ communs }) => communs !== '' && communs !== NEANT),
    echanges: axes.some(({ engagements }) => reponses(engagements).size > 0),
  };
}
