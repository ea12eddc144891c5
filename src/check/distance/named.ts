import type { ToWrite } from '../../kernel/distance.ts';
import { count, list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import type { Path } from '../../kernel/path.ts';
import { type Groupe, groupeOf, partiesById } from '../../model/camps.ts';
import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros, type PlacedEngagement, placedEngagements } from '../../model/engagements.ts';
import { ELEMENTS, LIBELLES } from '../../model/generated/libelles.ts';
import { compareNumeros, partsOf } from '../../model/numeros.ts';
import { isToComplete } from '../../model/periodes.ts';
import type { Source } from '../../source/index.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { keysOf, shapeAt } from '../schema/shape.ts';

/** The parts of a document that have a line of their own: the depth of their path, by chapter. */
const DEPTHS: Readonly<Record<string, number>> = { parties: 2, deliberations: 2, clauses: 2, cadres: 2 };

const OF_GROUPE: Readonly<Record<Groupe, string>> = {
  etat: 'de l’État',
  justice: 'de la justice',
  education: 'de l’éducation nationale',
  collectivites: 'de la collectivité',
  partenaires: 'd’un partenaire',
  communs: 'commun',
};

const TYPES: Readonly<Record<string, string>> = {
  etat: 'État',
  justice: 'justice',
  education: 'éducation nationale',
  commune: 'commune',
  epci: 'intercommunalité',
  departement: 'département',
  region: 'région',
};

/** One part of the document with the paths of what it lacks. */
interface Part {
  path: Path;
  lacks: Path[];
}

// Parties lack the same in one line, as commitments of one axis do.
const keyOf = (path: Path) =>
  path[0] === 'parties' ? 'parties' : path.slice(0, path.length > 2 ? 3 : 2).join('.');

/** What is still to write, a line for each part of the document in the order of the file; commitments of one axis that lack the same share a line. */
export function inWords(contrat: Contrat, source: Source, missing: readonly Path[]): ToWrite[] {
  const engagements = new Map(placedEngagements(contrat).map((placed) => [placed.path.join('.'), placed]));
  const axes = axeNumeros(contrat);
  const parts = lackingParts(missing).map(({ path, lacks }) => {
    const placed = engagements.get(path.join('.'));
    const what = whatOf(lacks, path.length);
    return { path, placed, what, blank: lacks[0] ?? path, key: `${keyOf(path)} ${what.join()}` };
  });
  const lines = new Map<string, typeof parts>();
  for (const part of parts) {
    const alike = lines.get(part.key);
    if (alike) alike.push(part);
    else lines.set(part.key, [part]);
  }
  return [...lines.values()]
    .flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      const placed = alike.flatMap((part) => part.placed ?? []);
      const where =
        placed.length > 0
          ? `Axe ${axes[Number(first.path[1])]}, ${commitments(placed, contrat)}`
          : partsNamed(
              contrat,
              alike.map(({ path }) => path),
              axes,
            );
      const line = source.locate(first.blank).start.line;
      return [{ where, what: first.what, line }];
    })
    .sort((a, b) => a.line - b.line);
}

function lackingParts(missing: readonly Path[]): Part[] {
  const parts = new Map<string, Part>();
  for (const one of missing) {
    const [chapter] = one;
    const depth = chapter === 'axes' ? (one[2] === 'engagements' ? 4 : 2) : (DEPTHS[String(chapter)] ?? 1);
    // A field at the top of the file stands for its chapter: « Préambule ».
    const path = one.slice(0, depth);
    const key = path.join('.');
    const part = parts.get(key);
    if (part) part.lacks.push(one);
    else parts.set(key, { path, lacks: [one] });
  }
  return [...parts.values()];
}

// « titre », « pilote », « constats (2) »: the field, or the element that holds it.
function whatOf(lacks: readonly Path[], depth: number): string[] {
  const found = new Map<string, { path: Path; places: Set<unknown> }>();
  for (const path of lacks) {
    const key = path[depth];
    if (key === undefined) continue;
    const known = found.get(String(key)) ?? { path: path.slice(0, depth + 1), places: new Set() };
    known.places.add(path[depth + 1]);
    found.set(String(key), known);
  }
  const order = keysOf(shapeAt(lacks[0]?.slice(0, depth) ?? []) ?? '');
  const sorted = [...found].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return sorted.map(
    ([
      key,
      {
        path,
        places: { size },
      },
    ]) => {
      if (size > 1 && ELEMENTS[key]) return `${labelIn(LIBELLES, path)} (${size})`;
      return ELEMENTS[key] === undefined ? labelIn(LIBELLES, path) : labelIn(ELEMENTS, path);
    },
  );
}

// A label for this key of this parent (« signature.date ») is preferred to the label of the key anywhere.
function labelIn(labels: typeof LIBELLES, path: Path): string {
  const [key = '', parent] = path.filter((step) => typeof step === 'string').reverse();
  return labels[`${parent}.${key}`] ?? labels[key] ?? String(key);
}

function commitments(placed: readonly PlacedEngagement[], contrat: Contrat): string {
  const [first] = placed;
  const parties = partiesById(contrat);
  const ofWhom = ({ engagement }: PlacedEngagement) => OF_GROUPE[groupeOf(engagement, parties)];
  if (first && placed.length === 1)
    return isToComplete(first.engagement.titre)
      ? `engagement ${ofWhom(first)} (${first.numero})`
      : engagementNamed(first).replace('l’', '');
  const ranked = placed.toSorted((one, other) => compareNumeros(partsOf(one.numero), partsOf(other.numero)));
  return `engagements ${list(
    ranked.map((one) =>
      isToComplete(one.engagement.titre)
        ? `${one.numero} (${ofWhom(one).replace(/^(?:de |d’)/, '')})`
        : one.numero,
    ),
  )}`;
}

// At most three names: the lines of the others are found by the next run.
function partsNamed(contrat: Contrat, paths: readonly Path[], axes: readonly string[]): string {
  const names = paths.map((path) => partNamed(contrat, path, axes));
  if (names.length < 2) return names[0] ?? '';
  const shown = names.slice(0, 3).map((name) => name.replace(/^Partie \(?([^)]*)\)?$/, '$1'));
  const others = names.length - shown.length;
  return `Parties ${list(others > 0 ? [...shown, count(others, 'autre')] : shown)}`;
}

function partNamed(contrat: Contrat, path: Path, axes: readonly string[]): string {
  const [chapter, i] = path;
  const index = Number(i);
  if (chapter === 'axes') return `Axe ${axes[index]}`;
  if (chapter === 'parties') {
    const partie = contrat.parties[index];
    return partie ? partieNamed(partie) : 'Partie';
  }
  if (chapter === 'deliberations') {
    const partie = contrat.parties.find(({ id }) => id === contrat.deliberations?.[index]?.partie);
    return partie
      ? `Délibération ${partieNamed(partie)
          .replace(/^Partie (?=«)/, 'de ')
          .replace('Partie ', '')}`
      : 'Délibération';
  }
  const element = path.length > 1 ? ELEMENTS[String(chapter)] : undefined;
  return element
    ? `${capitalized(element)} ${index + 1}`
    : capitalized(LIBELLES[String(chapter)] ?? String(chapter));
}

const partieNamed = ({ nom, type }: Contrat['parties'][number]) =>
  isToComplete(nom) ? `Partie (${TYPES[type] ?? type})` : `Partie ${cite(nom)}`;
