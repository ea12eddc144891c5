// Writes what templates can name, derived from the schema and from the code of the view (committed).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Findings, viewOf } from './findings.ts';
import { type Entries, result } from './results.ts';
import { contratAuHasard, contratAutour, fieldOf, isReferred, oneEach } from './samples.ts';
import { OBJECTS, root } from './schema.ts';

/**
 * Looks at one kind of object in contracts drawn around it, until a number of changes of each of its fields have shown nothing new: `quiet` of
 * a field that reaches other places, where rarer ones may follow, a third of it elsewhere.
 */
function lookAround(findings: Findings, object: string, quiet: number): void {
  const silence = new Map<string, number>();
  const printed = new Set<string>();
  const isDone = (field: string) =>
    (silence.get(field) ?? 0) >= (printed.has(field) && !findings.isRich(field) ? quiet / 3 : quiet);
  for (let seed = 0; seed < quiet * 10; seed++) {
    const { contrat, leaves } = contratAutour(object, seed);
    const open = oneEach(leaves).filter(({ pattern }) => !isDone(fieldOf(pattern)));
    for (const { pattern, mark } of open) if (mark) printed.add(fieldOf(pattern));
    if (open.length > 0) {
      const fresh = findings.change(contrat, open);
      for (const field of open.map(({ pattern }) => fieldOf(pattern)))
        silence.set(field, fresh.has(field) ? 0 : (silence.get(field) ?? 0) + 1);
    }
    if (seed >= quiet && [...silence.keys()].every(isDone)) break;
  }
}

/** How much closer than another to look at a kind of object. */
function shareOf(object: string): number {
  // What a quantity reaches is rare and depends on all that it says; that of an action weighs as that of a commitment does.
  if (object.includes('.quantite')) return object.includes('.actions[]') ? 1 / 3 : 3;
  return isReferred(object) && !object.startsWith('axes') ? 2 : 1;
}

/** The kinds of value at each place of the view and, for each field of the schema, the other places that change with it. */
export function placesOfView(quiet = 10): { kinds: Entries; reached: Entries } {
  const findings = new Findings();
  // Bare contracts first: what these show need not be tried again in full ones.
  for (const kind of [1, 2, 0])
    for (let seed = kind; seed < 99; seed += 3) findings.see(contratAuHasard(seed));
  for (const object of OBJECTS.keys()) {
    lookAround(findings, object, quiet * shareOf(object));
  }
  return result(findings);
}

/**
 * The same over whole contracts drawn at random, each field changed in the first `times` that hold it: another way to look, which must find
 * nothing more.
 */
export function placesInSamples(
  first: number,
  count: number,
  times: number,
): { kinds: Entries; reached: Entries } {
  const findings = new Findings();
  const changes = new Map<string, number>();
  for (let seed = first; seed < first + count; seed++) {
    const { contrat, leaves } = contratAuHasard(seed);
    const view = viewOf(contrat);
    findings.note(view);
    const due = oneEach(leaves).filter(({ pattern }) => (changes.get(pattern) ?? 0) < times);
    for (const { pattern } of due) changes.set(pattern, (changes.get(pattern) ?? 0) + 1);
    findings.change(contrat, due, view);
  }
  return result(findings);
}

/** The same as a module. */
export function generateView(): string {
  const { kinds, reached } = placesOfView();
  const lines = (entries: Entries) =>
    entries.map(([key, words]) => `  '${key}': '${words.join(' ')}',\n`).join('');
  return `// Generated from schemas/csi.schema.json and src/render/view/ by \`npm run generate\`; do not edit.

/** What stands at each place of the view: « texte », « nombre », « oui-non », « liste », « ensemble », or several. */
export const PLACES: Readonly<Record<string, string>> = {
${lines(kinds)}};

/** For each leaf of the schema, the places of the view beside its own that change with it. */
export const ATTEINTS: Readonly<Record<string, string>> = {
${lines(reached)}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${root}src/render/generated/vue.ts`, generateView());
