import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { nearest, plain } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import { bulletHint } from '../../source/problems/index.ts';
import type { SchemaError } from '../schema-validator.js';
import { gluedKeys, gluedPair, gluedSaid } from './blanks.ts';
import { asKeyboard } from './keyboard.ts';
import { kindOf, LEAVES, truthOf } from './leaves.ts';
import { allowedBy, type Found, type Wrongs } from './places.ts';
import { senseOf, senseOfKeys } from './sense.ts';
import { holdersOf, keysOf, shapeAt } from './shape.ts';
import { synonymOf } from './synonyms.ts';
import type { Said } from './wrong.ts';

/** The faults of one place: each missing and each unknown key, or what the value itself has wrong. */
export function faultsAt(place: Wrongs, errors: readonly SchemaError[]): Found[] {
  const { path, value } = place;
  const shape = shapeAt(path);
  const found: Found[] = [];
  const keyed = typeof value === 'object' && value !== null && !Array.isArray(value);
  const added = errors.flatMap((error) =>
    error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : [],
  );
  const missing = errors.flatMap((error) =>
    error.keyword === 'required' ? [String(error.params.missingProperty)] : [],
  );
  const meant = new Set<string>();
  const glued = shape && keyed ? gluedKeys(value, shape) : new Map<string, { key: string }>();
  const [first] = glued.keys();
  if (first !== undefined) found.push({ path: [...path, first], on: 'key', ...gluedSaid(first) });
  for (const { key } of glued.values()) meant.add(key);
  for (const key of added) {
    if (glued.has(key)) continue;
    const free = shape ? keysOf(shape).filter((known) => !Object.hasOwn(value as object, known)) : [];
    const near = nearest(asKeyboard(key).replace(/^-/, ''), free) ?? alike(key, free) ?? synonymOf(key, free);
    if (near) meant.add(near);
    found.push({ path: [...path, key], on: 'key', ...unknownKey(key, near, shape, value as object) });
  }
  if (shape && added.length > 0) senseOfKeys(found, value as object, shape);
  // « echance » for « echeance » is one fault, not a key too many and a key too few.
  for (const key of missing) if (!meant.has(key)) found.push({ path, on: 'key', ...missingKey(key, path) });
  if (found.length > 0 || (keyed && shape === 'valeur'))
    return [...found, ...(keyed ? emptyObject(path, value) : [])];
  return [{ path, on: 'value', ...wrongValue(place, errors, shape), sense: senseOf(place, errors, shape) }];
}

function emptyObject(path: Path, value: object): Found[] {
  if (Object.keys(value).length > 0) return [];
  return [
    { path, on: 'value', rule: 'valeur-manquante', message: `${nameOf(path)} ne contient aucune clé.` },
  ];
}

function unknownKey(key: string, near: string | undefined, shape: string | undefined, value: object): Said {
  const said = (hint?: string): Said => ({
    rule: 'cle-inconnue',
    message: `La clé ${cite(key)} n’est pas connue ici.`,
    ...(hint && { hint }),
  });
  if (/^\s/.test(key))
    return said('Le retrait de cette ligne a des espaces insécables : retapez-le avec la barre d’espace.');
  if (key.startsWith('-')) return said(`Mettez une espace après le tiret : - ${key.slice(1)}: …`);
  if (/^\d+$/.test(key))
    return said('Si c’est la suite d’un nombre à virgule, ses décimales s’écrivent après un point : 12.5');
  if (near) return said(meantWord(key, near));
  const keys = shape ? keysOf(shape) : [];
  const written = keys.find((known) => plain(known) === plain(key) && Object.hasOwn(value, known));
  if (written) return said(`« ${written} » est déjà écrite ici : gardez l’une des deux.`);
  const holders = holdersOf(key).map((holder) => `« ${holder.replace(/^.*\./, '')} »`);
  if (holders.length > 0 && holders.length <= 3)
    return said(`Elle se met dans ${list(holders, 'ou')} : vérifiez le retrait en début de ligne.`);
  return said(keys.length > 0 && keys.length <= 12 ? `Clés possibles : ${keys.join(', ')}.` : undefined);
}

