// Writes src/render/generated/vue.ts (committed): what templates can name, derived from the schema and the code of the view.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIGURED } from './figured.ts';
import { Findings, viewOf } from './findings.ts';
import { type Entries, result } from './results.ts';
import { contractAround, fieldOf, isReferred, oneEach, randomContract } from './samples.ts';
import { OBJECTS, root } from './schema.ts';
import { SUIVIS } from './suivis.ts';

/**
 * Explores one kind of object in random contracts, until a number of changes of each of its fields in a row have shown nothing new: `quiet`
 * for a field that reaches other places, since it may reach rarer ones too, and a third of that for others.
 */
function exploreAround(findings: Findings, object: string, quiet: number): void {
  const silence = new Map<string, number>();
  const printed = new Set<string>();
  const isDone = (field: string) =>
    (silence.get(field) ?? 0) >= (printed.has(field) && !findings.isRich(field) ? quiet / 3 : quiet);
  for (let seed = 0; seed < quiet * 10; seed++) {
    const { contrat, leaves } = contractAround(object, seed);
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

/** How many more changes than usual to try for a kind of object, as a factor. */
function shareOf(object: string): number {
  // What a quantity reaches is rare and depends on all its fields; that of an action counts as that of a commitment does.
  if (object.includes('.quantite')) return object.includes('.actions[]') ? 1 / 3 : 5;
  // The number of an article reaches those of all others, each only when both are there.
  if (object === 'articles' || object === 'clauses[]') return 6;
  // The clauses of the library reach them only when nothing else gives their numbers.
  if (object === '') return 4;
  // An annex that names a frame is one in four.
  if (object === 'annexes[]') return 4;
  return isReferred(object) && !object.startsWith('axes') ? 2 : 1;
}

/** The kinds of value at each place of the view and, for each field of the schema, the other places that change with it. */
export function placesOfView(quiet = 6): { kinds: Entries; reached: Entries } {
  const findings = new Findings();
  for (const contrat of FIGURED) findings.note(viewOf(contrat));
  for (const { contrat, donnees } of SUIVIS) findings.note(viewOf(contrat, donnees));
  // Bare contracts first: what they show need not be tried again in full ones, which cost more.
  for (const kind of [1, 2, 0])
    for (let seed = kind; seed < 99; seed += 3) findings.see(randomContract(seed));
  for (const object of OBJECTS.keys()) {
    exploreAround(findings, object, quiet * shareOf(object));
  }
  return result(findings);
}

/**
 * The same by another method, which must find nothing more: whole random contracts, with each field changed in the first `times` contracts
 * that have it.
 */
export function placesInSamples(
  first: number,
  count: number,
  times: number,
): { kinds: Entries; reached: Entries } {
  const findings = new Findings();
  for (const contrat of FIGURED) findings.note(viewOf(contrat));
  for (const { contrat, donnees } of SUIVIS) findings.note(viewOf(contrat, donnees));
  const changes = new Map<string, number>();
  for (let seed = first; seed < first + count; seed++) {
    const { contrat, leaves } = randomContract(seed);
    const view = viewOf(contrat);
    findings.note(view);
    const due = oneEach(leaves).filter(({ pattern }) => (changes.get(pattern) ?? 0) < times);
    for (const { pattern } of due) changes.set(pattern, (changes.get(pattern) ?? 0) + 1);
    findings.change(contrat, due, view);
  }
  return result(findings);
}

/** The text of the generated module. */
export function generateView(): string {
  const { kinds, reached } = placesOfView();
  const lines = (entries: Entries) =>
    entries.map(([key, words]) => `  '${key}': '${words.join(' ')}',\n`).join('');
  return `// Generated from schemas/csi.schema.json and src/render/view/ by \`npm run generate\`; do not edit.

/** The kinds of value at each place of the view: « texte », « nombre », « oui-non », « liste » or « ensemble ». */
export const PLACES: Readonly<Record<string, string>> = {
${lines(kinds)}};

/** For each leaf of the schema, the places of the view other than its own that change with it. */
export const REACHED: Readonly<Record<string, string>> = {
${lines(reached)}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${root}src/render/generated/vue.ts`, generateView());
