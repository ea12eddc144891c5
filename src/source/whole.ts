import type { Fault } from './fault.ts';
import type { Spot } from './locate.ts';
import { parse } from './parse.ts';
import { spotOf } from './spots.ts';
import { harmlessFault } from './syntax.ts';
import { values } from './values.ts';

/** Reads any YAML text through the YAML library: its data and where they stand, or what keeps it from being read. */
export function readWhole(text: string): { data: unknown; root: Spot } | { faults: readonly Fault[] } {
  const parsed = parse(text);
  if (!parsed.document || !parsed.faults.every(harmlessFault)) return { faults: parsed.faults };
  const read = values(parsed.document, text);
  // A reserved character may also read as an alias that leads nowhere: the first word on it is the right one.
  const told = new Set(parsed.faults.map(({ start }) => start));
  const faults = [...parsed.faults, ...read.faults.filter(({ start }) => !told.has(start))].sort((a, b) => a.start - b.start);
  if (faults.length > 0) return { faults };
  const root = spotOf(parsed.document.contents, read.targets);
  return !root || read.data === null || read.data === undefined ? { faults: [empty(text)] } : { data: read.data, root };
}

function empty(text: string): Fault {
  const message = text.trim() ? 'Le fichier ne contient que des commentaires.' : 'Le fichier est vide.';
  return { rule: 'fichier-vide', message, hint: 'Créez un fichier prêt à remplir avec : csi init', start: 0, end: 0 };
}
