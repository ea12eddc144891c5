import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');

/** A page that holds the editor and the form alone: what is typed is read and checked in the page itself. */
const SCRIPT = `
import schema from './schemas/csi.schema.json';
import { checkRead } from './src/check/index.ts';
import { Formulaire } from './src/atelier/page/formulaire/index.ts';
import { editeurTexte } from './src/atelier/page/texte/index.ts';
import { readSource } from './src/source/index.ts';
let data, source;
const editeur = editeurTexte({ schema, data: () => data, explique: () => 'Parce que.', readOnly: false });
const formulaire = new Formulaire({ schema, text: () => editeur.text(), replace: (text) => editeur.replace(text),
  goTo: (path) => editeur.show(source.locate(path)), onChoice() {}, readOnly: false });
document.querySelector('main').append(editeur.element, formulaire.element);
const look = async () => {
  const text = editeur.text();
  const read = await readSource('a.yaml', new TextEncoder().encode(text));
  const { problems } = await checkRead(read);
  if (editeur.text() !== text) return;
  source = read.ok ? read.value : (read.rest?.[0] ?? source);
  data = source?.data;
  editeur.problems(problems);
  formulaire.show(data, problems);
  document.querySelector('output').textContent = String(problems.length);
};
editeur.onChange(look);
window.essai = { open: (text) => editeur.replace(text), text: () => editeur.text() };
`;

const STYLE =
  'main{display:grid;grid-template-columns:1fr 1fr;gap:1rem}main>*{min-width:0}.cm-editor{height:40rem}';

/** Opens that page in a browser, under the strict policy of the real one; returns it and what the policy or a script complained about. */
export async function pageEssai(
  browser: Browser,
): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: SCRIPT, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
  });
  const script = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; img-src data:; require-trusted-types-for 'script'; trusted-types csi`;
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title><style>${STYLE}</style><main></main><output></output><script src="/a.js"></script></html>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/a.js';
    response.writeHead(url === '/favicon.ico' ? 404 : 200, {
      'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const close = async () => {
    await page.close();
    server.closeAllConnections();
    server.close();
  };
  return { page, complaints, close };
}
