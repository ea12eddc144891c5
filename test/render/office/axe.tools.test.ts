// These tests need chromium. Without it they fail: a skipped check proves nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/render/html/index.ts';
import { run, temporaryFolder } from '../pdf/tools.ts';
import { renderedFile, withPictures } from './rendered.ts';

const AXE = readFileSync(
  new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
).replaceAll('</script', '<\\/script');

/** Runs axe when the page is open, and tells the page around it what it found, and what is wider than the screen. */
const CHECK = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => {
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200)));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push('too-wide ' + scrollWidth);
  parent.postMessage(JSON.stringify({ found, passes: passes.length, width: innerWidth }), '*');
});`;

/** Holds the page in a frame, since a window of Chromium is at least 500 pixels wide. */
const around = (width: number): string =>
  `<!doctype html><script>onmessage = ({ data }) => {
    document.documentElement.innerHTML = '<body><pre>' + encodeURIComponent(data) + '</pre>';
  };</script><iframe src="page.html" style="width:${width}px;height:900px;border:0"></iframe>`;

interface Audit {
  found: string[];
  passes: number;
  width: number;
}

const folder = temporaryFolder();

/** What axe finds in a page, at a width, and how many of its rules the page passes. */
function audit(page: string, width: number): Audit {
  const path = join(folder, 'page.html');
  // The page allows no script, so that of axe needs the page without its policy.
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  writeFileSync(
    path,
    open.replace('</body>', () => `<script>${AXE}</script><script>${CHECK}</script></body>`),
  );
  writeFileSync(join(folder, 'around.html'), around(width));
  const dumped = run(
    'chromium',
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--virtual-time-budget=60000',
    '--window-size=1300,1000',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--dump-dom',
    `file://${join(folder, 'around.html')}`,
  );
  const result = /<pre>(.*)<\/pre>/.exec(dumped)?.[1];
  if (result === undefined) throw new Error('axe did not end');
  return JSON.parse(decodeURIComponent(result)) as Audit;
}

const PICTURES = ['images/ville.svg', 'images/etat.svg', 'images/plan.png'];

const pictured = () =>
  withPictures(
    renderedFile('test/fixtures/images.yaml'),
    Object.fromEntries(
      PICTURES.map((name) => [name, readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))]),
    ),
  );

const PAGES = {
  'complet.yaml': () => renderedFile('test/fixtures/complet.yaml'),
  'toulouse.yaml': () => renderedFile('examples/toulouse.yaml'),
  'images.yaml': pictured,
};

describe.each(Object.entries(PAGES))('axe-core, in Chromium, on the page of %s', (_, rendered) => {
  it.each([1200, 320])('%d pixels wide, finds nothing', (width) => {
    const { found, passes, width: seen } = audit(writeHtml(rendered()), width);
    expect(seen).toBe(width);
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(15);
  });
});

describe('axe-core', () => {
  it('would see a picture without words, a light text, no language and what is too wide', () => {
    const broken = writeHtml(pictured())
      .replace(/(<img\b[^>]*?) alt="[^"]*"/, '$1')
      .replace('<html lang="fr">', '<html>')
      .replace('</main>', '<p style="color:#ccc;background:#fff;width:900px">Trop clair</p></main>');
    const ids = audit(broken, 320).found.map((one) => one.split(' ')[0]);
    expect(ids).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang', 'too-wide']));
  });
});
