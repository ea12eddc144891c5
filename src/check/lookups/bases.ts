import type { NestedPath } from '../../kernel/path.ts';
import { thingOf } from '../../model/choses.ts';
import type { Contrat, Engagement, Modification, Quantite } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { addBounds, type Bounds, boundsOf, type Valeur } from '../../model/quantites.ts';
import { knownBase, placedModifications } from './base.ts';
import type { RuleContext } from './context.ts';
import { signatureDay } from './deliberations.ts';
import { knownRange, overlap } from './ranges.ts';

// Five exports: where each quantity starts from, by which day that is measured, and what the contract says of it.

/** A quantity that starts from a base, its path, and what is known of its commitment. */
export interface PlacedBase {
  quantite: Quantite;
  path: NestedPath;
  engagement: Partial<Engagement>;
}

/** The quantities of the commitments of the file that start from a base, and those that an avenant writes into a contract that was read. */
export function placedBases(context: RuleContext): PlacedBase[] {
  const written = knownBase(context) ? placedModifications(context) : [];
  return [
    ...context.quantites.map(({ quantite, path, placed }) => ({
      quantite,
      path,
      engagement: placed.engagement,
    })),
    ...written.flatMap(({ modification, path }) => writtenBy(modification, [path, 'valeur'])),
  ].filter(({ quantite }) => quantite.reference !== undefined);
}

// The quantity that a modification writes: that of a whole commitment, or alone.
function writtenBy({ porte_sur, valeur }: Modification, path: NestedPath): PlacedBase[] {
  if (porte_sur?.engagement === undefined || !isObject(valeur)) return [];
  const { engagement: id, champ, position } = porte_sur;
  if (champ === 'quantite' && position === undefined && isQuantite(valeur))
    return [{ quantite: valeur, path, engagement: { id } }];
  const { quantite } = valeur as { quantite?: unknown };
  if (champ !== undefined || !isQuantite(quantite)) return [];
  return [{ quantite, path: [path, 'quantite'], engagement: valeur as Partial<Engagement> }];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The schema does not look into the values of an avenant: only what rules read is sure.
function isQuantite(value: unknown): value is Quantite {
  if (!isObject(value)) return false;
  const { grandeur, reference } = value as { grandeur?: unknown; reference?: { valeur?: unknown } };
  return (
    typeof grandeur === 'string' &&
    isObject(reference) &&
    (typeof reference.valeur === 'number' || isObject(reference.valeur))
  );
}

/**
 * Says by which day a commitment was measured: that of signature; in a consolidated version, that of the last avenant that wrote it, or of
 * the last avenant for what is in no commitment. Its answer is undefined until the day is known.
 */
export function measuredBy(context: RuleContext): (id?: string) => string | undefined {
  const signature = signatureDay(context);
  const days = new Map<string | undefined, string | undefined>();
  for (const { date, engagements = [], ajouts = [] } of context.contrat.document.consolidation?.avenants ??
    [])
    for (const id of [undefined, ...engagements, ...ajouts]) days.set(id, daysOf(date)?.debut);
  return (id) => (days.has(id) ? days.get(id) : signature);
}

/** Finds the commitments of a contract that a quantity continues: the same one, and those that it adds to or is a part of. */
export function continuedIn({ axes }: Contrat): (engagement: Partial<Engagement>) => Engagement[] {
  const byId = new Map(axes.flatMap(({ engagements }) => engagements.map((one) => [one.id, one] as const)));
  return ({ id, s_ajoute_a, dont_de }) =>
    [...new Set([id, s_ajoute_a, dont_de])].flatMap((name) => byId.get(name ?? '') ?? []);
}

/** Says whether a base is what the contract is to reach: a target or a level of a commitment that it continues, or that counts the same thing. */
export function targetsIn(context: RuleContext): (base: PlacedBase) => boolean {
  const contrat = context.contrat.document.consolidation ? context.contrat : knownBase(context)?.contrat;
  if (!contrat) return () => false;
  const continued = continuedIn(contrat);
  const things = new Map<string, Engagement[]>();
  for (const { engagements } of contrat.axes)
    for (const one of engagements)
      if (one.quantite) {
        const thing = thingOf(one, one.quantite);
        things.set(thing, [...(things.get(thing) ?? []).slice(0, MOST - 1), one]);
      }
  return ({ quantite, engagement }) => {
    const base = knownRange(quantite.reference?.valeur);
    const { porteurs } = engagement;
    const alike = porteurs ? things.get(thingOf({ ...engagement, porteurs }, quantite)) : [];
    return [...continued(engagement), ...(alike ?? [])].some(
      (one) =>
        base !== undefined &&
        one.quantite?.unite === quantite.unite &&
        targetsOf(one.quantite).some((target) => overlap(target, base)),
    );
  };
}

/** The most commitments that count one thing: without a bound, the cost would grow with the square of them. */
const MOST = 8;

/** What a quantity is to reach: its target, its levels, and its base with what it adds. */
export function targetsOf(quantite: Quantite | undefined): Bounds[] {
  if (!quantite) return [];
  const { cible, paliers = [], reference, variation } = quantite;
  const reached: Valeur[] = [...(cible === undefined ? [] : [cible]), ...paliers.map(({ valeur }) => valeur)];
  return [
    ...reached.map(boundsOf),
    ...(reference && variation !== undefined
      ? [addBounds(boundsOf(reference.valeur), boundsOf(variation))]
      : []),
  ];
}
