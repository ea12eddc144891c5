import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { packageFile } from '../../../src/cli/resources.ts';
import { verapdf } from '../../conformance/verapdf.ts';
import type { Campaign, Options, Outcome } from '../campaign.ts';
import { missingTexts } from './printed.ts';
import { type Sound, soundContract } from './sound.ts';

/** How many contracts one run of csi renders, and one run of veraPDF validates. */
const BATCH = 50;

/** Renders contracts generated from the schema with the real program; needs poppler-utils, qpdf, Java and Maven. */
export const contrats: Campaign = {
  about:
    'contracts generated from the schema: all render, every text is in the PDF, PDF/A-3a and PDF/UA-1 hold',
  graines: 1000,
  run,
};

async function run({ graines, seed, print }: Options): Promise<Outcome> {
  const counts: Record<string, number> = {
    contracts: 0,
    'not made sound': 0,
    commitments: 0,
    PDF: 0,
    'veraPDF profiles held': 0,
  };
  const failures: string[] = [];
  for (let from = seed; from < seed + graines; from += BATCH) {
    const folder = mkdtempSync(join(tmpdir(), 'csi-contrats-'));
    const made = new Map<number, Sound>();
    for (let one = from; one < Math.min(from + BATCH, seed + graines); one++) {
      const sound = await soundContract(one);
      if (!sound) counts['not made sound'] = (counts['not made sound'] ?? 0) + 1;
      else {
        made.set(one, sound);
        writeFileSync(join(folder, `${one}.yaml`), sound.text);
      }
    }
    const found = batch(folder, made, counts);
    failures.push(...found);
    if (found.length === 0) rmSync(folder, { recursive: true });
    for (const line of found.slice(0, 10)) print(`  ${line} (${folder})`);
    print(`  ${counts.PDF} PDF, ${failures.length} failed`);
  }
  return { counts, failures };
}

function batch(folder: string, made: ReadonlyMap<number, Sound>, counts: Record<string, number>): string[] {
  const count = (what: string, n = 1) => {
    counts[what] = (counts[what] ?? 0) + n;
  };
  const files = [...made.keys()].map((seed) => join(folder, `${seed}.yaml`));
  if (files.length === 0) return [];
  const failures: string[] = [];
  for (const more of [['--pdf'], []]) {
    try {
      execFileSync(
        process.execPath,
        [packageFile('dist/bin.js'), 'render', ...more, ...files, '-o', `${folder}/`],
        { stdio: 'pipe' },
      );
    } catch (error) {
      failures.push(
        `render ${more.join(' ')}: ${String((error as { stderr?: Buffer }).stderr).slice(0, 500)}`,
      );
    }
  }
  const there = new Set(readdirSync(folder));
  const verdicts = verapdf(files.map(pdfOf), folder);
  for (const [seed, { contrat, warned }] of made) {
    const pdf = pdfOf(join(folder, `${seed}.yaml`));
    if (!there.has(`${seed}.pdf`) || !there.has(`${seed}.md`)) {
      failures.push(`seed ${seed}: not rendered`);
      continue;
    }
    count('contracts');
    count(`type ${contrat.document.type}`);
    count('commitments', contrat.axes.flatMap(({ engagements }) => engagements).length);
    count('PDF');
    execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' });
    for (const missing of missingTexts(contrat, textsOf(pdf), warned))
      failures.push(`seed ${seed}: not in the PDF: ${missing}`);
    for (const profile of ['3a', 'ua1'] as const) {
      const failed = verdicts.get(pdf)?.[profile].failed;
      if (failed === 'ok') count('veraPDF profiles held');
      else failures.push(`seed ${seed}: ${profile}: ${failed}`);
    }
  }
  return failures;
}

// The text as it lies on the pages, then as the tags order it: narrow columns interleave the lines of their cells on a page.
function textsOf(pdf: string): string {
  const read = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const tagged = read('pdfinfo', '-struct-text', pdf).matchAll(/^ *"(.*)"$/gm);
  return read('pdftotext', '-raw', pdf, '-') + [...tagged].map(([, text]) => text).join('');
}

const pdfOf = (yaml: string) => yaml.replace(/\.yaml$/, '.pdf');
