import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import { cog } from '../../src/cli/cog.ts';
import { PLAIN } from '../../src/report/text/styles.ts';
import { REPORTERS } from '../support/reporters.ts';
import { whole } from './cases.ts';
import { type Draft, drafts } from './drafts.ts';
import { empreintesOf, picturesOf } from './pictures.ts';
import { baseOf } from './signed.ts';

async function reported(bytes: Uint8Array) {
  const { text, problems } = await checkContrat('contrat.yaml', bytes, {
    images: picturesOf,
    base: baseOf,
    empreintes: empreintesOf,
    cog,
  });
  const found = problems.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`);
  return {
    found,
    report: REPORTERS.texte([{ file: 'contrat.yaml', text, problems }], {
      styles: PLAIN,
      width: 110,
      most: Number.POSITIVE_INFINITY,
    }),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);
const all = drafts();
const named = (name: string) => all.find((draft) => draft.name === name) as Draft;

describe('the bench of faulty files', () => {
  it('is complete', () => {
    expect(all.length).toBeGreaterThanOrEqual(28);
    expect(all.flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(302);
    expect(named('douze-fautes').expected.length).toBe(12);
  });

  it.each(all)(
    '$name: every problem at its place, none missing, none extra',
    async ({ name, text, expected }) => {
      const { found, report } = await reported(encode(text));
      expect(found).toEqual(expected);
      await expect(report).toMatchFileSnapshot(`bench/golden/${name}.txt`);
    },
  );

  const { text, expected } = named('dates');

  it.each([
    ['a byte order mark', `\ufeff${text}`],
    ['the line ends of Windows', text.replace(/\n/g, '\r\n')],
    ['both', `\ufeff${text.replace(/\n/g, '\r\n')}`],
    ['no line end at the end', text.trimEnd()],
  ])('reports the same for a file with %s', async (_, changed) => {
    expect((await reported(encode(changed))).found).toEqual(expected);
  });

  // Nine lines that stand for a billion words.
  const multiplied = Array.from(
    { length: 9 },
    (_, i) => `a${i}: &a${i} [${`${i === 0 ? 'mot' : `*a${i - 1}`}, `.repeat(10)}]\n`,
  ).join('');
  const latin = (encoding: 'latin1' | 'utf16le', from: string) => new Uint8Array(Buffer.from(from, encoding));

  it.each([
    ['windows-1252', 'encodage', latin('latin1', text)],
    ['utf-16', 'encodage', latin('utf16le', `\ufeff${text}`)],
    ['utf-16-sans-marque', 'encodage', latin('utf16le', text)],
    ['pdf', 'autre-format', latin('latin1', `%PDF-1.7\n${text}`)],
    ['nul', 'caractere-interdit', encode(text.replace('Dax', 'Dax\0'))],
    ['retour-chariot', 'caractere-interdit', encode(text.replace(/\n/g, '\r'))],
    ['commentaires', 'fichier-vide', encode(text.replace(/^/gm, '# '))],
    ['vingt-megaoctets', 'fichier-trop-gros', encode(`${text}#${'!'.repeat(20_000_000)}`)],
    ['crochets', 'imbrication-trop-profonde', encode(`${text}visas: ${'['.repeat(70)}\n`)],
    ['reperes', 'reperes-trop-nombreux', encode(`${text}${multiplied}`)],
  ])(
    'says of a file in %s what to do, and nothing of the faults that can’t be read',
    async (name, rule, bytes) => {
      const { found, report } = await reported(bytes);
      expect(found.map((one) => one.replace(/.* /, ''))).toEqual([rule]);
      await expect(report).toMatchFileSnapshot(`bench/golden/octets-${name}.txt`);
    },
  );

  it('reports the first thousand problems, then that there are more', async () => {
    const { found } = await reported(encode(`${text}considerants:\n${'  - 2026\n'.repeat(2000)}`));
    const rules = found.map((one) => one.replace(/.* /, ''));
    expect([rules.length, rules.indexOf('problemes-non-listes')]).toEqual([1001, 1000]);
  });

  it('reports the first thousand in the order of the file, not of the schema', async () => {
    const marks = (count: number, line: number, mark: string) =>
      Array.from({ length: count }, (_, i) => `${line + i}:${mark}`);
    const annexes = `annexes:\n${'  - { titre: 12 }\n'.repeat(600)}`;
    const after = `document: { titre: 12, statut: projet, type: contrat }\nparties:\n${'  - 12\n'.repeat(2000)}`;
    const { found } = await reported(
      encode(`version: 1\nterritoire: { nom: Dax, departements: ["40"] }\n${annexes}${after}axes: []\n`),
    );
    expect(found.slice(0, 601)).toEqual([
      ...marks(600, 4, '14 valeur-inattendue'),
      '604:20 valeur-inattendue',
    ]);
    expect(found.slice(601)).toEqual([
      ...marks(399, 606, '5 valeur-inattendue'),
      '1004:5 problemes-non-listes',
    ]);
  });

  it('lists exactly a thousand problems without a note that there are more', async () => {
    const { found } = await reported(encode(`${whole('')}considerants:\n${'  - 2026\n'.repeat(1000)}`));
    expect(found.filter((one) => one.endsWith(' valeur-inattendue')).length).toBe(1000);
    expect(found.length).toBe(1000);
  });
});
