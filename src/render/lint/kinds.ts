import type { ViewShape } from './shape.ts';
import type { TemplateProblem } from './unit.ts';

type ProblemText = Pick<TemplateProblem, 'message' | 'hint'>;

/** Why a value cannot be printed as it is; undefined if it can. */
export function unprintable({ kinds, item, fields }: ViewShape, name: string): ProblemText | undefined {
  if (kinds.has('nombre') && kinds.has('ensemble'))
    return {
      message: `« ${name} » peut être une fourchette, qui ne s’imprime pas telle quelle.`,
      hint: `Écrivez {{enMesure ${name} "unité"}}.`,
    };
  if (item) {
    const hint = item.kinds.has('texte')
      ? `Écrivez {{joindre ${name}}}.`
      : `Parcourez-la : {{#each ${name}}}…{{/each}}.`;
    return { message: `« ${name} » est une liste et ne s’imprime pas.`, hint };
  }
  if (kinds.has('oui-non'))
    return {
      message: `« ${name} » est un oui ou non et ne s’imprime pas.`,
      hint: `Écrivez {{#if ${name}}}…{{/if}}.`,
    };
  if (!kinds.has('ensemble')) return undefined;
  const some = [...fields.keys()].slice(0, 4).map((field) => (name === 'this' ? field : `${name}.${field}`));
  return {
    message: `« ${name} » est un ensemble de champs et ne s’imprime pas.`,
    hint: `Imprimez l’un de ses champs : ${some.join(', ')}…`,
  };
}

/** The block helper that fits a value: `each` for a list, `with` for a set of fields, otherwise `if`. */
export function blockFor({ item, kinds }: ViewShape): 'each' | 'with' | 'if' {
  if (item) return 'each';
  return kinds.has('ensemble') ? 'with' : 'if';
}
