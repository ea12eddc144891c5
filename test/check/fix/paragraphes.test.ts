import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { keysOf } from '../../../src/check/schema/shape.ts';
import { SHAPES } from '../../../src/check/schema-validator.js';
import { PROSE } from '../../../src/kernel/prose.ts';
import { readSource } from '../../../src/source/index.ts';
import { rows } from '../../support/tiers.ts';
import { problemsOf, whole } from '../cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const WANTED = 'Premier paragraphe.\n\nSecond paragraphe,\nsur deux lignes.\n\nTroisième.';

/** The same three paragraphs in the forms that YAML reads as one. */
const WRITTEN: Readonly<Record<string, (indent: string) => string>> = {
  plain: (indent) => body('', indent, ''),
  'below its key': (indent) => body(`\n${indent}`, indent, ''),
  quoted: (indent) => body('"', indent, '"'),
  'between apostrophes': (indent) => body("'", indent, "'"),
  folded: (indent) => body(`>\n${indent}`, indent, ''),
  'folded, without its last line end': (indent) => body(`>-\n${indent}`, indent, ''),
};
const body = (before: string, indent: string, after: string) =>
  before + WANTED.split('\n').join(`\n${indent}`).replaceAll(`\n${indent}\n`, '\n\n') + after;

/** A file with a text at each place of the schema that holds paragraphs and occurs in a file of the cases. */
const PLACES: Readonly<Record<string, (text: (indent: string) => string) => string>> = {
  preambule: (text) => `preambule: ${text('  ')}\n`,
  resiliation: (text) => `revision:\n  resiliation: ${text('    ')}\n`,
  texte: (text) => `clauses:\n  - titre: Secret\n    texte: ${text('      ')}\n`,
  description: (text) => `annexes:\n  - description: ${text('      ')}\n    titre: Plan\n`,
};

const dataOf = async (text: string) => {
  const read = await readSource('f.yaml', encode(text));
  return read.ok ? JSON.stringify(read.value.data) : '';
};

describe('paragraphs separated by empty lines', () => {
  it('are those of the fields that the schema knows as texts', () => {
    const keys = new Set(
      Object.values(SHAPES).flatMap((shape) => Object.keys(shape).filter((key) => shape[key] === 'texte')),
    );
    expect([...PROSE].filter((key) => !keys.has(key))).toEqual([]);
    expect(keysOf('contrat')).toContain('preambule');
  });

  const cases = Object.keys(PLACES).flatMap((place) =>
    Object.keys(WRITTEN).map((form) => [place, form] as const),
  );

  it.each(rows(cases, 8))(
    '%s, %s: told once, and parted with every other sign as it was',
    async (place, form) => {
      const typed = whole(PLACES[place]?.((indent) => WRITTEN[form]?.(indent) ?? '') ?? '');
      for (const text of [typed, `\ufeff${typed.replaceAll('\n', '\r\n')}`]) {
        const found = (await problemsOf(text)).filter(({ rule }) => rule === 'paragraphes-reunis');
        expect(found.length).toBe(1);
        const { bytes, fixes } = await fixFile('f.yaml', encode(text));
        expect(fixes.length).toBe(1);
        const after = Buffer.from(bytes).toString();
        const end = text.includes('\r') ? '\r\n' : '\n';
        expect(after.replaceAll(`${end}${end}${end}`, `${end}${end}`)).toBe(
          text.replaceAll(`${end}${end}${end}`, `${end}${end}`),
        );
        const [was, is] = [await dataOf(text), await dataOf(after)];
        expect(is).toBe(
          was
            .replace('paragraphe.\\nSecond', 'paragraphe.\\n\\nSecond')
            .replace('lignes.\\nTroisième', 'lignes.\\n\\nTroisième'),
        );
        expect(is).not.toBe(was);
        expect((await fixFile('f.yaml', bytes)).fixes).toEqual([]);
      }
    },
  );
});

/** Texts of two paragraphs that YAML cannot read, and the lines of the block text that they become. */
const UNREAD: Readonly<
  Record<string, (indent: string) => readonly [typed: string, meant: readonly string[]]>
