import type { Problem } from '../kernel/problem.ts';
import { annexesOf } from '../model/annexes.ts';
import { articlesOf } from '../model/articles.ts';
import type { Contrat } from '../model/contrat.ts';
import { axeNumeros, placedEngagements } from '../model/engagements.ts';
import { type Montant, total } from '../model/montants.ts';
import { type Apport, figuresOf } from '../model/totaux.ts';
import { montantText } from '../render/view/montant-text.ts';
import { groupsOf, labelOf } from '../render/view/totaux.ts';

// Six exports: the effects of the changes, each kind with its type.

/** One total of the two contracts, as the table of totals prints it; « – » where a contract has none. */
export interface EffetTotal {
  libelle: string;
  avant: string;
  apres: string;
  change: boolean;
}

const keyOf = ([first]: readonly Apport[]) =>
  first ? `${first.colonne} ${first.famille} ${first.sorte} ${first.par ?? ''}` : '';

/** Every total that one of two contracts has, before and after. */
export function totauxOf(avant: Contrat, apres: Contrat): EffetTotal[] {
  const [olds, news] = [avant, apres].map((contrat) => groupsOf(figuresOf(contrat).apports)) as [
    Apport[][],
    Apport[][],
  ];
  const all = [...olds, ...news];
  const text = (groups: readonly Apport[][], key: string) => {
    const group = groups.find((one) => keyOf(one) === key);
    const sum: Montant | undefined = group && total(group.map(({ valeur }) => valeur));
    return group?.[0] ? montantText(sum, group[0].famille) : '–';
  };
  const byKey = new Map(all.map((group) => [keyOf(group), group]));
  const order = groupsOf([...byKey.values()].map(([first]) => first as Apport)).map(keyOf);
  return order.map((key) => {
    const [before, after] = [text(olds, key), text(news, key)];
    return {
      libelle: labelOf(byKey.get(key) ?? [], all),
      avant: before,
      apres: after,
      change: before !== after,
    };
  });
}

/** Something whose printed number is another one in the new contract. */
export interface EffetNumero {
  quoi: 'axe' | 'engagement' | 'article' | 'annexe';
  titre: string;
  avant: string;
  apres: string;
}

/** What is in both contracts under another number, in the order of the new one; `renommes` gives the old id of each renamed thing. */
export function numerosOf(
  avant: Contrat,
  apres: Contrat,
  renommes: ReadonlyMap<string, string>,
): EffetNumero[] {
  const olds = new Map(numbered(avant).map(({ quoi, id, numero }) => [`${quoi} ${id}`, numero]));
  return numbered(apres).flatMap(({ quoi, id, titre, numero }) => {
    const old = olds.get(`${quoi} ${renommes.get(id) ?? id}`);
    return old === undefined || old === numero ? [] : [{ quoi, titre, avant: old, apres: numero }];
  });
}

type NumberedPart = { quoi: EffetNumero['quoi']; id: string; titre: string; numero: string };

function numbered(contrat: Contrat): NumberedPart[] {
  const axes = axeNumeros(contrat);
  const annexes = annexesOf(contrat);
  return [
    ...contrat.axes.map(({ id, titre }, i) => ({ quoi: 'axe' as const, id, titre, numero: axes[i] ?? '' })),
    ...placedEngagements(contrat).map(({ engagement: { id, titre }, numero }) => ({
      quoi: 'engagement' as const,
      id,
      titre,
      numero,
    })),
    ...articlesOf(contrat).map(({ id, titre, numero }) => ({
      quoi: 'article' as const,
      id: id || titre,
      titre,
      numero,
    })),
    ...annexes.map(({ id, titre, numero }) => ({ quoi: 'annexe' as const, id: id ?? titre, titre, numero })),
  ];
}

/** A rule that only one of the two contracts breaks there, with its message. */
export interface EffetRegle {
  regle: string;
  gravite: Problem['severity'];
  message: string;
  ligne: number;
}

/**
 * The problems that only the new file has, and those that only the old one had. A problem is the same if its rule and its place are, whatever
 * the numbers in its message; an item with an id is the same wherever it stands.
 */
export function reglesOf(
  avant: { contrat: Contrat; problems: readonly Problem[] },
  apres: { contrat: Contrat; problems: readonly Problem[] },
  renommes: ReadonlyMap<string, string>,
): { nouvelles: EffetRegle[]; levees: EffetRegle[] } {
  const olds = avant.problems.map((one) => ({ one, key: placeKey(one, avant.contrat, new Map()) }));
  const news = apres.problems.map((one) => ({ one, key: placeKey(one, apres.contrat, renommes) }));
  return { nouvelles: without(news, olds), levees: without(olds, news) };
}

type Keyed = { one: Problem; key: string };

function without(problems: readonly Keyed[], others: readonly Keyed[]): EffetRegle[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return problems.flatMap(({ one, key }) => {
    const same = left.get(key) ?? 0;
    left.set(key, same - 1);
    if (same > 0) return [];
    const { rule, severity, message, range } = one;
    return [{ regle: rule, gravite: severity, message, ligne: range.start.line }];
  });
}

function placeKey({ rule, path }: Problem, contrat: Contrat, renommes: ReadonlyMap<string, string>): string {
  const parts: (string | number)[] = [rule];
  let value: unknown = contrat;
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const id = typeof step === 'number' ? (value as { id?: string } | undefined)?.id : undefined;
    parts.push(id === undefined ? step : `#${renommes.get(id) ?? id}`);
  }
  // A commitment is the same in another axis.
  return (parts[1] === 'axes' && parts[3] === 'engagements' ? [rule, ...parts.slice(3)] : parts).join('/');
}
