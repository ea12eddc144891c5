import type { Root, RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import { layoutBlocks } from '../../../src/render/pdf/layout/flow/index.ts';
import type { Flow } from '../../../src/render/pdf/layout/slices.ts';

const container = (name: string, ...children: RootContent[]): RootContent =>
  ({ type: 'containerDirective', name, children }) as RootContent;
const paragraph: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] };

// The dialect is checked before: only a defect of csi can bring these here, and no page may be drawn in their place.
it.each<[string, RootContent]>([
  ['::inconnue', { type: 'leafDirective', name: 'inconnue', children: [] }],
  [':::inconnue', container('inconnue', paragraph)],
  [':::tableau without table', container('tableau', paragraph)],
  [':::details without list', container('details', paragraph)],
  [':::graphique without table', container('graphique', paragraph)],
  ['blockquote', { type: 'blockquote', children: [] }],
])('a node outside the dialect throws instead of being drawn as something else: %s', (what, node) => {
  const root: Root = { type: 'root', children: [node] };
  expect(() => blocksOf(root)).toThrow(`unexpected in a checked document: ${what}`);
});

it.each(['couverture', 'sommaire'])('a %s inside a flow throws, because it has pages of its own', (name) => {
  const node =
    name === 'sommaire'
      ? ({ type: 'leafDirective', name, children: [] } as RootContent)
      : container(name, { type: 'heading', depth: 1, children: [] });
  const blocks = blocksOf({ type: 'root', children: [node] });
  expect(() => layoutBlocks({ slices: [] } as unknown as Flow, blocks)).toThrow('pages of its own');
});
