import type { Camp } from '../../model/camps.ts';
import { type AxeView, axeLabel } from './axes.ts';
import { figureText, joinLines, NEANT } from './cells.ts';
import type { EngagementView } from './engagement.ts';
import { joinWithEt } from './names.ts';
import { shortPeriod } from './periods.ts';

/**
 * A row of the « donnant-donnant » table: either a band that names an axis in `axe`, or what each side promises. What does not belong to
 * the row is empty.
 */
interface FaceAFaceRow {
  axe: string;
  etat: string;
  collectivites: string;
  communs: string;
}

/** From where to where: « (330 → 430) ». */
const PATH = /\([^()]*\d → [^()]*\d\)/;

const onlyOf = (camp: Camp) => (engagement: EngagementView) =>
  engagement.camps.length === 1 && engagement.camps[0] === camp;
const isOfEtat = onlyOf('etat');
const isOfCollectivites = onlyOf('collectivites');

/**
 * For each commitment of an axis, the commitments of the other side that are given in exchange for it,
 * whichever of the two declares it.
 */
function answersOf(engagements: readonly EngagementView[]): Map<EngagementView, Set<EngagementView>> {
  const byId = new Map(engagements.map((one) => [one.id, one]));
  const answers = new Map<EngagementView, Set<EngagementView>>();
  const link = (from: EngagementView, to: EngagementView) =>
    answers.set(from, (answers.get(from) ?? new Set()).add(to));
  for (const one of engagements)
    for (const id of one.contrepartie_de ?? []) {
      const other = byId.get(id);
      if (
        !other ||
        !((isOfEtat(one) && isOfCollectivites(other)) || (isOfCollectivites(one) && isOfEtat(other)))
      )
        continue;
      link(one, other);
      link(other, one);
    }
  return answers;
}

/**
 * The exchanges of an axis: groups of commitments linked as counterparts, directly or through others, in the
 * order of the file.
 */
function exchangesOf(
  engagements: readonly EngagementView[],
  answers: ReadonlyMap<EngagementView, ReadonlySet<EngagementView>>,
) {
  const seen = new Set<EngagementView>();
  return engagements.flatMap((start) => {
    if (seen.has(start) || !answers.has(start)) return [];
    const found = new Set([start]);
    for (const one of found) for (const other of answers.get(one) ?? []) found.add(other);
    for (const one of found) seen.add(one);
    return [engagements.filter((one) => found.has(one))];
  });
}

const dueText = (due: NonNullable<EngagementView['echeance']>) =>
  due === 'permanent' ? 'sans terme' : `échéance\u00a0: ${shortPeriod(due)}`;

/**
 * Commitments in one cell, separated by an empty line. With `answers`, each also lists the numbers of its
 * counterparts.
 */
function cellText(
  engagements: readonly EngagementView[],
  answers?: ReadonlyMap<EngagementView, ReadonlySet<EngagementView>>,
): string {
  return engagements
    .map((one) => {
      const contre = [...(answers?.get(one) ?? [])].map(({ numero }) => numero);
      return joinLines([
        `${one.numero}\u00a0${one.titre}`,
        figureText(one),
        contre.length > 0 && one.echeance !== undefined && dueText(one.echeance),
        contre.length > 0 && `↔\u00a0${contre.join(', ')}`,
      ]);
    })
    .join('<br><br>');
}

/**
 * The rows of an axis: one for each exchange between the two sides, then one for the commitments without
 * counterpart.
 */
function rowsOfAxe({ engagements, non_publies }: AxeView): FaceAFaceRow[] {
  // Whoever has nothing here may have promised something that is not published.
  const neant = non_publies ? '–' : NEANT;
  const answers = answersOf(engagements);
  const communs = (one: EngagementView) => !isOfEtat(one) && !isOfCollectivites(one);
  const nothing = (side: (one: EngagementView) => boolean) => (engagements.some(side) ? '' : neant);
  // A side without any commitment is marked « néant » only once, in the first row.
  const rows = exchangesOf(engagements, answers).map((exchange, i) => ({
    axe: '',
    etat: cellText(exchange.filter(isOfEtat), answers),
    collectivites: cellText(exchange.filter(isOfCollectivites), answers),
    communs: i === 0 ? nothing(communs) : '',
  }));
  const rest = engagements.filter((one) => !answers.has(one));
  if (rows.length > 0 && rest.length === 0) return rows;
  return [
    ...rows,
    {
      axe: '',
      etat: cellText(rest.filter(isOfEtat)) || nothing(isOfEtat),
      collectivites: cellText(rest.filter(isOfCollectivites)) || nothing(isOfCollectivites),
      communs: cellText(rest.filter(communs)) || (rows.length === 0 ? nothing(communs) : ''),
    },
  ];
}

/**
 * The « donnant-donnant » table: the State facing the collectivités, with a third column when commitments are
 * shared by both. A band names each axis.
 */
export function buildFaceAFace(axes: readonly AxeView[], bars: boolean) {
  const lignes = axes.flatMap((axe): FaceAFaceRow[] => {
    const { engagements, non_publies } = axe;
    // The table of commitments already says which axes have none.
    if (engagements.length === 0 && !non_publies) return [];
    const bande = `**${axeLabel(axe).libelle}${engagements.length > 0 ? '' : '\u00a0: non publié'}**`;
    return [
      { axe: bande, etat: '', collectivites: '', communs: '' },
      ...(engagements.length === 0 ? [] : rowsOfAxe(axe)),
    ];
  });
  const all = axes.flatMap(({ engagements }) => engagements);
  const ofEtat = new Set(all.filter(isOfEtat).map(({ groupe }) => groupe));
  const third = all.filter((one) => !isOfEtat(one) && !isOfCollectivites(one));
  const partners = third.some(({ camps }) => camps.length === 1);
  const together = third.some(({ camps }) => camps.length !== 1);
  return {
    lignes,
    // The same names as the titles of the chapters.
    etat: joinWithEt([
      'État',
      ...(ofEtat.has('justice') ? ['justice'] : []),
      ...(ofEtat.has('education') ? ['éducation nationale'] : []),
    ]),
    troisieme: `${together || !partners ? 'Engagements communs' : 'Partenaires'}${together && partners ? ' et des partenaires' : ''}`,
    communs: lignes.some(({ communs }) => communs !== '' && communs !== NEANT && communs !== '–'),
    barres:
      bars && lignes.some((ligne) => PATH.test(`${ligne.etat} ${ligne.collectivites} ${ligne.communs}`))
        ? 'oui'
        : 'non',
    echanges: axes.some(({ engagements }) => answersOf(engagements).size > 0),
  };
}
