import { count, list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Comparaison } from '../comparaison.ts';
import type { EffetRegle } from '../effets.ts';

/** The most rules and numbers that are said; more are counted. */
const MAX_SAID = 6;

/** What the changes do: totals, rules, numbers, then what only people can tell, and the comments; one sentence a line, blocks apart. */
export function effectLines(comparaison: Comparaison): string[] {
  return [
    totals(comparaison),
    rules(comparaison),
    numbers(comparaison),
    alike(comparaison),
    comments(comparaison),
  ]
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => ['', ...lines]);
}

function totals({ totaux, changements }: Comparaison): string[] {
  const changed = totaux.filter(({ change }) => change);
  if (totaux.length === 0 || changements.length === 0) return [];
  if (changed.length === 0) return ['Totaux : inchangés.'];
  return ['Totaux', ...changed.map(({ libelle, avant, apres }) => `  ${libelle} : ${avant} → ${apres}`)];
}

function rules({ regles: { nouvelles, levees } }: Comparaison): string[] {
  if (nouvelles.length + levees.length === 0) return [];
  const parts = [
    ...(nouvelles.length > 0 ? [`${count(nouvelles.length, 'problème')} de plus`] : []),
    ...(levees.length > 0 ? [`${count(levees.length, 'problème')} de moins`] : []),
  ];
  return [
    `Règles : ${list(parts)}`,
    ...said(
      nouvelles,
      ({ regle, gravite, message, ligne }) =>
        `  nouveau (${gravite}, ligne ${ligne}) : ${message} (${regle})`,
    ),
    ...said(levees, ({ regle, message }: EffetRegle) => `  levé : ${message} (${regle})`),
  ];
}

function numbers({ numeros }: Comparaison): string[] {
  if (numeros.length === 0) return [];
  return [
    `Numéros : ${numeros.length === 1 ? 'un change' : `${numeros.length} changent`}`,
    ...said(numeros, ({ quoi, titre, avant, apres }) => `  ${quoi} ${avant} → ${apres} ${cite(titre)}`),
  ];
}

function alike({ semblables }: Comparaison): string[] {
  return said(
    semblables,
    ({ avant, apres, ressemblance }) =>
      `${cite(avant)} et ${cite(apres)}, est-ce le même ? Ils se ressemblent à ${Math.round(100 * ressemblance)} %. Si oui : --meme ${avant}=${apres}`,
  );
}

function comments({ remarques: { ajoutees, retirees } }: Comparaison): string[] {
  if (ajoutees + retirees === 0) return [];
  const parts = [
    ...(ajoutees > 0 ? [`${count(ajoutees, 'ligne')} de plus`] : []),
    ...(retirees > 0 ? [`${count(retirees, 'ligne')} de moins`] : []),
  ];
  return [`Remarques du fichier (commentaires), comptées à part : ${list(parts)}.`];
}

function said<T>(items: readonly T[], text: (item: T) => string): string[] {
  const left = items.length - MAX_SAID;
  return [...items.slice(0, MAX_SAID).map(text), ...(left > 0 ? [`  et ${count(left, 'autre')}`] : [])];
}
