import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/index.ts';

/** A text whose problems are between ⟦ ⟧, their rules in order, and a part of the message or hint of the first. */
type Row = [text: string, rules: string, part?: string];

const ROWS: Record<string, Row[]> = {
  'a colon in a text': [
    ['titre: ⟦Sécurité : les enjeux⟧\nb: 1\n', 'deux-points-dans-un-texte', '"Sécurité : les enjeux"'],
    [
      'a:\n  b: ⟦x: y⟧ # note\n  c: ⟦z: w⟧\n',
      'deux-points-dans-un-texte deux-points-dans-un-texte',
      '"x: y"',
    ],
    ['a: ⟦1: 2⟧\n', 'deux-points-dans-un-texte'],
  ],
  quotes: [
    ['\n  - a: ⟦"⟧b\n', 'guillemet-non-ferme'],
    ['a: ⟦"⟧abc\nb: 1\n', 'guillemet-non-ferme', 'Ce guillemet'],
    ['a: "x"\nb:\n  - ⟦"⟧abc\n  - d\ne: 2\n', 'guillemet-non-ferme'],
    ["a: ⟦'⟧abc\nb: 1\n", 'guillemet-non-ferme', 'Cette apostrophe'],
    ["a: 'l'⟦été'⟧\nb: 2\n", 'texte-apres-guillemets', "'l''été'"],
    ['a: "x" ⟦suite⟧\nb: 1\n', 'texte-apres-guillemets'],
    ['a: "x"⟦: c⟧\n', 'texte-apres-guillemets'],
    ['a: "⟦\\⟧q"\nb: "⟦\\⟧u12"\n', 'echappement-invalide echappement-invalide'],
  ],
  'reserved characters': [
    ['a: ⟦@⟧foo\nb: ⟦`⟧x`\nc: ⟦%⟧y\n', 'caractere-reserve caractere-reserve caractere-reserve', '"@foo"'],
    ['a: ⟦&⟧ b\n', 'caractere-reserve', '"& b"'],
    ['a: ⟦*⟧ b\n', 'caractere-reserve'],
    ['⟦%FOO⟧\n---\na: 1\n', 'caractere-reserve', '%'],
    ['a: ⟦!foo⟧ 1\n', 'etiquette-interdite'],
    [
      'a: ⟦!!binary⟧ aGVsbG8=\nb: ⟦!!set⟧ {a, b}\nc: ⟦!!js/function⟧ x\n',
      'etiquette-interdite etiquette-interdite etiquette-interdite',
    ],
    ['a: ⟦!!timestamp⟧ 2026-01-01\n', 'etiquette-interdite'],
  ],
  tabs: [
    ['a:\n⟦\t⟧b: 1\n⟦\t⟧c: 2\n', 'tabulation tabulation'],
    ['a:\n  b: 1\n⟦\t⟧c: 2\n', 'tabulation', 'espaces'],
    ['a:\n⟦\t⟧b: 1\nc: 1\n⟦c⟧: 2\n', 'tabulation cle-en-double'],
  ],
  indentation: [
    ['a: 1\n  ⟦b: 2⟧\n', 'retrait-incorrect'],
    ['a:\n  b: 1\n ⟦c: 2⟧\n', 'retrait-incorrect'],
    ['a:\n  - x\n ⟦- y⟧\n', 'retrait-incorrect'],
    ['- a\n⟦b: 1⟧\n', 'retrait-incorrect'],
    ['\n\n  a: 1\n⟦b: 2⟧\n', 'retrait-incorrect'],
    ['a: 1\n\n ⟦b: 2⟧\n', 'retrait-incorrect'],
    ['a: b\n⟦- c⟧\n', 'retrait-incorrect'],
    ['a: "x"\n  ⟦y: 1⟧\n', 'retrait-incorrect'],
    ['a: >-\n   foo\n  ⟦bar⟧\n', 'retrait-incorrect'],
  ],
  'missing characters': [
    ['titre⟦:⟧Bourges\nb: 1\n', 'espace-manquante', 'titre: Bourges'],
    ['a: 1\n⟦titre⟧\nb: 1\n', 'deux-points-manquant', 'titre: …'],
    ['a: |\n foo\n  bar\n⟦baz⟧\n', 'deux-points-manquant'],
    ['a: "y"⟦#⟧c\n', 'espace-manquante', 'dièse'],
  ],
  'brackets and lists': [
    ['a: ⟦[⟧1, 2\nb: 1\n', 'crochet-non-ferme', 'Ce crochet'],
    ['a: ⟦{⟧b: 1\nc: 2\n', 'crochet-non-ferme', 'Cette accolade'],
    ['a: ⟦[⟧b, [c]', 'crochet-non-ferme'],
    ['a: [b c, ⟦,⟧ d]\n', 'virgule-manquante'],
    ['a: ⟦]⟧\n', 'caractere-inattendu'],
    ['a: ⟦-⟧ b\n', 'liste-mal-placee'],
    ['a: |⟦x⟧\n  foo\n', 'caractere-inattendu'],
  ],
  keys: [
    ['a: 1\nb: 2\n⟦a⟧: 3\n', 'cle-en-double', 'ligne 1'],
    ['"a": 1\n⟦a⟧: 3\n', 'cle-en-double'],
    ['a: {b: 1, ⟦b⟧: 2}\n⟦a⟧: 3\n⟦a⟧: 4\n', 'cle-en-double cle-en-double cle-en-double'],
    ['? ⟦[a]⟧\n: 1\n', 'cle-invalide'],
    ['⟦{a: 1}⟧: 2\n', 'cle-invalide'],
    ['⟦⟧: 1\n', 'cle-invalide'],
    ['b: &x 1\n⟦*x⟧ : 1\n', 'cle-invalide'],
    ['b: &x {c: 1}\na:\n  ⟦<<⟧: *x\n', 'fusion-interdite'],
  ],
  anchors: [
    ['a: ⟦!⟧ ville\nb: ville !\n', 'caractere-reserve', '"! ville"'],
    ['a: [b, ⟦!⟧ "ville"]\n', 'caractere-reserve', 'entre les guillemets'],
    ['a: { b: ⟦!⟧ ville, c: ⟦!⟧ pont }\n', 'caractere-reserve caractere-reserve', '"! ville"'],
    ['a:\n  - ⟦!⟧\n  - b\n', 'caractere-reserve', 'Écrivez le texte qui manque, ou effacez ce signe.'],
    ['a: ⟦@⟧\nb: 1\n', 'caractere-reserve', 'Écrivez le texte qui manque, ou effacez ce signe.'],
    ['a: ⟦*ville⟧\n', 'repere-inconnu', '"*ville"'],
    ['a: &ville 1\nb: ⟦*vile⟧\n', 'repere-inconnu', 'Vouliez-vous dire *ville'],
    ['a: ⟦*x⟧\nb: &x 1\n', 'repere-inconnu'],
    ['a: &x [⟦*x⟧]\n', 'repere-circulaire'],
    ['a: &x ⟦&y⟧ 1\n', 'repere-mal-place'],
  ],
  'one document': [
    ['a: 1\n⟦---⟧\nb: 2\n', 'documents-multiples'],
    ['--- # first\na: 1\n⟦---⟧\nb: 2\n⟦---⟧\nc: 3\n', 'documents-multiples documents-multiples'],
    [
      'a: 1\n⟦---⟧\na: 2\n⟦---⟧ # again\na: ⟦@⟧3\n',
      'documents-multiples documents-multiples caractere-reserve',
    ],
    ['a: 1\n⟦...⟧\nb: 2\n', 'documents-multiples'],
    ['⟦⟧', 'fichier-vide', 'Le fichier est vide'],
    ['⟦⟧# rien\n', 'fichier-vide', 'que des commentaires'],
    ['⟦⟧---\n', 'fichier-vide'],
  ],
  characters: [
    ['a: x⟦\0⟧y\0z\n', 'caractere-interdit', 'caractère nul'],
    ['a: x⟦\u202e⟧y\nb: ⟦\u0007⟧\n', 'caractere-interdit caractere-interdit', 'U+202E'],
    ['a: ⟦"\\u202e"⟧\nb: ⟦"\\0"⟧\n', 'caractere-interdit caractere-interdit'],
    ['a: b⟦\r⟧c: d\n', 'caractere-interdit'],
  ],
};

