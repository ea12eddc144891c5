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

/** One case of this many is set on pages too. */
const PDF = 50;

const CASES = TYPES.flatMap((type) =>
  maximal(type)
    .leaves.filter(({ kind, value }) => kind === 'texte' && !/^https/.test(String(value)))
    .flatMap(({ path }) => Object.keys(ATTACKS).map((attack) => ({ type, path, attack }))),
);

/** Each text field of each kind of document with each attack: the structure is that of a plain text, and its words are there. */
export const places: Campaign = {
  about:
    'every text field × every attack × every kind of document: same structure, no word lost; one in fifty as PDF',
  graines: CASES.length,
  run,
};

async function run({ graines, seed, say }: Options): Promise<Outcome> {
  const failures: string[] = [];
  let pdfs = 0;
  for (let i = 0; i < graines; i++) {
    const one = CASES[(i + seed) % CASES.length] ?? (CASES[0] as (typeof CASES)[0]);
    const onPages = i % PDF === 0;
    pdfs += onPages ? 1 : 0;
    const why = fault(one, onPages);
    if (why)
      failures.push(
        `case ${(i + seed) % CASES.length}, ${one.type} ${one.path.join('.')}, ${one.attack}: ${why}`,
      );
    if (i % 1000 === 999) say(`  ${i + 1} cases, ${failures.length} failed`);
  }
  return { counts: { cases: graines, PDF: pdfs }, failures };
}

function fault({ type, path, attack }: (typeof CASES)[0], onPages: boolean): string | undefined {
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

/** How many of the two words around an attack a text holds. */
const words = (text: string): number => [...oneLine(text).matchAll(/debutq|finq/gi)].length;
