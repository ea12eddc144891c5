import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { MarkdownError, parseMarkdown, parseWhole } from '../../src/render/markdown/index.ts';
import { parsePlain } from '../../src/render/markdown/plain.ts';
import { runs } from '../support/tiers.ts';

const SAMPLE = readFileSync(new URL('pdf/golden/sample.md', import.meta.url), 'utf8');

/** A tree without positions, and without the empty `data` that micromark adds. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (!node || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([name, value]) =>
          name !== 'position' &&
          !(name === 'data' && (value === undefined || Object.keys(value).length === 0)),
      )
      .map(([name, value]) => [name, bare(value)]),
  );
}

function refusal(markdown: string): MarkdownError {
  try {
    parseMarkdown(markdown);
  } catch (error) {
    if (error instanceof MarkdownError) return error;
    throw error;
  }
  throw new Error(`accepted: ${markdown}`);
}

describe('the dialect', () => {
  it('allows the sample, which uses all of it', () => {
    const used = new Set<string>();
    const visit = (node: Nodes): void => {
      used.add('name' in node && typeof node.name === 'string' ? node.name : node.type);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(parseMarkdown(SAMPLE));
    const directives = [
      'couverture',
      'pied',
      'mention',
      'fiche',
      'engagements',
      'details',
      'tableau',
      'encadre',
      'note',
      'signatures',
      'signature',
      'saut-de-page',
      'sommaire',
      'graphique',
    ];
    expect([...used]).toEqual(
      expect.arrayContaining([...directives, 'link', 'html', 'listItem', 'tableCell', 'strong']),
    );
  });

  it.each([
    ['a quotation', 'Texte.\n\n> citation', 3, 1, 'une citation n’a pas sa place ici'],
    ['code', '```\ncode\n```', 1, 1, 'un bloc de code n’a pas sa place ici'],
    ['inline code', 'Du `code`.', 1, 4, 'du code n’a pas sa place ici'],
    ['a rule', 'Texte.\n\n***', 3, 1, 'un filet n’a pas sa place ici'],
    ['an image', 'Une ![image](https://exemple.fr/a.png)', 1, 5, 'une image n’a pas sa place ici'],
    ['HTML', 'Du <b>gras</b>', 1, 4, 'du HTML n’a pas sa place ici'],
    ['a break outside a cell', 'Un<br>deux', 1, 3, 'du HTML n’a pas sa place ici'],
    [
      'other HTML in a cell',
      '| A |\n| --- |\n| a<hr>b |',
      3,
      4,
      'seul <br> est admis dans une case de tableau, pas « <hr> »',
    ],
    [
      'a script link',
      '[clic](javascript:alert)',
      1,
      1,
      'le lien « javascript:alert » doit commencer par https://, http:// ou mailto:',
    ],
    ['a text directive', 'Un :mot[doux].', 1, 4, 'la directive de texte « :mot » n’est pas admise'],
    [
      'an unknown directive',
      'Texte.\n\n:::inconnue\nTexte.\n:::',
      3,
      1,
      'la directive « :::inconnue » n’existe pas',
    ],
    ['a leaf with content', '::sommaire[ici]', 1, 1, 'la directive « ::sommaire » ne contient rien'],
    [
      'a table of contents in a box',
      ':::encadre\n::sommaire\n:::',
      2,
      1,
      'la directive « ::sommaire » n’a pas sa place ici',
    ],
    [
      'a directive out of place',
      ':::fiche\n::mention[PROJET]\n:::',
      2,
      1,
      'la directive « ::mention » n’a pas sa place ici',
    ],
    [
      'a box in a list',
      '- a\n\n  :::note\n  b\n  :::',
      3,
      3,
      'la directive « :::note » n’a pas sa place ici',
    ],
    [
      'an unknown attribute',
      ':::tableau{couleur="rouge"}\n| A |\n| --- |\n:::',
      1,
      1,
      'la directive « :::tableau » ne connaît pas l’attribut « couleur »',
    ],
    [
      'a wrong value',
      ':::tableau{largeurs="10, 20"}\n| A |\n| --- |\n:::',
      1,
      1,
      'l’attribut « largeurs » de « :::tableau » ne peut pas valoir « 10, 20 »',
    ],
    [
      'two tables in one',
      ':::tableau\n| A |\n| --- |\n\n| B |\n| --- |\n:::',
      1,
      1,
      'la directive « :::tableau » contient un seul bloc',
    ],
    [
      'a chart of two tables',
      ':::graphique\n| A |\n| --- |\n\n| B |\n| --- |\n:::',
      1,
      1,
      'la directive « :::graphique » commence par un tableau et n’en contient qu’un',
    ],
    [
      'a chart of words',
      ':::graphique\nTexte.\n:::',
      1,
      1,
      'la directive « :::graphique » commence par un tableau et n’en contient qu’un',
    ],
    ['a heading of level 6', '###### Titre', 1, 1, 'un titre a cinq niveaux au plus'],
    [
      'a label on a container',
      ':::note[titre]\nTexte.\n:::',
      1,
      8,
      'cette directive n’a pas de libellé entre crochets',
    ],
    [
      'a name of Object.prototype',
      ':::constructor\nTexte.\n:::',
      1,
      1,
      'la directive « :::constructor » n’existe pas',
    ],
  ])('refuses %s', (_, markdown, line, column, message) => {
    const error = refusal(markdown);
    expect([error.message, error.line, error.column]).toEqual([message, line, column]);
  });
});

const part = fc.constantFrom(
  'mot',
  'L’État',
  'é',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '*',
  '**',
  '***',
  '_',
  '\\',
  '\\*',
  '\\[',
  '\\\n',
  '[',
  ']',
  '](https://a.fr)',
  '](https://a.fr/\\_b\\(c\\))',
  '(',
  ')',
  '<br>',
  '<',
  '>',
  '&',
  '&amp;',
  ':',
  '::',
  ':::',
  ':::note\n',
  '\n:::\n',
  '::::fiche\n',
  '\n::::\n',
  ':::tableau{titre="A &amp; B"}\n',
  '| a | b |\n| --- | :-: |\n',
  '| c | **d** |\n',
  '|',
  '# ',
  '## ',
  '#',
  '- ',
  '- a\n',
  '  - b\n',
  '- a\\\n  b\n',
  '  - a\\\n    b\n',
  '1. a\\\n   b\n',
  '1. ',
  '1. a\n2. b\n',
  '1.1 ',
  '3) ',
  '+ ',
  '=',
  '---',
  '`',
  '~',
  '~~~',
  '!',
  '![',
  '\u00a0',
  '\u202f',
  '«\u202f',
  '\u202f;',
  '.',
  ',',
  '…',
  '👍',
  '\t',
  '    ',
  '[x]: y',
  '{',
  '}',
  '"',
  "'",
  '1er',
  '$',
  '^',
  '  \n',
  ' #',
  '\u00a0:',
  '–',
  '€',
  '100\u202f%',
);

describe('the plain reader', () => {
  const same = (markdown: string): void => {
    const plain = parsePlain(markdown, (blocks) => parseWhole(blocks).children);
    if (plain)
      expect(bare(plain), JSON.stringify(markdown)).toEqual({ ...(bare(parseWhole(markdown)) as object) });
  };

  it('reads the sample alone, and as micromark does', () => {
    let slow = 0;
    const plain = parsePlain(SAMPLE, (blocks) => {
      slow += 1;
      return parseWhole(blocks).children;
    });
    expect(slow).toBe(0);
    expect(bare(plain)).toEqual(bare(parseWhole(SAMPLE)));
  });

  it('reads any text as micromark does', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => same(parts.join(''))),
      { numRuns: runs(500, 5000) },
    );
  });

  it('reads the sample as micromark does, whatever is inserted in it', () => {
    const blocks = SAMPLE.split(/\n{2,}(?=##? )/);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        (block, place, parts) => {
          const text = blocks[block % blocks.length] ?? '';
          const at = place % (text.length + 1);
          same(text.slice(0, at) + parts.join('') + text.slice(at));
        },
      ),
      { numRuns: runs(50, 500) },
    );
  });
});
