import { list } from '../../kernel/french/list.ts';
import { nearest } from '../../kernel/nearest.ts';
import { FUNCTIONS } from './calls.ts';
import type { BrokenPath, TemplateScope } from './scope.ts';
import { step, type ViewShape } from './shape.ts';
import { partRange, rangeOf, type TemplateProblem, type Unit } from './unit.ts';

/** The problem of a path that leads nowhere: at its first unknown part, with what was probably meant. */
export function pathProblem(
  unit: Unit,
  path: hbs.AST.PathExpression,
  broken: BrokenPath,
  scope: TemplateScope,
): TemplateProblem {
  const rule = 'variable-inconnue';
  if ('above' in broken)
    return {
      rule,
      message: `« ${shortened(path.original)} » remonte plus haut que le gabarit.`,
      hint: FROM_ROOT,
      range: rangeOf(path.loc),
    };
  if ('data' in broken) {
    const near = nearest(broken.data, broken.known);
    const hint = near
      ? `Vouliez-vous dire « @${near} » ?`
      : `Ici existent : ${list(broken.known.map((name) => `@${name}`))}.`;
    return { rule, message: `« @${broken.data} » n’existe pas ici.`, hint, range: rangeOf(path.loc) };
  }
  const { part, within } = broken;
  const name = path.parts[part] ?? '';
  const range = partRange(unit, path, part);
  if (within.item && within.fields.size === 0) {
    const whole = path.parts.slice(0, part).join('.') || 'this';
    const hint = within.item.fields.has(name)
      ? `Parcourez-la : {{#each ${whole}}}{{${name}}}{{/each}}.`
      : undefined;
    return { rule, message: `« ${name} » n’existe pas : ${named(within)} est une liste.`, hint, range };
  }
  return { rule, message: `${subject(name, within)}.`, hint: meant(name, within, part === 0, scope), range };
}

/** The problem of a name that does not exist where `lookup` searches for it. */
export function absentProblem(
  name: string,
  within: ViewShape,
  range: TemplateProblem['range'],
): TemplateProblem {
  const near = nearest(name, within.fields.keys());
  const hint = near && `Vouliez-vous dire « ${near} » ?`;
  return { rule: 'variable-inconnue', message: `${subject(shortened(name), within)}.`, hint, range };
}

/** A path as typed, cut if long. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const FROM_ROOT = 'Tout le document se lit depuis « @root ».';

function subject(name: string, within: ViewShape): string {
  if (within.place === '') return `La variable « ${name} » n’existe pas`;
  if (within.fields.size > 0) return `« ${name} » n’existe pas dans ${named(within)}`;
  return `« ${name} » n’existe pas : ${named(within)} n’a pas de champs`;
}

/** A place in words: « territoire », or « un élément de « engagements » ». */
function named({ place }: ViewShape): string {
  if (place === '') return 'la valeur';
  const name = /(\w+)(?:\[\])*$/.exec(place)?.[1] ?? place;
  return place.endsWith('[]') ? `un élément de « ${name} »` : `« ${name} »`;
}

// A variable of exactly that name in another context is a better guess than one with a similar name.
function meant(name: string, within: ViewShape, first: boolean, scope: TemplateScope): string | undefined {
  const elsewhere = first ? whereElse(name, scope) : undefined;
  if (elsewhere) return `Ici, « ${name} » s’écrit {{${elsewhere}}}.`;
  const known = [...within.fields.keys(), ...(first ? [...scope.blockParams.keys(), ...FUNCTIONS] : [])];
  const near = nearest(name, known);
  if (near) return `Vouliez-vous dire « ${near} » ?`;
  const far = first ? nearest(name, scope.root.fields.keys()) : undefined;
  return far && `Vouliez-vous dire « @root.${far} » ?`;
}

function whereElse(name: string, { parents, root }: TemplateScope): string | undefined {
  const up = parents.findIndex((parent) => parent !== root && step(parent, name) && parent.fields.has(name));
  if (up >= 0) return `${'../'.repeat(up + 1)}${name}`;
  return root.fields.has(name) ? `@root.${name}` : undefined;
}
