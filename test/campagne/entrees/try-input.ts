import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Etape } from '../../../src/catalogue/entry.ts';
import { fixFile } from '../../../src/check/fix/index.ts';
import { checkContrat, type Examined } from '../../../src/check/index.ts';
import { CSI } from '../../../src/cli/pipeline/package.ts';
import { run } from '../../../src/cli/run.ts';
import { carriedBy } from '../../../src/composition/carried.ts';
import { compose } from '../../../src/composition/compose.ts';
import type { DocumentKind } from '../../../src/render/index.ts';
import { PLAIN } from '../../../src/report/text/styles.ts';
import { MissingSupplement } from '../../../src/verify/index.ts';
import { fakeIo } from '../../cli/fake-io.ts';
import { REPORTERS } from '../../support/reporters.ts';
import { assertSound, WELL_FORMED } from '../../support/sound-report.ts';
import type { Random } from '../random.ts';

/** No file is beside the source. */
const ALONE = { beside: carriedBy(new Map(), CSI) };

/** How often each thing was done with inputs. */
export type Tally = Record<string, number>;

const STAGES: readonly (Etape | undefined)[] = [undefined, undefined, 'projet', 'adoption', 'signature'];
const FORMATS = Object.keys(REPORTERS) as (keyof typeof REPORTERS)[];
const WIDTHS = [1, 20, 60, 80, 200];
/** One input in so many is fixed, run as a command, made as a PDF. */
const [FIXED, RUN, PDF] = [4, 100, 100];

/** Checks, reports, fixes and renders an input, as the random numbers decide; counts what was done and throws when something is wrong. */
export async function tryInput(bytes: Uint8Array, h: Random, tally: Tally): Promise<void> {
  const count = (what: string, n = 1) => {
    tally[what] = (tally[what] ?? 0) + n;
  };
  const etape = h.pick(STAGES);
  const examined = await checkContrat('f.yaml', bytes, etape ? { etape } : {});
  const { ok, problems } = examined;
  count('inputs');
  count(`format ${reported(examined, h)}`);
  for (const rule of new Set(problems.map(({ rule }) => rule))) count(`rule ${rule}`);
  assert.ok(ok || problems.length > 0, 'refused without a word');
  if (h.chance(1 / RUN)) await runWhole(bytes, etape, examined, h);
  if (h.chance(1 / FIXED)) count('fixed', await fixedTwice(bytes));
  if (!examined.ok) return;
  count('valid');
  const document: DocumentKind = h.chance(0.2) ? 'tableau' : 'contrat';
  const made = await compose(examined.value, bytes, { document, format: 'md' }, h.chance(0.2), ALONE).catch(
    (error: unknown) => {
      // The pictures that a file names are never beside it here.
      if (error instanceof MissingSupplement) return undefined;
      throw error;
    },
  );
  if (!made) return count('without its pictures');
  assert.ok('bytes' in made && made.bytes.length > 100, 'no Markdown');
  count('rendered to Markdown');
  if (h.chance(1 / PDF)) count(await pdfOf(examined, bytes, document));
}

function reported({ text, problems, suppressed }: Examined, h: Random): string {
  const lines = text.split('\n');
  for (const problem of problems) assertSound(problem, lines);
  const format = h.pick(FORMATS);
  // Reports are compared with the problems; files with suppressions show more, and are only run.
  const report = REPORTERS[format]([{ file: 'f.yaml', text, problems }], {
    styles: PLAIN,
    width: h.pick(WIDTHS),
  });
  WELL_FORMED[format](report, problems);
  if (suppressed.length > 0)
    REPORTERS[format]([{ file: 'f.yaml', text, problems, suppressed }], {
      styles: PLAIN,
      width: 80,
      exceptions: true,
    });
  return format;
}

// The exit code of the command line must agree with the check.
async function runWhole(
  bytes: Uint8Array,
  etape: Etape | undefined,
  { ok, problems }: Examined,
  h: Random,
): Promise<void> {
  const io = fakeIo({ files: { 'f.yaml': bytes } });
  const strict = h.chance(0.3);
  const code = await run(
    [
      'validate',
      'f.yaml',
      ...(etape ? ['--etape', etape] : []),
      ...(strict ? ['--avertissements-bloquants'] : []),
    ],
    io,
  );
  assert.equal(code, !ok || (strict && problems.length > 0) ? 1 : 0, 'exit code');
  assert.deepEqual(Buffer.from(io.files.get('f.yaml') ?? []).compare(bytes), 0, 'the file was changed');
}

async function fixedTwice(bytes: Uint8Array): Promise<number> {
  const { bytes: once, fixes } = await fixFile('f.yaml', bytes);
  if (fixes.length === 0) return 0;
  const again = await fixFile('f.yaml', once);
  assert.deepEqual(
    again.fixes.map(({ problem }) => problem.rule),
    [],
    'a second fixing fixes more',
  );
  await checkContrat('f.yaml', once);
  return 1;
}

async function pdfOf(
  examined: Extract<Examined, { ok: true }>,
  bytes: Uint8Array,
  document: DocumentKind,
): Promise<string> {
  const made = await compose(examined.value, bytes, { document, format: 'pdf' }, false, ALONE);
  // A character that no font has is reported at its position.
  if ('problems' in made) {
    for (const problem of made.problems) assertSound(problem, examined.text.split('\n'));
    assert.ok(made.problems.length > 0, 'no PDF, and not a word');
    return 'PDF refused for a character';
  }
  assert.equal(Buffer.from(made.bytes.subarray(0, 5)).toString(), '%PDF-');
  if (process.env.CSI_OUTILS) {
    const file = join(tmpdir(), `csi-campagne-${process.pid}.pdf`);
    writeFileSync(file, made.bytes);
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  }
  return 'PDF';
}
