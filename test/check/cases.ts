import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { cog } from '../../src/cli/cog.ts';
import type { Path } from '../../src/kernel/path.ts';
import { readSource } from '../../src/source/index.ts';
import { empreintesOf, picturesOf } from './pictures.ts';
import { baseOf } from './signed.ts';

/**
 * One case: a part of a contract whose faulty lines name the rule that they break: `#! rule`, or `#! column rule "part of the message"`.
 */
export interface Case {
  name: string;
  text: string;
  expected: string[];
  /** What a mark specifies beyond its line and rule: the column, a part of the message, or both. */
  details: { line: number; column: number | undefined; rule: string; part: string }[];
}

const MARK = /#! (?:(\d+) )?([a-z-]+)(?: "((?:[^"\\]|\\.)*)")?/g;

/** The cases of a folder by file. Each file contains several, separated by `---`; the comment on the first line names a case. */
export function casesIn(folder: string): Map<string, Case[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.map((file) => [
      file.slice(0, -5),
      readFileSync(join(folder, file), 'utf8')
        .split(/^---\n/m)
        .map(caseOf),
    ]),
  );
}

function caseOf(text: string): Case {
  const name = /^# (.*)/.exec(text)?.[1] ?? text.slice(0, 60);
  const marks = text.split('\n').flatMap((line, i) =>
    [...line.matchAll(MARK)].map(([, column, rule, part]) => ({
      line: i + 1,
      column: column === undefined ? undefined : Number(column),
      rule: rule ?? '',
      part: (part ?? '').replace(/\\/g, ''),
    })),
  );
  return {
    name,
    text,
    expected: marks.map(({ line, rule }) => `${line} ${rule}`),
    details: marks.filter((one) => one.column ?? one.part),
  };
}

const base = readFileSync(join(import.meta.dirname, 'base.yaml'), 'utf8')
  .split(/^(?=[a-z_]+:)/m)
  .slice(1);
const keyOf = (section: string) => section.slice(0, section.indexOf(':'));

/** The whole file of a case: the part, then every section of the base that it does not contain; `sauf: [a, b]` leaves some out. */
export function whole(text: string): string {
  const left = /^sauf: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
  const given = new Set([...left, ...[...text.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key)]);
  return `${text.replace(/^sauf: .*$/m, '').trimEnd()}\n${base.filter((section) => !given.has(keyOf(section))).join('')}`;
}

/** The problems of a file as `line rule`, in the order of the file. */
export async function problemsOf(text: string) {
  return (
    await checkContrat('cas.yaml', new TextEncoder().encode(text), {
      images: picturesOf,
      base: baseOf,
      empreintes: empreintesOf,
      cog,
    })
  ).problems;
}

async function sourceOf(text: string): Promise<{ data: unknown }> {
  const read = await readSource('cas.yaml', new TextEncoder().encode(text));
  return { data: read.ok ? read.value.data : undefined };
}

function reaches(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return true;
}

// These rules alone check what a whole document must contain or may not repeat: most cases have one axis and few commitments.
const ASIDE = new Set([
  'associe-sans-mention',
  'financement-incomplet',
  'volet-sans-engagement',
  'engagement-unilateral',
  'reciprocite-absente',
  'engagement-incomplet',
  'quantite-incomplete',
  'diagnostic-incomplet',
  'signataire-sans-engagement',
  'base-contradictoire',
  'engagement-en-double',
  'contrepartie-non-reciproque',
  'contrepartie-du-meme-camp',
  'porteur-temoin',
  'deliberation-sans-assemblee',
  'debut-avant-signature',
  'cadre-echu',
  'diagnostic-ancien',
  'cameras-sans-autorisation',
  'cible-partagee',
  'commune-inconnue',
  'commune-autre-nom',
  'commune-deleguee',
  'commune-disparue',
  'epci-inconnu',
  'epci-autre-nom',
  'commune-hors-epci',
  'exclusion-hors-epci',
  'departement-hors-perimetre',
  'nombre-communes-inexact',
  'population-perimee',
  'qpv-perime',
  'conseil-local-manquant',
  'qpv-mal-code',
  'qpv-hors-territoire',
  'coordonnateur-absent',
  'porteur-sans-signature',
  'numero-absent',
  'annualite-absente',
  'autorite-judiciaire-absente',
  'donnees-sans-clause',
  'annexes-sans-valeur',
  'publication-sans-clause',
  'litiges-sans-clause',
  'sigles-sans-liste',
]);

/** Expects the problems of a case to be exactly those that its lines name. Suppressed problems count only in the cases of suppressions. */
export async function expectCase({ text, expected, details }: Case, own?: string): Promise<void> {
  const problems = (await problemsOf(whole(text))).filter(({ rule }) => rule === own || !ASIDE.has(rule));
  const found = problems.map((problem) => `${problem.range.start.line} ${problem.rule}`);
  expect(found.toSorted()).toEqual(expected.toSorted());
  // A rule reports an existing path, unless a whole section is missing.
  const { data } = await sourceOf(whole(text));
  for (const { rule, path } of problems)
    if (!/manquante|sans-date/.test(rule))
      expect([rule, path, reaches(data, path)]).toEqual([rule, path, true]);
  for (const { line, column, rule, part } of details) {
    const at = problems.filter((problem) => problem.rule === rule && problem.range.start.line === line);
    if (column !== undefined) expect(at.map(({ range }) => range.start.column)).toContain(column);
    const reported = at.filter(({ range }) => range.start.column === (column ?? range.start.column));
    expect(
      reported.map(({ message, hint }) => `${message} ${hint ?? ''}`.replace(/\u00a0/g, ' ')).join('\n'),
    ).toContain(part);
  }
}