/** The word that a typed one was meant for; of one that looks the same, why it is not. */
function meantWord(typed: string, word: string): string {
  if (typed.trim() === word)
    return `Une espace qui ne se voit pas touche ce mot : effacez-la, et retapez « ${word} ».`;
  if (lookAlike(typed) !== word) return `Vouliez-vous dire « ${word} » ?`;
  if (/^[“„‘’«″]|[”“’»″]$/.test(typed.trim()))
    return `Retirez les guillemets courbes qui l’entourent : ${word}`;
  return `Un signe de ce mot n’est pas celui du clavier, ou ne se voit pas : retapez « ${word} ».`;
}

// Letters of other alphabets that look like ours, and what no eye sees.
const LOOK: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
  ı: 'i',
};
const lookAlike = (word: string) => [...asKeyboard(word)].map((letter) => LOOK[letter] ?? letter).join('');
const alike = (word: string, words: readonly string[]) =>
  words.find((known) => known !== word && known === lookAlike(word));

function missingKey(key: string, path: Path): Said {
  return { rule: 'cle-manquante', message: `Il manque la clé ${cite(key)} dans ${nameOf(path)}.` };
}

// « « axes » », « l’élément 2 de « axes » », « le fichier ».
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'le fichier';
  return typeof last === 'number' ? `l’élément ${last + 1} de ${cite(path.at(-2))}` : cite(last);
}

/** What is left where a value is to come. */
const PLACEHOLDER = /^(?:\[?(?:…|\.{2,}|_{2,})\]?|x{3,}|\?+)$/i;

function wrongValue(place: Wrongs, errors: readonly SchemaError[], shape: string | undefined): Said {
  const { path, value, written, typed, around, unite } = place;
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'le fichier');
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
  const error = (keyword: string) => errors.find((candidate) => candidate.keyword === keyword);
  const allowed = allowedBy(errors, shape);
  if (Array.isArray(allowed)) return notAllowed(name, value, allowed);
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
  if (shape?.endsWith('[]')) {
    const hint =
      (typeof value === 'string' && bulletHint(value)) ||
      'Chaque élément va à la ligne, après un tiret et une espace.';
    return {
      rule: 'valeur-inattendue',
      message: `${cite(name)} attend une liste, pas ${kindOf(value)}.`,
      hint,
    };
  }
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
  const keys = shape ? keysOf(shape) : [];
  if (typeof value === 'string' && gluedPair(value, keys)) return gluedSaid(value);
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

function notAllowed(name: string, value: unknown, allowed: readonly unknown[]): Said {
  const words = allowed.map(String);
  const near = typeof value === 'string' ? nearTo(value, words) : undefined;
  const message = `${cite(name)} ne peut pas valoir ${kindOf(value)}.`;
  if (near === undefined && allowed[0] === true)
    return { rule: 'valeur-inattendue', message, hint: onlyTrue(name, value) };
  const hint =
    near === undefined
      ? `Valeurs possibles : ${words.join(', ')}.`
      : near === value
        ? `Écrivez-le sans guillemets : ${name}: ${near}`
        : meantWord(String(value), near);
  return { rule: 'valeur-inattendue', message, hint };
}

// The word itself, where it is a number between quotation marks.
const nearTo = (value: string, words: readonly string[]) =>
  words.includes(value)
    ? value
    : (alike(value, words) ?? nearest(asKeyboard(value), words) ?? synonymOf(value, words));

// Of a key that is there or not, « no » is that it is not.
function onlyTrue(name: string, value: unknown): string {
  const meant = truthOf(value);
  if (meant === 'false') return `Retirez « ${name} » : la clé ne s’écrit que pour dire oui (true).`;
  return `Écrivez : ${name}: true${meant === 'true' ? '' : ', ou retirez la clé.'}`;
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
