import { count, list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { Listener } from './expressions.ts';
import type { TemplateScope } from './scope.ts';
import type { ViewShape } from './shape.ts';
import type { TemplateProblem, Unit } from './unit.ts';
import { walk } from './walk.ts';

/** The state of a check of templates. */
export interface LintState {
  names: readonly string[];
  /** The templates that were parsed without error, by name. */
  units: ReadonlyMap<string, Unit>;
  used: Set<string>;
  printed: Set<string>;
  /** The chain of calls being walked: each is the name called and the place of its context. */
  active: readonly string[];
  /** The problems found inside csi's own templates, by call: what is called and in which context. */
  walked: Map<string, TemplateProblem[]>;
  report(unit: Unit, problem: TemplateProblem): void;
}

/** A listener that also walks the partials that are called, once for each context, and never recursively. */
export function partialFollower(state: LintState): Listener {
  const { names, units, used, printed, active, report } = state;
  return {
    report,
    printed: (place) => printed.add(place),
    partial({ name, scope, range, unit }) {
      if (name === '@partial-block') return;
      const inline = scope.inline.get(name);
      const target = inline ? undefined : [`partials/${name}`, name].find((one) => names.includes(one));
      if (!inline && !target) {
        report(unit, unknownPartial(name, names, range));
        return;
      }
      if (target) used.add(target);
      const called = units.get(target ?? '');
      const [body, owner] = inline ? [inline, unit] : [called?.program, called];
      // A template that cannot be parsed has already been reported.
      if (!body || !owner) return;
      if (active.includes(placeOf(name, scope))) {
        const message = `Le gabarit « ${name} » s’appelle lui-même sans fin.`;
        report(unit, { rule: 'gabarit-sans-fin', message, range });
        return;
      }
      const inBuiltin = walkOnce(state, name, scope, owner, body);
      if (inBuiltin.length > 0) report(unit, misplaced(name, inBuiltin, range));
    },
  };
}

/** Walks a partial, unless it was walked in the same context; returns the problems found inside csi's own templates. */
function walkOnce(
  state: LintState,
  name: string,
  scope: TemplateScope,
  owner: Unit,
  body: hbs.AST.Program,
): readonly TemplateProblem[] {
  const place = placeOf(name, scope);
  const call = `${place} ${scope.loops} ${fieldsOf(scope.context)}`;
  const known = state.walked.get(call);
  if (known) return known;
  const inBuiltin: TemplateProblem[] = [];
  state.walked.set(call, inBuiltin);
  const report: LintState['report'] = (where, problem) =>
    where.own ? state.report(where, problem) : inBuiltin.push(problem);
  const inside = { ...scope, parents: [], blockParams: new Map() };
  walk(owner, body, inside, partialFollower({ ...state, active: [...state.active, place], report }));
  return inBuiltin;
}

/** A call of a partial, as the key that detects recursion: what is called and the place of its context. */
const placeOf = (name: string, { context }: TemplateScope) => `${name} ${context.place}`;

function unknownPartial(
  name: string,
  names: readonly string[],
  range: TemplateProblem['range'],
): TemplateProblem {
  const near = nearest(
    name,
    names.map((known) => known.replace(/^partials\//, '')),
  );
  return {
    rule: 'gabarit-inconnu',
    message: `Le gabarit « ${name} » n’existe pas.`,
    hint: near && `Vouliez-vous dire « ${near} » ?`,
    range,
  };
}

// csi's own templates are correct: a variable that one of them lacks is missing in the context it was called
// with.
function misplaced(
  name: string,
  problems: readonly TemplateProblem[],
  range: TemplateProblem['range'],
): TemplateProblem {
  const names = [
    ...new Set(
      problems.map(({ message }) => /^(?:La variable )?(« [^»]+ »)/.exec(message)?.[1] ?? '').filter(Boolean),
    ),
  ];
  const some = names.length > 4 ? [...names.slice(0, 3), count(names.length - 3, 'autre')] : names;
  const message = `Le gabarit « ${name} » ne trouve pas ici ce qu’il imprime${some.length > 0 ? ` : ${list(some)}` : ''}.`;
  return {
    rule: 'variable-inconnue',
    message,
    hint: 'Appelez-le de là où csi l’appelle, ou donnez-lui son contexte.',
    range,
  };
}

// Contexts that differ by added parameters are different contexts.
const fieldsOf = ({ fields }: ViewShape) =>
  [...fields].map(([key, { place, kinds }]) => `${key}=${place}:${[...kinds]}`).join();