> = {
  'a colon in the second': (indent) => [
    `Premier.\n\n${indent}Second : suite\n${indent}et fin.`,
    ['Premier.', '', 'Second : suite', 'et fin.'],
  ],
  'a colon in both': (indent) => [`Un : a.\n\n${indent}Deux : b.`, ['Un : a.', '', 'Deux : b.']],
  'two empty lines': (indent) => [`Un.\n\n\n${indent}Deux : b.`, ['Un.', '', '', 'Deux : b.']],
  'the second at the margin': () => [
    'Premier.\n\nSecond, sans retrait.',
    ['Premier.', '', 'Second, sans retrait.'],
  ],
  'a colon in the second, all below the key': (indent) => [
    `\n${indent}Premier.\n\n${indent}Second : b.`,
    ['Premier.', '', 'Second : b.'],
  ],
  'the second at the margin, below a bar': (indent) => [
    `|\n${indent}Premier.\n\nSecond.`,
    ['Premier.', '', 'Second.'],
  ],
  'the second at the margin, folded': (indent) => [
    `>-\n${indent}Premier.\n\nSecond.`,
    ['Premier.', '', 'Second.'],
  ],
  'the second at the margin, a sentence with a colon': () => [
    'Premier.\n\nÀ ce titre, les parties conviennent de ceci : agir.',
    ['Premier.', '', 'À ce titre, les parties conviennent de ceci : agir.'],
  ],
  'the second at the margin, its first words quoted': () => [
    'Premier.\n\n"Second", dit le maire.',
    ['Premier.', '', '"Second", dit le maire.'],
  ],
  'the second at the margin, all of them quoted': (indent) => [
    `"Premier : a.\n${indent}suite\n\ntitre: b, # c."`,
    ['Premier : a.', 'suite', '', 'titre: b, # c.'],
  ],
  'the third at the margin, all between apostrophes': (indent) => [
    `'Premier.\n\n${indent}L’"un" et l''autre.\n\n- Trois'`,
    ['Premier.', '', 'L’"un" et l\'autre.', '', '- Trois'],
  ],
  'the third at the margin': (indent) => [
    `Premier.\n\n${indent}Second : b.\n\nTroisième.`,
    ['Premier.', '', 'Second : b.', '', 'Troisième.'],
  ],
};

describe('paragraphs that YAML cannot read', () => {
  const cases = Object.keys(PLACES).flatMap((place) =>
    Object.keys(UNREAD).map((form) => [place, form] as const),
  );

  it.each(rows(cases, 8))('%s, %s: reported once, and written below a bar', async (place, form) => {
    const make = (text: (indent: string) => string) => whole(PLACES[place]?.(text) ?? '');
    const typed = make((indent) => UNREAD[form]?.(indent)[0] ?? '').replaceAll(': \n', ':\n');
    const wanted = make((indent) =>
      ['|', ...(UNREAD[form]?.(indent)[1] ?? [])]
        .map((line, i) => (i > 0 && line ? `${indent}${line}` : line))
        .join('\n'),
    );
    for (const windows of [false, true]) {
      const as = (text: string) => (windows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text);
      const problems = await problemsOf(as(typed));
      expect(problems.map(({ rule }) => rule)).toEqual([
        form.includes('margin') ? 'retrait-incorrect' : 'deux-points-dans-un-texte',
      ]);
      const { bytes } = await fixFile('f.yaml', encode(as(typed)));
      expect(Buffer.from(bytes).toString()).toBe(as(wanted));
      expect((await fixFile('f.yaml', bytes)).fixes).toEqual([]);
    }
  });

  it.each([
    ['a key out of its column', 'preambule: Premier.\n\n  titre: x\n'],
    ['a colon at the margin', 'preambule: Premier.\n\nSecond : suite.\n  Troisième : b\n'],
    ['a sentence at the margin that may go on below', 'preambule: Premier.\n\nPar ailleurs, ceci : suite\n'],
    ['a key in quotation marks', 'preambule: Premier.\n\n"titre": x y\n'],
    ['a paragraph in quotation marks', 'preambule: Premier.\n\n"Second."\n'],
    ['a paragraph in quotation marks behind another', 'preambule: "Premier."\n\n"Second."\n'],
    ['a sign of YAML between quotation marks', 'preambule: "Premier.\\n\n\nSecond."\n'],
    ['an apostrophe that ends the text', "preambule: 'Premier.\n\nSecond, l'autre.'\n"],
    ['another document', 'preambule: "Premier.\n\n--- Second."\n'],
    ['no paragraph at the margin', 'preambule: "Premier.\n  Second." x\n'],
    ['a comment in it', 'preambule: Premier.\n\n  Second : suite. # relire\n'],
    ['a field of one line', 'signature:\n  lieu: Dax.\n\n   La suite : b\n'],
    ['an item', 'preambule: Premier.\n\n  - un : a\n  - deux\n'],
    ['no empty line', 'preambule: Premier\n  second : suite\n'],
  ])('are left unchanged if there is %s', async (_, text) => {
    const { bytes } = await fixFile('f.yaml', encode(whole(text)));
    expect(Buffer.from(bytes).toString()).toBe(whole(text));
  });
});