const read = (text: string) => readSource('f.yaml', new TextEncoder().encode(text));
const offsetIn = (text: string) => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
};

describe('problems of syntax', () => {
  for (const [theme, rows] of Object.entries(ROWS)) {
    describe(theme, () => {
      for (const [marked, rules, part] of rows) {
        it(JSON.stringify(marked), async () => {
          const text = marked.replace(/[⟦⟧]/g, '');
          const { ok, problems } = await read(text);
          expect(ok).toBe(false);
          const offset = offsetIn(text);
          const marks = problems.map(({ range }) => [offset(range.start), offset(range.end)] as const);
          const shown = marks
            .toReversed()
            .reduce((t, [start, end]) => `${t.slice(0, start)}⟦${t.slice(start, end)}⟧${t.slice(end)}`, text);
          expect({ rules: problems.map(({ rule }) => rule).join(' '), shown }).toEqual({
            rules,
            shown: marked,
          });
          if (part)
            expect(`${problems[0]?.message} ${problems[0]?.hint}`.replace(/\u00a0/g, ' ')).toContain(part);
        });
      }
    });
  }

  it('are absent from a correct file', async () => {
    const right = [
      ['\ufeffa: 1\r\nb:\r\n  - é\r\n', { a: 1, b: ['é'] }],
      ['--- # c\na: 1\n---\n', undefined],
      ['--- # c\na: 1\n...\n# end\n', { a: 1 }],
      ['%YAML 1.1\n---\na: yes\nb: 010\n', { a: 'yes', b: 10 }],
      ['a: &x {b: 1}\nc: *x\nd: [*x, *x]\n', { a: { b: 1 }, c: { b: 1 }, d: [{ b: 1 }, { b: 1 }] }],
      ['2024: a\ntrue: b\n', { 2024: 'a', true: 'b' }],
      ['a: !!str 12\nb: oui\nc: 2026-12-31\nd: 1e5\n', { a: '12', b: 'oui', c: '2026-12-31', d: 100000 }],
      ['emoji: 👩‍👩‍👧 ok\n', { emoji: '👩‍👩‍👧 ok' }],
    ] as const;
    for (const [text, data] of right)
      if (data) expect(await read(text)).toMatchObject({ ok: true, value: { data } });
  });

  it('are not found in a key named « __proto__ »', async () => {
    const source = await read('__proto__:\n  polluted: 1\nconstructor: 2\n');
    const data = source.ok ? (source.value.data as object) : {};
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
