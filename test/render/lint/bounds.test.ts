import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { compileTemplate } from '../../../src/render/template/compile.ts';
import { MOST_NESTED } from '../../../src/render/template/nesting.ts';
import { SOURCES } from '../../support/files.ts';

const DOCUMENTS = ['contrat', 'charte', 'declaration_intention', 'avenant', 'tableau'];
const N = 5000;
const around = (open: string, close: string, times = N) => `${open.repeat(times)}x${close.repeat(times)}`;
const lint = (text: string) =>
  lintTemplates(new Map([['contrat', { text, file: 'contrat.hbs' }]]), SOURCES, DOCUMENTS).problems;

/** Nested constructs; the problem is reported where they become too deep. */
const NESTED: readonly (readonly [what: string, text: string])[] = [
  ['#if', around('{{#if projet}}', '{{/if}}')],
  ['#if, a line each', around('{{#if projet}}\n', '{{/if}}\n')],
  ['#unless', around('{{#unless projet}}', '{{/unless}}')],
  ['#each', around('{{#each axes}}', '{{/each}}')],
  ['#with', around('{{~# with territoire ~}}', '{{/with}}')],
  ['else if', `{{#if projet}}${'{{else if engage}}x'.repeat(N)}{{/if}}`],
  ['an inverse', around('{{^projet}}', '{{/projet}}')],
  ['blocks of partials', around('{{#> sommaire}}', '{{/sommaire}}')],
  ['inline partials', around('{{#*inline "a"}}', '{{/inline}}')],
  ['calls', `{{majuscule ${'(majuscule '.repeat(N)}territoire.nom${')'.repeat(N)}}}`],
  ['parentheses', `{{${'('.repeat(N)}`],
  ['raw blocks', around('{{{{raw}}}}', '{{{{/raw}}}}')],
  ['what is never closed', '{{#if x}}\n'.repeat(N)],
];

const LONG: readonly (readonly [what: string, text: string])[] = [
  ['closing tags', '{{/if}}'.repeat(N * 5)],
  ['else', '{{else}}'.repeat(N * 5)],
  ['unknown partials', '{{> a}}'.repeat(N * 20)],
  ['partials that find nothing', '{{> partie}}'.repeat(N * 8)],
  ['unknown variables', '{{nimporte}}'.repeat(N * 8)],
  ['arguments', `{{joindre ${'territoire.nom '.repeat(N * 4)}}}`],
  ['a path', `{{${'a.'.repeat(N * 10)}a}}`],
  ['a climb', `{{${'../'.repeat(N * 10)}a}}`],
  ['comments that do not end', '{{!-- '.repeat(N * 10)],
  ['braces', '{{'.repeat(N * 10)],
];

function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a template too deep or too long', () => {
  it.each(NESTED)('%s: refused where it exceeds the bound, without delay', (_what, text) => {
    let problems: ReturnType<typeof lint> = [];
    expect(seconds(() => (problems = lint(text)))).toBeLessThan(2);
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      `gabarit-mal-forme Plus de ${MOST_NESTED} blocs ou parenthèses s’emboîtent ici.`,
    ]);
    expect(() => compileTemplate({ text, file: 'contrat.hbs' })).toThrow(/s’emboîtent/);
  });

  it.each(LONG)('%s: reported without delay', (_what, text) => {
    let problems: ReturnType<typeof lint> = [];
    expect(seconds(() => (problems = lint(text)))).toBeLessThan(2);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(1000);
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(300);
  });

  it('that makes too many calls is refused at the first one too many', () => {
    const problems = lint('{{> sommaire}}'.repeat(100_000));
    expect(problems.map(({ message, range }) => [message, range.start.column])).toEqual([
      ['Ce gabarit a plus de 10\u202f000 accolades.', 140_001],
    ]);
    expect(lint('{{> sommaire}}'.repeat(9000))).toEqual([]);
  });

  it('may nest a hundred blocks, and have thousands in sequence', () => {
    expect(lint(around('{{#if projet}}', '{{/if}}', MOST_NESTED))).toEqual([]);
    expect(
      lint('{{#if projet}}(((x{{else if engage}}y{{/if}}{{! {{#if }}{{!-- {{#each }} --}}'.repeat(500)),
    ).toEqual([]);
  });
});
