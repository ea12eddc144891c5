import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../../src/model/contrat.ts';
import { html } from '../../../src/render/formats/html.ts';
import { writeHtml } from '../../../src/render/html/index.ts';
import type { Rendered } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { list } from '../../support/files.ts';
import { hostile } from '../../support/hostile.ts';
import { maximal, replaced } from '../../support/maximal.ts';
import { runs } from '../../support/tiers.ts';
import { SAMPLE } from '../pdf/support.ts';
import { all, type Element, parsed } from './reading.ts';
import { renderedFile, renderedFrom, renderedMarkdown } from './rendered.ts';
import { textsOf } from './texts.ts';

const FILES = [...list('examples', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];
const BLOCKS = /^(?:p|h\d|li|dt|dd|th|td|caption|tr|div|section|main|nav|header|footer|body)$/;

/** A page as XML: only the elements that HTML never closes differ. */
const page = (text: string): Element =>
  parsed(
    text
      .replace('<!doctype html>\n', '')
      .replace(/<(meta|br|img)([^>]*)>/g, '<$1$2/>')
      .replace(/<!--.*-->\n$/, ''),
  );

function textOf(element: Element): string {
  const inside = element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
  return element.name === 'br' || BLOCKS.test(element.name) ? `${inside}\n` : inside;
}

const lost = (rendered: Rendered): string[] => {
  const read = textOf(page(writeHtml(rendered)));
  return textsOf(parseMarkdown(rendered.markdown)).filter((text) => !read.includes(text));
};

describe('a page of HTML', () => {
  it('of the sample is this one', async () => {
    const text = writeHtml(renderedMarkdown(SAMPLE));
    await expect(
      text.replace(/<style>[\s\S]*<\/style>/, '').replace(/base64,[^"]*/, 'base64,'),
    ).toMatchFileSnapshot('golden/sample.html');
  });

  it.each(FILES)('of %s has every text of its Markdown, and is sound', (file) => {
    for (const document of ['contrat', 'fiches', 'tableau'] as const) {
      const rendered = renderedFile(file, document);
      expect(lost(rendered)).toEqual([]);
      expect(problemsOf(page(writeHtml(rendered)))).toEqual([]);
    }
  });

  it('that is unsound would be seen', () => {
    const sound = writeHtml(renderedFile('examples/arles.yaml'));
    for (const [from, to] of [
      ['<h2', '<h4'],
      [' scope="col"', ''],
      ['lang="fr"', 'lang="en"'],
      ['id="contenu"', 'id="autre"'],
    ] as const)
      expect(
        problemsOf(page(sound.replace(from, to).replace('</h2>', from === '<h2' ? '</h4>' : '</h2>'))),
      ).not.toEqual([]);
  });

  it('is whole, runs nothing and takes nothing from the network', () => {
    const text = writeHtml(renderedFile('test/fixtures/complet.yaml'));
    expect(text).not.toMatch(/<script|<link|<iframe|<img src="(?!data:)|\son\w+=|url\(|@import/);
    expect(text).toContain("default-src 'none'");
  });

  it('is known for one of csi until it changes', async () => {
    const write = () =>
      html.write(renderedFile('examples/arles.yaml'), { faces: () => Promise.reject(new Error()) });
    const { bytes } = await write();
    expect((await write()).bytes).toEqual(bytes);
    expect(html.owns(bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 100)) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(html.owns(changed), `byte ${at}`).toBe(false);
    }
  });

  it('keeps its elements whatever a field holds', () => {
    const { contrat, leaves } = maximal('contrat');
    // An address is no free text: the schema refuses what is none.
    const texts = leaves.filter(({ kind, path }) => kind === 'texte' && path.at(-1) !== 'url');
    const odd = fc.oneof(
      hostile,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</style><script>', '<!--', '"><b onclick="x">', '\u0000'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), odd, (field, text) => {
        fc.pre(text.replace(/\p{C}/gu, '').trim() !== '');
        const rendered = renderedFrom(replaced(contrat, field.path, text) as unknown as Contrat, text);
        expect(problemsOf(page(writeHtml(rendered)))).toEqual([]);
      }),
      { numRuns: runs(8, 100) },
    );
  });
});

/** What RGAA and the HTML standard would say of a page. */
function problemsOf(root: Element): string[] {
  const body = all(root, 'body')[0] ?? root;
  const every = (one: Element): Element[] =>
    one.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...every(child)]));
  const elements = every(body);
  const ids = elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  const problems: string[] = [];
  if (root.attributes.lang !== 'fr') problems.push('no language');
  if (!all(root, 'title')[0]?.children.length) problems.push('no title');
  if (new Set(ids).size < ids.length) problems.push('an id twice');
  let depth = 0;
  for (const { name, attributes, children } of elements) {
    if (/^h\d$/.test(name)) {
      if (Number(name.slice(1)) > depth + 1) problems.push(`${name} after h${depth}`);
      depth = Number(name.slice(1));
    }
    if (name === 'th' && !attributes.scope) problems.push('a head without scope');
    if (attributes.href?.startsWith('#') && !ids.includes(attributes.href.slice(1)))
      problems.push(`nowhere: ${attributes.href}`);
    if (/^(?:img|svg)$/.test(name) && !(attributes.alt ?? attributes['aria-label']))
      problems.push('a picture without words');
    const label = attributes['aria-labelledby'];
    if (label && !ids.includes(label)) problems.push(`no label ${label}`);
    if (
      /^(?:ul|ol)$/.test(name) &&
      children.some((child) => typeof child === 'object' && child.name !== 'li')
    )
      problems.push('a list of other than items');
    if (/^(?:script|iframe|object|b)$/.test(name)) problems.push(`an element ${name}`);
  }
  if (all(body, 'h1').length !== 1) problems.push(`${all(body, 'h1').length} h1`);
  return problems;
}
