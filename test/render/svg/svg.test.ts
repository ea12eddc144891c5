import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/index.ts';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import { paintSvg, type SvgElement, svgText } from '../../../src/render/svg/index.ts';
import { contrat, TEMPLATES } from '../../support/files.ts';
import { runs } from '../../support/tiers.ts';
import { FONTS, layout, META, SAMPLE } from '../pdf/support.ts';

const shaper = new Shaper(FONTS);
const drawn = (pages: readonly Page[]) => paintSvg(pages, META, shaper);
const nodesOf = (node: SvgElement): SvgElement[] => [
  node,
  ...(typeof node.content === 'string' ? [] : node.content.flatMap(nodesOf)),
];
const pageTexts = (node: SvgElement) =>
  nodesOf(node).flatMap(({ name, content }) =>
    name === 'text' && typeof content === 'string' ? [content] : [],
  );
const segmentsOf = ({ items }: Page) =>
  items.flatMap((item) => (item.kind === 'line' ? item.line.segments : []));
const layoutTexts = ({ items }: Page) =>
  items.flatMap((item) =>
    item.kind === 'line'
      ? item.line.segments
          .filter(({ hyphen }) => !hyphen)
          .flatMap(({ words }) => words.map(({ text }) => text))
      : [],
  );
const letters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('');

describe('a page drawn for a browser', () => {
  const pages = layout(SAMPLE);
  const svgs = drawn(pages);

  it('is what stands in the golden, of which a few pages are kept', async () => {
    const text = svgs
      .slice(0, 3)
      .map((page) => svgText(page).replaceAll('><', '>\n<'))
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/sample.svg.txt');
  });

  it('has every letter that the layout placed, and says which page it is', () => {
    expect(svgs).toHaveLength(pages.length);
    for (const [at, page] of pages.entries()) {
      const svg = svgs[at] as SvgElement;
      const hyphens = page.items.flatMap((item) =>
        item.kind === 'line' ? item.line.segments.filter(({ hyphen }) => hyphen).map(() => '\u2010') : [],
      );
      expect(letters(pageTexts(svg))).toBe(letters([...layoutTexts(page), ...hyphens]));
      expect(svg.attributes['aria-label']).toBe(`Page ${at + 1} sur ${pages.length}`);
    }
  });

  it('says in words what a figure shows', () => {
    const figures = svgs.flatMap(nodesOf).filter(({ attributes }) => attributes.role === 'img');
    expect(figures.length).toBeGreaterThan(0);
    for (const { attributes } of figures) expect(attributes['aria-label']).toMatch(/\S/);
  });
});

describe('a change of one date', () => {
  const source = contrat('examples/toulouse.yaml');
  const svgOf = (changed: typeof source) => {
    const { markdown, meta } = renderMarkdown(changed, { document: 'contrat', templates: TEMPLATES });
    return paintSvg(layout(markdown, meta), meta, shaper).map(svgText);
  };
  const before = svgOf(source);
  const dated = source.axes.flatMap((axe, a) =>
    (axe.engagements ?? []).flatMap((one, e) =>
      one.echeance && /^\d{4}$/.test(String(one.echeance)) ? [{ a, e }] : [],
    ),
  );

  it('changes few pages, and never one without a date', () => {
    expect(dated.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.constantFrom(...dated), fc.constantFrom('2027', '2028'), ({ a, e }, year) => {
        const changed = structuredClone(source);
        const one = changed.axes[a]?.engagements?.[e];
        if (!one || one.echeance === year) return;
        one.echeance = year;
        const after = svgOf(changed);
        expect(after).toHaveLength(before.length);
        const pages = after.filter((page, at) => page !== before[at]);
        expect(pages.length).toBeGreaterThanOrEqual(1);
        expect(pages.length).toBeLessThanOrEqual(5);
        for (const page of pages) expect(page).toContain(year);
      }),
      { numRuns: runs(3, 30) },
    );
  });
});

describe('a hostile text', () => {
  const NAMES = new Set(['svg', 'g', 'rect', 'line', 'text', 'a', 'circle', 'polyline', 'polygon', 'image']);

  it('becomes neither an element nor an attribute nor an address that runs', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&lt;svg onload=alert(1)&gt;',
      ']]><script>',
      "' onclick='alert(1)",
    );
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://a.fr/'),
        (text, url) => {
          const escaped = text.replace(/[\\`*_{}[\]()#+.!<>&"'|~-]/g, '\\$&');
          const page = layout(`# Titre\n\n## Un\n\n${escaped} [lien](https://b.fr/)\n`);
          // The Markdown lets no other address through: here the painter stands alone.
          for (const { link } of page.flatMap(segmentsOf)) if (link && 'url' in link) link.url = url;
          const nodes = drawn(page).flatMap(nodesOf);
          expect(nodes.flatMap(({ name }) => (NAMES.has(name) ? [] : [name]))).toEqual([]);
          for (const { attributes } of nodes)
            for (const [key, value] of Object.entries(attributes)) {
              expect(key).not.toMatch(/^on|^style$/);
              if (key === 'href') expect(value).toMatch(/^(#page-\d+|https:\/\/a\.fr\/)$/);
            }
          expect(drawn(page).map(svgText).join('')).not.toMatch(/<script|<img|onload=alert\(1\)>/);
        },
      ),
      { numRuns: runs(15, 200) },
    );
  });
});
