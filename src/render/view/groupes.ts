import type { Groupe } from '../../model/camps.ts';
import type { Engagement } from '../../model/contrat.ts';
import type { EngagementView } from './engagement.ts';
import { bearersInLead } from './prose/lead.ts';
import type { CrossReferences } from './references.ts';

/** What a commitment may hold and still need no sheet: its number, its title, its text, who carries it. */
const BARE: ReadonlySet<string> = new Set(['id', 'numero', 'titre', 'description', 'porteurs', 'actions']);

/** Whether all that the file says of a commitment is its title, its text, its actions and who carries it. */
export function isBare(engagement: Engagement): boolean {
  return Object.entries(engagement).every(
    ([key, value]) => value === undefined || BARE.has(key) || (key === 'diffusion' && value !== 'restreinte'),
  );
}

/** Commitments of one group that follow each other; `suite` when the group was printed before in the same axis. */
interface GroupeView {
  groupe: Groupe;
  suite: boolean;
  engagements: EngagementView[];
}

/**
 * The commitments of an axis in the order of their numbers, cut where the group changes. Numbers that are written may bring a group back:
 * its heading is then repeated, because the order of the numbers counts more.
 */
export function byGroupe(engagements: readonly EngagementView[]): GroupeView[] {
  const runs: GroupeView[] = [];
  const seen = new Set<Groupe>();
  for (const engagement of engagements) {
    const { groupe } = engagement;
    const last = runs.at(-1);
    if (last?.groupe === groupe) last.engagements.push(engagement);
    else runs.push({ groupe, suite: seen.has(groupe), engagements: [engagement] });
    seen.add(groupe);
  }
  return runs;
}

/** Commitments of a group that follow each other and are all printed as sheets, or all as entries of a list. */
interface SuiteView {
  liste: boolean;
  engagements: EngagementView[];
}

/**
 * A group cut where sheets give way to a list: a commitment is an entry of a list when its sheet would only repeat who carries it, which
 * the sentence before the group says.
 */
export function suitesOf(
  { groupe, engagements }: GroupeView,
  bare: ReadonlySet<string>,
  parties: CrossReferences['parties'],
): SuiteView[] {
  const isNamed = bearersInLead(groupe, engagements, parties);
  const suites: SuiteView[] = [];
  for (const engagement of engagements) {
    const liste = bare.has(engagement.numero) && engagement.a_completer === '' && isNamed(engagement);
    const last = suites.at(-1);
    if (last?.liste === liste) last.engagements.push(engagement);
    else suites.push({ liste, engagements: [engagement] });
  }
  return suites;
}
