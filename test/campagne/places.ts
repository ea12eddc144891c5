import { toString as textOf } from 'mdast-util-to-string';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { oneLine } from '../../src/render/template/escape.ts';
import { ATTACKS } from '../support/attacks.ts';
import { TEMPLATES } from '../support/files.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { printed, skeleton, TYPES } from '../support/places.ts';
import type { Campaign, Options, Outcome } from './campaign.ts';

/** One case in this many is also made as a PDF. */
const PDF = 50;

const CASES = TYPES.flatMap((type) =>
  maximal(type)
    .leaves.filter(({ kind, value }) => kind === 'texte' && !/^https/.test(String(value)))
    .flatMap(({ path }) => Object.keys(ATTACKS).map((attack) => ({ type, path, attack }))),
);

/** Puts each attack in each text field of each kind of document: the structure must be that of a plain text, and no word may be lost. */
export const places: Campaign = {
  about:
    'every text field × every attack × every kind of document: same structure, no word lost; one in fifty as PDF',
  graines: CASES.length,
  run,
};

async function run({ graines, seed, print }: Options): Promise<Outcome> {
  const failures: string[] = [];
  let pdfs = 0;
  for (let i = 0; i < graines; i++) {
    const one = CASES[(i + seed) % CASES.length] ?? (CASES[0] as (typeof CASES)[0]);
    const onPages = i % PDF === 0;
    pdfs += onPages ? 1 : 0;
    const why = failureOf(one, onPages);
    if (why)
      failures.push(
        `case ${(i + seed) % CASES.length}, ${one.type} ${one.path.join('.')}, ${one.attack}: ${why}`,
      );
    if (i % 1000 === 999) print(`  ${i + 1} cases, ${failures.length} failed`);
  }
  return { counts: { cases: graines, PDF: pdfs }, failures };
}

function failureOf({ type, path, attack }: (typeof CASES)[0], onPages: boolean): string | undefined {
  const { contrat } = maximal(type);
  const rendered = (text: string) =>
    renderMarkdown(replaced(contrat, path, text) as unknown as Contrat, {
      document: 'contrat',
      templates: TEMPLATES,
    });
  try {
    const plain = parseMarkdown(rendered('debutq finq').markdown);
    const made = rendered(`debutq${ATTACKS[attack]}finq`);
    const tree = parseMarkdown(made.markdown);
    if (JSON.stringify(skeleton(tree)) !== JSON.stringify(skeleton(plain))) return 'another structure';
    const before = words(textOf(plain));
    if (words(textOf(tree)) < before) return 'words are lost';
    if (onPages && words(printed(made).text) < before) return 'words are lost on the pages';
  } catch (error) {
    return `${error instanceof Error ? (error.stack ?? error.message) : error}`.slice(0, 300);
  }
  return undefined;
}

/** How often the two words around an attack occur in a text. */
const words = (text: string): number => [...oneLine(text).matchAll(/debutq|finq/gi)].length;
