import { count, list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { Listener } from './expressions.ts';
import type { ViewShape } from './shape.ts';
import type { TemplateProblem, Unit } from './unit.ts';
import { walk } from './walk.ts';

/** Where a check of templates stands. */
export interface LintState {
  names: readonly string[];
  /** The templates that could be parsed, by name. */
  units: ReadonlyMap<string, Unit>;
  used: Set<string>;
  printed: Set<string>;
  /** The calls that led here, each as what is called and from what context. */
  active: readonly string[];
  /** The faults that a call was seen to have in templates of csi, by what is called and from what context. */
  walked: Map<string, TemplateProblem[]>;
  report(unit: Unit, fault: TemplateProblem): void;
}

/** The listener that follows partials: each is walked once a context, and never from within itself. */
export function partialFollower(progress: LintState): Listener {
  const { names, units, used, printed, active, walked, report } = progress;
  return {
    report: report,
    printed: (place) => printed.add(place),
    partial({ name, scope, range, unit }) {
      if (name === '@partial-block') return;
      const inline = scope.inline.get(name);
      const target = inline ? undefined : [`partials/${name}`, name].find((one) => names.includes(one));
      if (!inline && !target) {
        const near = nearest(
          name,
          names.map((known) => known.replace(/^partials\//, '')),
        );
        const hint = near && `Vouliez-vous dire « ${near} » ?`;
        report(unit, {
          rule: 'gabarit-inconnu',
          message: `Le gabarit « ${name} » n’existe pas.`,
          hint,
          range,
        });
        return;
      }
      if (target) used.add(target);
      const known = units.get(target ?? '');
      const [body, owner] = inline ? [inline, unit] : [known?.program, known];
      // One that cannot be parsed has said so.
      if (!body || !owner) return;
      const place = `${name} ${scope.context.place}`;
      if (active.includes(place)) {
        report(unit, {
          rule: 'gabarit-sans-fin',
          message: `Le gabarit « ${name} » s’appelle lui-même sans fin.`,
          range,
        });
        return;
      }
      const call = `${place} ${scope.loops} ${fieldsOf(scope.context)}`;
      const foreign = walked.get(call) ?? [];
      if (!walked.has(call)) {
        walked.set(call, foreign);
        const hear: LintState['report'] = (where, fault) =>
          where.own ? report(where, fault) : foreign.push(fault);
        const inside = { ...scope, parents: [], blockParams: new Map() };
        walk(owner, body, inside, partialFollower({ ...progress, active: [...active, place], report: hear }));
      }
      if (foreign.length > 0) report(unit, misplaced(name, foreign, range));
    },
  };
}

// A template of csi is sound: what it does not find is missing where it was called from.
function misplaced(
  name: string,
  faults: readonly TemplateProblem[],
  range: TemplateProblem['range'],
): TemplateProblem {
  const said = [
    ...new Set(
      faults.map(({ message }) => /^(?:La variable )?(« [^»]+ »)/.exec(message)?.[1] ?? '').filter(Boolean),
    ),
  ];
  const some = said.length > 4 ? [...said.slice(0, 3), count(said.length - 3, 'autre')] : said;
  const message = `Le gabarit « ${name} » ne trouve pas ici ce qu’il imprime${some.length > 0 ? ` : ${list(some)}` : ''}.`;
  return {
    rule: 'variable-inconnue',
    message,
    hint: 'Appelez-le de là où csi l’appelle, ou donnez-lui son contexte.',
    range,
  };
}

// A context with parameters beside it is another one.
const fieldsOf = ({ fields }: ViewShape) =>
  [...fields].map(([key, { place, kinds }]) => `${key}=${place}:${[...kinds]}`).join();
