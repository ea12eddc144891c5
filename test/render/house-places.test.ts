import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { compileTemplate } from '../../src/render/template/compile.ts';
import { ATTACKS } from '../support/attacks.ts';
import { contrat, TEMPLATES } from '../support/files.ts';

const bourges = contrat('examples/bourges.yaml');

/** Places where a user's template may print a field of several paragraphs. */
const PLACES: readonly (readonly [place: string, template: string])[] = [
  ['a cell', '| A | B |\n| --- | --- |\n{{#each clauses}}\n| {{titre}} | {{texte}} |\n{{/each}}\n'],
  ['a cell without outer bars', 'A | B\n--- | ---\n{{#each clauses}}\n{{titre}} | {{texte}}\n{{/each}}\n'],
  ['a header', '| {{clauses.[0].texte}} | B |\n| --- | --- |\n| x | y |\n'],
  ['a strong cell', '| A | B |\n| --- | --- |\n| **{{clauses.[0].texte}}** | y |\n'],
  ['a heading', '## {{clauses.[0].texte}}\n\nSuite\n'],
  ['an item', '- un\n- {{clauses.[0].texte}}\n- trois\n'],
  ['an item of a nested list', '- un\n  - {{clauses.[0].texte}}\n  - deux\n'],
  ['a numbered item', '1. {{clauses.[0].texte}}\n2. deux\n'],
  ['a grid', ':::details\n- **Texte :** {{clauses.[0].texte}}\n:::\n'],
  ['strong text', 'Voici **{{clauses.[0].texte}}**, puis la suite.\n'],
  ['a link', '[{{clauses.[0].texte}}](https://exemple.fr)\n'],
  [
    'a caption',
    ':::tableau{titre="{{clauses.[0].texte}}" largeurs="1 1"}\n| A | B |\n| --- | --- |\n| x | y |\n:::\n',
  ],
  [
    'a caption among words',
    ':::tableau{titre="Voir {{majuscule clauses.[0].texte}} !"}\n| A | B |\n| --- | --- |\n| x | y |\n:::\n',
  ],
  [
    'a caption already fit',
    ':::tableau{titre="{{attribut clauses.[0].texte}}"}\n| A | B |\n| --- | --- |\n| x | y |\n:::\n',
  ],
  ['a label', '::::couverture\n::mention[{{clauses.[0].texte}}]\n\n# Titre\n::::\n'],
  ['a paragraph', '{{clauses.[0].texte}}\n'],
  ['a phrase', 'Texte : {{clauses.[0].texte}}.\n'],
  ['a box', ':::encadre\n{{clauses.[0].texte}}\n:::\n'],
];

function tree(template: string, inside: string) {
  const clause = { titre: 'Titre', texte: `debutq${inside}finq` };
  const templates = new Map([
    ...TEMPLATES,
    [bourges.document.type, compileTemplate({ text: template, file: 'maison.hbs' })] as const,
  ]);
  return parseMarkdown(
    renderMarkdown({ ...bourges, clauses: [clause] }, { document: 'contrat', templates }).markdown,
  );
}

/** The tree without words; consecutive paragraphs count as one, like the texts that `<br>` separates. */
function skeleton(node: Nodes): unknown {
  if (!('children' in node)) return node.type;
  const all = node.children.filter(({ type }) => type !== 'html').map((child) => skeleton(child as Nodes));
  const shown = all.map((child) => JSON.stringify(child));
  return [
    node.type,
    ...all.filter((_, i) => shown[i] !== shown[i - 1] || !/^"text"$|^\["paragraph"/.test(shown[i] ?? '')),
  ];
}

const captionOf = ({ children: [first] }: { children: Nodes[] }) =>
  JSON.stringify(first && 'attributes' in first ? first.attributes : '');

describe('a user’s own template', () => {
  it.each(PLACES)('keeps its structure whatever it prints in %s', (_place, template) => {
    const plain = skeleton(tree(template, ' '));
    for (const [name, attack] of Object.entries(ATTACKS)) {
      const made = tree(template, attack);
      expect(skeleton(made), name).toEqual(plain);
      expect(textOf(made) + captionOf(made), name).toMatch(/debutq.*finq/is);
    }
  });
});

describe('paragraphs of one text', () => {
  const markdown = (template: string) => {
    const templates = new Map([
      ...TEMPLATES,
      [bourges.document.type, compileTemplate({ text: template, file: 'maison.hbs' })] as const,
    ]);
    const clauses = [{ titre: 'T', texte: 'Un.\n\nDeux.' }];
    return renderMarkdown({ ...bourges, clauses }, { document: 'contrat', templates }).markdown;
  };

  it.each([
    ['{{clauses.[0].texte}}', 'Un.\n\nDeux.\n'],
    ['| A |\n| --- |\n| {{clauses.[0].texte}} |', '| A |\n| --- |\n| Un.<br>Deux. |\n'],
    ['- {{clauses.[0].texte}}', '- Un. Deux.\n'],
    ['# {{clauses.[0].texte}}', '# Un. Deux.\n'],
    ['**{{clauses.[0].texte}}**', '**Un. Deux.**\n'],
    ['- un\n\n  {{clauses.[0].texte}}', '- un\n\n  Un.\n\n  Deux.\n'],
    ['| A |\n| --- |\n| x |\n\n{{clauses.[0].texte}}', '| A |\n| --- |\n| x |\n\nUn.\n\nDeux.\n'],
  ])('in %j are %j', (template, expected) => expect(markdown(template)).toBe(expected));
});
