import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../render/pdf/tools.ts';

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
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

/** What axe finds in a page, at a width, and how many of its rules the page passes. Chromium is needed. */
export function audit(folder: string, page: string, width: number): Audit {
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
    '--window-size=1500,1000',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--dump-dom',
    `file://${join(folder, 'around.html')}`,
  );
  const result = /<pre>(.*)<\/pre>/.exec(dumped)?.[1];
  if (result === undefined) throw new Error('axe did not end');
  return JSON.parse(decodeURIComponent(result)) as Audit;
}
