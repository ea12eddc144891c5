import { cite } from '../../kernel/french/quote.ts';
import type { Path } from '../../kernel/path.ts';
import { bulletHint } from '../../source/problems/index.ts';
import type { SchemaError } from '../schema-validator.js';
import { gluedPair, gluedProblem } from './blanks.ts';
import { colourMeant, commentedColour } from './colours.ts';
import { nameOf } from './keys.ts';
import { kindOf } from './kinds.ts';
import { LEAVES } from './leaves.ts';
import { allowedBy, type WrongValue } from './places.ts';
import { keysOf } from './shape.ts';
import { notAllowed } from './words.ts';
import type { Explanation } from './wrong.ts';

/** Explains a wrong value: it is missing, not among the allowed words, a wrong list, a wrong leaf, or not a group. */
export function wrongValue(
  place: WrongValue,
  errors: readonly SchemaError[],
  shape: string | undefined,
): Explanation {
  const { path, value } = place;
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'le fichier');
  const missing = missingColour(name, place, shape) ?? missingValue(name, path, value, shape);
  if (missing) return missing;
  const allowed = allowedBy(errors, shape);
  if (Array.isArray(allowed)) return notAllowed(name, value, allowed);
  return (
    wrongCollection(name, path, value, errors) ??
    (shape?.endsWith('[]') ? notAList(name, value) : wrongLeaf(name, place, errors, shape)) ??
    notAGroup(name, path, value, shape)
  );
}

function missingColour(
  name: string,
  { value, rest }: WrongValue,
  shape: string | undefined,
): Explanation | undefined {
  const typed = shape === 'couleur' && value === null ? commentedColour(rest()) : undefined;
  if (typed === undefined) return undefined;
  return {
    rule: 'couleur-sans-guillemets',
    message: `Sans guillemets, ${cite(typed)} est lu comme un commentaire : ${cite(name)} n’a pas de valeur.`,
    hint: `Mettez la couleur entre guillemets : ${name}: "${colourMeant(typed) ?? typed}"`,
  };
}

/** What authors type where a value is still missing. */
const PLACEHOLDER = /^(?:\[?(?:…|\.{2,}|_{2,})\]?|x{3,}|\?+)$/i;

function missingValue(
  name: string,
  path: Path,
  value: unknown,
  shape: string | undefined,
): Explanation | undefined {
  if (value === null || value === undefined) {
    const hint = 'Écrivez la valeur après le deux-points, ou retirez la clé.';
    return {
      rule: 'valeur-manquante',
      message:
        typeof path.at(-1) === 'number'
          ? 'Cet élément de liste est vide.'
          : `${cite(name)} n’a pas de valeur.`,
      hint,
    };
  }
  if (typeof value === 'string' && PLACEHOLDER.test(value.trim()) && !shape?.endsWith('[]')) {
    const hint = 'Écrivez la valeur ; « à compléter » si c’est un texte ou une date ; ou retirez la clé.';
    return {
      rule: 'valeur-manquante',
      message: `${cite(value)} tient la place d’une valeur dans ${cite(name)}.`,
      hint,
    };
  }
  return undefined;
}

function wrongCollection(
  name: string,
  path: Path,
  value: unknown,
  errors: readonly SchemaError[],
): Explanation | undefined {
  const error = (keyword: string) => errors.find((candidate) => candidate.keyword === keyword);
  if (error('uniqueItems')) {
    const repeated = Array.isArray(value) ? value.find((item, i) => value.indexOf(item) !== i) : undefined;
    return {
      rule: 'element-en-double',
      message: `${cite(repeated)} est écrit deux fois dans ${cite(name)}.`,
      hint: 'Gardez-le une seule fois.',
    };
  }
  if (error('minItems'))
    return {
      rule: 'liste-vide',
      message: `La liste ${cite(name)} est vide.`,
      hint: 'Ajoutez un élément, ou retirez la clé.',
    };
  if (error('minProperties'))
    return { rule: 'valeur-manquante', message: `${nameOf(path)} ne contient aucune clé.` };
  return undefined;
}

function notAList(name: string, value: unknown): Explanation {
  const hint =
    (typeof value === 'string' && bulletHint(value)) ||
    'Chaque élément va à la ligne, après un tiret et une espace.';
  return {
    rule: 'valeur-inattendue',
    message: `${cite(name)} attend une liste, pas ${kindOf(value)}.`,
    hint,
  };
}

function wrongLeaf(
  name: string,
  place: WrongValue,
  errors: readonly SchemaError[],
  shape: string | undefined,
): Explanation | undefined {
  const { path, value, written, typed, around, unite } = place;
  const leaf = shape ? LEAVES[shape] : undefined;
  if (name === 'url' && typeof value === 'string') {
    return {
      rule: 'adresse-mal-formee',
      message: `${cite(value)} n’est pas une adresse de page.`,
      hint: 'Une adresse commence par https:// et ne contient pas d’espace.',
    };
  }
  if (leaf)
    return leaf({
      key: name,
      value,
      written,
      typed,
      path,
      around,
      unite,
      ids: () => place.ids(path),
      bound: boundOf(errors),
    });
  return undefined;
}

function notAGroup(name: string, path: Path, value: unknown, shape: string | undefined): Explanation {
  const keys = shape ? keysOf(shape) : [];
  if (typeof value === 'string' && gluedPair(value, keys)) return gluedProblem(value);
  const hint = `Ses clés vont à la ligne, en retrait : ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? '…' : '.'}`;
  const subject =
    path.length === 0
      ? 'Le fichier'
      : typeof path.at(-1) === 'number'
        ? `Un élément de ${cite(name)}`
        : cite(name);
  return {
    rule: 'valeur-inattendue',
    message: `${subject} attend un groupe de clés, pas ${kindOf(value)}.`,
    ...(keys.length > 0 && { hint }),
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'au moins',
  maximum: 'au plus',
  exclusiveMinimum: 'plus de',
  exclusiveMaximum: 'moins de',
};

function boundOf(errors: readonly SchemaError[]): string | undefined {
  const error = errors.find(({ keyword }) => BOUNDS[keyword]);
  return error && `${BOUNDS[error.keyword]} ${error.params.limit}`;
}
