import { type Path, valueAt } from '../kernel/path.ts';
import type { YamlChange, YamlValue } from '../source/edit/change.ts';
import { type Amendement, type Cible, Inapplicable } from './ordre.ts';

// Three exports: where a target is, what is there, and the changes that an order makes.

interface WithAxes {
  axes?: readonly { id?: string; engagements?: readonly { id?: string }[] }[];
}

const axesOf = (data: unknown) => (data as WithAxes | null)?.axes ?? [];

/** The path of a target in the data of a contract, even of a key that is not there yet; undefined for a commitment or an axis that it does not have. */
export function placeOf(
  data: unknown,
  { engagement, axe, chapitre, champ, position }: Cible,
): Path | undefined {
  const holder =
    engagement !== undefined
      ? pathOfEngagement(data, engagement)
      : axe !== undefined
        ? pathOfAxe(data, axe)
        : chapitre !== undefined
          ? [chapitre]
          : undefined;
  return (
    holder && [
      ...holder,
      ...(champ === undefined ? [] : [champ]),
      ...(position === undefined ? [] : [position - 1]),
    ]
  );
}

function pathOfAxe(data: unknown, id: string): Path | undefined {
  const at = axesOf(data).findIndex((axe) => axe.id === id);
  return at < 0 ? undefined : ['axes', at];
}

function pathOfEngagement(data: unknown, id: string): Path | undefined {
  for (const [a, { engagements = [] }] of axesOf(data).entries()) {
    const e = engagements.findIndex((one) => one.id === id);
    if (e >= 0) return ['axes', a, 'engagements', e];
  }
  return undefined;
}

/** The changes to the data of a contract that carry out an order; throws Inapplicable where it has no place to go. */
export function changesOf(data: unknown, ordre: Amendement): YamlChange[] {
  const { porte_sur: cible } = ordre;
  if (cible.champ === undefined && (cible.engagement !== undefined || cible.axe !== undefined))
    return structureOf(data, ordre);
  const path = placeOf(data, cible);
  if (!path) throw absent(cible);
  return valueChanges(data, path, ordre);
}

function absent({ engagement, axe }: Cible): Inapplicable {
  return new Inapplicable(
    engagement !== undefined
      ? `le contrat n’a pas d’engagement « ${engagement} »`
      : `le contrat n’a pas d’axe « ${axe} »`,
  );
}

function valueChanges(data: unknown, path: Path, { nature, porte_sur, valeur }: Amendement): YamlChange[] {
  const old = valueAt(data, path);
  const value = valeur as YamlValue;
  if (nature === 'suppression') {
    if (old === undefined) throw new Inapplicable('ce qu’elle supprime n’est pas dans le contrat');
    return [{ remove: path }];
  }
  if (porte_sur.position === undefined) return [{ set: path, value }];
  const list = valueAt(data, path.slice(0, -1)) ?? [];
  if (!Array.isArray(list)) throw new Inapplicable('la position ne se compte que dans une liste');
  if (nature === 'ajout') {
    if (porte_sur.position > list.length + 1)
      throw new Inapplicable(`la liste n’a que ${list.length} éléments avant cette position`);
    return [{ insert: path, value }];
  }
  if (old === undefined)
    throw new Inapplicable(`la liste n’a pas d’élément à la position ${porte_sur.position}`);
  return [{ set: path, value }];
}

// A commitment or an axis that comes, goes, is replaced or changes place.
function structureOf(data: unknown, { nature, porte_sur: cible, valeur }: Amendement): YamlChange[] {
  const path = placeOf(
    data,
    cible.engagement === undefined ? { axe: cible.axe ?? '' } : { engagement: cible.engagement },
  );
  if (nature === 'ajout') {
    if (path) throw new Inapplicable('le contrat a déjà cet identifiant');
    return [insertion(data, cible, valeur as YamlValue)];
  }
  if (!path) throw absent(cible);
  if (nature === 'suppression') return [{ remove: path }];
  if (valeur !== undefined) return [{ set: path, value: valeur as YamlValue }];
  const moved = valueAt(data, path) as YamlValue;
  const list = listOf(data, cible);
  const from =
    list.length === path.length - 1 && String(list) === String(path.slice(0, -1))
      ? Number(path.at(-1))
      : undefined;
  const items = (valueAt(data, list) as readonly { id?: string }[]).filter((_, i) => i !== from);
  return [{ remove: path }, { insert: [...list, indexIn(items, cible)], value: moved }];
}

// The list where a commitment or an axis goes.
function listOf(data: unknown, { engagement, axe }: Cible): Path {
  if (engagement === undefined) return ['axes'];
  if (axe === undefined)
    throw new Inapplicable(`elle ne dit pas dans quel axe va l’engagement « ${engagement} »`);
  const path = pathOfAxe(data, axe);
  if (!path) throw absent({ axe });
  return [...path, 'engagements'];
}

function insertion(data: unknown, cible: Cible, value: YamlValue): YamlChange {
  const list = listOf(data, cible);
  const items = (valueAt(data, list) ?? []) as readonly { id?: string }[];
  return { insert: [...list, indexIn(items, cible)], value };
}

function indexIn(items: readonly { id?: string }[], { apres, position }: Cible): number {
  if (apres === undefined)
    return position === undefined ? items.length : Math.min(position - 1, items.length);
  const at = items.findIndex(({ id }) => id === apres);
  if (at < 0) throw new Inapplicable(`« ${apres} », après lequel elle se place, n’est pas là`);
  return at + 1;
}
