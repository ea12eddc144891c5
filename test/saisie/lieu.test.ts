import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { lieuAt } from '../../src/saisie/lieu.ts';
import { list, read } from '../support/files.ts';
import { rows } from '../support/tiers.ts';

/** The place at the bar in a text: its path, what is typed and the kind. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const lieu = lieuAt(text, offset);
  if (!lieu) return 'rien';
  const present = [...lieu.present].join(' ');
  return `${lieu.kind} ${lieu.path.join('.')} « ${lieu.typed} »${present ? ` (${present})` : ''}`;
}

describe('where somebody writes', () => {
  it.each([
    ['an empty file', '|', 'ouvert  «  »'],
    ['a key at the root', 'version: 1\ndoc|', 'ouvert  « doc » (version)'],
    ['an empty line after a group', 'document:\n  type: contrat\n|', 'ouvert  «  » (document)'],
    [
      'an empty line in a group',
      'document:\n  type: contrat\n  |\n  titre: a\naxes: []',
      'ouvert document «  » (type titre)',
    ],
    ['a value', 'document:\n  statut: pro|', 'valeur document.statut « pro »'],
    ['a value that is empty', 'document:\n  statut: |', 'valeur document.statut «  »'],
    ['a value between quotation marks', 'document:\n  statut: "pro|', 'valeur document.statut « pro »'],
    [
      'an item of a list',
      'axes:\n  - id: a\n    engagements:\n      - porteurs:\n          - vi|',
      'ouvert axes.0.engagements.0.porteurs.0 « vi »',
    ],
    ['the second of two', 'axes:\n  - id: a\n  - i|', 'ouvert axes.1 « i »'],
    ['a list at the column of its key', 'axes:\n- id: a\n  titre: b\n- ti|', 'ouvert axes.1 « ti »'],
    ['a key after such a list', 'axes:\n- id: a\n- id: b\npart|', 'ouvert  « part » (axes)'],
    [
      'a key of an item',
      'parties:\n  - id: a\n    no|\n    type: commune',
      'ouvert parties.0 « no » (id type)',
    ],
    ['a list that is empty yet', 'axes:\n  |', 'ouvert axes «  »'],
    ['a list between brackets', 'porteurs: [ville, et|', 'ouvert porteurs.1 « et »'],
    ['a group between braces', 'axes:\n  - { id: a, ti|', 'ouvert axes.0 « ti » (id)'],
    ['a value between braces', 'pilote: { service: DPM, partie: vi|', 'valeur pilote.partie « vi »'],
    ['a list within braces', 'axes:\n  - { id: a, porteurs: [x, |', 'ouvert axes.0.porteurs.1 «  »'],
    ['after a comma on another line', 'porteurs: [\n  ville,\n  |', 'ouvert porteurs.1 «  »'],
    ['a comment', 'version: 1 # ici|', 'rien'],
    ['a line of comment', '# ici|', 'rien'],
    ['a text of several lines', 'preambule: |\n  Le texte : ici|'.replace('|', '>'), 'rien'],
    ['after brackets', 'porteurs: [ville]|', 'rien'],
    [
      'a key after a text of several lines',
      'preambule: >\n  Le : texte\n\n  encore\ndoc|',
      'ouvert  « doc » (preambule)',
    ],
    ['an apostrophe in a text', "titre: l’été d'ici\ndoc|", 'ouvert  « doc » (titre)'],
    ['a colon within a text', 'titre: a:b\ndoc|', 'ouvert  « doc » (titre)'],
    ['a doubled quotation mark', "titre: 'l''été: ici'\ndoc|", 'ouvert  « doc » (titre)'],
    ['a key between quotation marks', '"document":\n  sta|', 'ouvert document « sta »'],
    ['a dash alone', 'parties:\n  - |', 'ouvert parties.0 «  »'],
    ['a list that has an anchor', 'a: &nom [b, c|', 'ouvert a.1 « c »'],
    ['a text that has a tag', 'a: !!str b|', 'valeur a « b »'],
    ['a dash within a dash', 'a:\n  - - b\n    - c|', 'ouvert a.0.1 « c »'],
    [
      'lines that end as on Windows',
      'document:\r\n  type: contrat\r\n  sta|',
      'ouvert document « sta » (type)',
    ],
  ])('%s', (_, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  const files = ['examples', 'test/fixtures', 'test/fixtures/bancs'].flatMap((folder) =>
    list(`${folder}/`, '.yaml').map((name) => `${folder}/${name}`),
  );

  it.each(rows(files, 6))('is that which the reader finds, for each value of %s', (file) => {
    const text = read(file);
    const wrong: string[] = [];
    let seen = 0;
    const document = parseDocument(text, { lineCounter: new LineCounter() });
    visit(document, {
      Scalar(key, node, above) {
        const [start, end] = node.range ?? [0, 0];
        if (key === 'key' || node.source === '' || /\n/.test(text.slice(start, end)) || isBlock(node)) return;
        const path: (string | number)[] = [];
        for (let i = above.length - 1, child: unknown = node; i >= 0; i--) {
          const parent = above[i] as { items?: unknown[]; key?: { value: string } };
          if (parent.key) path.unshift(parent.key.value);
          else if (
            Array.isArray(parent.items) &&
            (parent as { constructor: { name: string } }).constructor.name === 'YAMLSeq'
          )
            path.unshift(parent.items.indexOf(child));
          child = parent;
        }
        seen += 1;
        const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
        const lieu = lieuAt(text, quoted ? end - 1 : end);
        const found = lieu?.path.join('.');
        if (found !== path.join('.') || lieu?.from !== start + (quoted ? 1 : 0))
          wrong.push(`${path.join('.')} ≠ ${found}`);
      },
    });
    expect(seen).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  it('of a long text costs a time that grows with its length', () => {
    const line = '      - { id: e, titre: Tenir la promesse, porteurs: [ville] }\n';
    const text = `axes:\n  - id: a\n    engagements:\n${line.repeat(20_000)}      - `;
    expect(lieuAt(text, text.length)?.path).toEqual(['axes', 0, 'engagements', 20_000]);
  });
});

const isBlock = ({ type }: Scalar) => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
