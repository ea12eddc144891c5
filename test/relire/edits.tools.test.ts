// These tests need LibreOffice Writer with its Python, and python-docx. Without them they fail: a skipped check proves nothing.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type EditedFormat, readEdited } from '../../src/relire/index.ts';
import { plainText } from '../../src/relire/retouches.ts';
import { readSource } from '../../src/source/index.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { temporaryFolder } from '../render/pdf/tools.ts';
import { read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

/** A document to edit: ten edits of it are drawn from the seed. */
interface Job {
  source: string;
  from: string;
  to: string;
  seed: number;
  tracked: boolean;
  journal: [before: string | null, after: string | null][];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = temporaryFolder();
const EXAMPLES = ['toulouse', 'bourges', 'saint-dizier', 'arles'];
/** The pictures that the examples name. */
const PICTURES = Object.fromEntries(
  ['plans', 'emblemes'].flatMap((of) =>
    readdirSync(here(`../../examples/${of}`)).map((name) => [
      `${of}/${name}`,
      readFileSync(here(`../../examples/${of}/${name}`)),
    ]),
  ),
);
const sources = new Map(EXAMPLES.map((name) => [name, read(`examples/${name}.yaml`)]));
/** Without the spaces that a sentence has at the end of a text of the file. */
const oneLine = (text: string) =>
  plainText(text)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,])/g, '')
    .trim();

async function csi(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const io = fakeIo({ files: { ...PICTURES, ...files } });
  const code = await run(args, io);
  return { code, out: io.stdout(), err: io.stderr(), file: (name: string) => io.files.get(name) };
}

async function rendered(source: string, format: EditedFormat): Promise<Buffer> {
  const { file } = await csi(['render', 'c.yaml', '-o', `c.${format}`], { 'c.yaml': source });
  return Buffer.from(file(`c.${format}`) ?? []);
}

const textsIn = (document: Uint8Array, suivi: 'accepter' | 'ignorer' = 'accepter') =>
  readEdited(document, suivi).paragraphes.map(({ texte }) => oneLine(texte));

/** The numbers of a contract, in their order. */
async function numbersIn(source: string): Promise<unknown[]> {
  const found = await readSource('c.yaml', Buffer.from(source));
  const numbers: unknown[] = [];
  JSON.stringify(found.ok && found.value.data, (_, value) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  return numbers;
}

/** Edits some documents of each kind with a program, ten times each: CSI_RUNS=10 makes 500 edits in all. */
async function edited(
  python: string,
  script: string,
  formats: readonly (readonly [EditedFormat, EditedFormat])[],
) {
  const jobs: Job[] = [];
  for (let seed = 0; seed < runs(1, 2) * formats.length; seed++) {
    const source = EXAMPLES[seed % EXAMPLES.length] ?? '';
    const [from, to] = formats[seed % formats.length] ?? ['docx', 'docx'];
    const name = join(folder, `${script}-${seed}`);
    writeFileSync(`${name}.${from}`, await rendered(sources.get(source) ?? '', from));
    // python-docx tracks no change.
    const tracked = script === 'libreoffice' && Math.floor(seed / formats.length) % 2 === 1;
    jobs.push({ source, from: `${name}.${from}`, to: `${name}-n.${to}`, seed, tracked, journal: [] });
  }
  const answer = execFileSync(python, [here(`python/${script}.py`)], {
    input: JSON.stringify(jobs),
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(answer) as Job[];
}

/** The paragraphs of a text of the file, without the marks that end them, which the document may write otherwise. */
const paragraphsIn = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((one) => oneLine(one).replace(/[.;,]$/, ''));

/** The paragraphs of a text of the file that changed: as they were, and as they are. */
function changedIn({ avant, apres }: { avant: string; apres: string }): [old: string, now: string][] {
  const olds = paragraphsIn(avant);
  return paragraphsIn(apres).flatMap((now, at): [string, string][] =>
    now === olds[at] ? [] : [[olds[at] ?? '', now]],
  );
}

async function checked(job: Job, counts: { placed: number; listed: number }) {
  const source = sources.get(job.source) ?? '';
  const document = readFileSync(job.to);
  const format = job.to.endsWith('odt') ? 'odt' : 'docx';
  const files = { [`n.${format}`]: document, 'c.yaml': source };
  const { out, err, file } = await csi(
    ['relire', `n.${format}`, 'c.yaml', '--format', 'json', '--ecrire'],
    files,
  );
  expect(out, err).not.toBe('');
  const { repris, a_placer } = JSON.parse(out) as {
    repris: { avant: string; apres: string }[];
    a_placer: { avant?: string; apres?: string; raison?: string }[];
  };
  const now = Buffer.from(file('c.yaml') ?? '').toString();
  expect(await numbersIn(now)).toEqual(await numbersIn(source));

  const olds = new Set(a_placer.map(({ avant = '' }) => oneLine(avant)));
  const news = new Set(a_placer.map(({ apres = '' }) => oneLine(apres)));
  const fields = repris.flatMap(changedIn);
  // A text that the file cannot take is listed by itself.
  const refused = a_placer.flatMap(({ avant = '', apres = '', raison }) =>
    raison === undefined ? [] : changedIn({ avant, apres }),
  );
  const edits = job.journal
    .map(([before, after]) => [oneLine(before ?? ''), oneLine(after ?? '')] as const)
    .filter(([before, after]) => before !== after);
  const within = ([before, after]: readonly [string, string], [old, now]: [string, string]) =>
    before.includes(old) && after.includes(now);
  for (const edit of edits) {
    const [before, after] = edit;
    if ((before === '' || olds.has(before)) && (after === '' || news.has(after))) counts.listed += 1;
    else if (fields.some((field) => within(edit, field))) counts.placed += 1;
    else expect([job, edit, refused.some((one) => within(edit, one))]).toEqual([job, edit, true]);
  }
  // What is written is what people wrote there, and it is printed.
  const again = textsIn(await rendered(now, format));
  for (const field of fields) {
    const [, words] = field;
    const isRight = edits.some((edit) => within(edit, field)) && again.some((one) => one.includes(words));
    expect([job, field, isRight]).toEqual([job, field, true]);
  }
  // What people tracked, and then refuse, is as it was sent.
  if (job.tracked) expect(textsIn(document, 'ignorer')).toEqual(textsIn(await rendered(source, format)));
}

describe('random edits of a document', () => {
  it.each<[string, string, string, (readonly [EditedFormat, EditedFormat])[]]>([
    [
      'LibreOffice',
      '/usr/bin/python3',
      'libreoffice',
      [
        ['odt', 'odt'],
        ['docx', 'docx'],
        ['odt', 'docx'],
        ['docx', 'odt'],
      ],
    ],
    ['python-docx', here('../../.venv/bin/python'), 'word', [['docx', 'docx']]],
  ])(
    'through %s are placed in their own text, or listed',
    async (_, python, script, formats) => {
      const counts = { placed: 0, listed: 0 };
      for (const job of await edited(python, script, formats)) await checked(job, counts);
      expect(counts.placed).toBeGreaterThan(0);
      expect(counts.listed).toBeGreaterThan(0);
    },
    1_200_000,
  );
});
