// Needs Chromium, and dist/ as built.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kind, list as listed, readFile, realPath } from '../../src/cli/files/read.ts';
import { besideSource } from '../../src/cli/pipeline/beside.ts';
import { jobOf } from '../../src/composition/job.ts';
import type { FormatName } from '../../src/render/formats/names.ts';
import { soundContract } from '../campagne/contrats/sound.ts';
import { browser, closingBrowser } from '../support/chromium.ts';
import { list } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

closingBrowser();
const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = join(root, 'dist/atelier.html');
const html = readFileSync(PAGE, 'utf8');

/** The digest of a document as the command line makes it, or its first problem. */
async function byCommand(file: string, bytes: Uint8Array, format: FormatName): Promise<string> {
  const io = { kind, list: listed, readFile, realPath };
  const job = jobOf({ document: 'contrat', format }, () => besideSource(io, file));
  const outcome = await job(file, bytes, () => {});
  return 'bytes' in outcome ? sha256(outcome.bytes) : 'refus';
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function picturesOf(file: string, text: string): Record<string, string> {
  const names = [...text.matchAll(/[\w/.-]+\.(?:svg|png|jpe?g)\b/g)].map(([name]) => name);
  const there = [...new Set(names)].filter((name) => existsSync(join(dirname(file), name)));
  return Object.fromEntries(
    there.map((name) => [name, readFileSync(join(dirname(file), name)).toString('base64')]),
  );
}

/** Starts the thread of the page; it runs in the browser, whose types tests do not have. */
const THREAD = `(async () => {
  const decoded = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const packed = new Blob([decoded(document.getElementById('fil').textContent)]);
  const code = await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const blocks = [...document.querySelectorAll('script[type="application/octet-stream"]:not(#fil)')];
  const files = Object.fromEntries(blocks.map((block) => [block.id, decoded(block.textContent)]));
  const version = document.querySelector('meta[name="csi-version"]').content;
  worker.postMessage({ version, files });
  globalThis.made = async (nom, text, format, images) => {
    const bytes = Object.fromEntries(Object.entries(images).map(([name, one]) => [name, decoded(one)]));
    worker.postMessage({ numero: 1, quoi: 'document', nom, text, format, images: bytes });
    const { data } = await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
    if (data.quoi !== 'document') return /imprévue/.test(data.message) ? data.message : 'refus';
    let latin1 = '';
    for (let at = 0; at < data.bytes.length; at += 8192)
      latin1 += String.fromCharCode(...data.bytes.subarray(at, at + 8192));
    return { bytes: btoa(latin1) };
  };
})()`;

/** The thread of the page, in an empty page without a network. */
let tab: Page;
beforeAll(async () => {
  const context = await (await browser()).newContext({ offline: true });
  tab = await context.newPage();
  await tab.setContent(html.replace(/<script>[\s\S]*<\/script>/, '').replace(/<meta http-equiv[^>]*>/, ''));
  await tab.evaluate(THREAD);
});
afterAll(() => tab.context().close());

async function byPage(file: string, text: string, format: FormatName): Promise<string> {
  const given = [file, text, format, picturesOf(file, text)].map((one) => JSON.stringify(one));
  const made = await tab.evaluate<string | { bytes: string }>(`made(${given.join(', ')})`);
  return typeof made === 'string' ? made : sha256(Buffer.from(made.bytes, 'base64'));
}

const files = [
  ...list('examples', '.yaml').map((name) => `examples/${name}`),
  'test/fixtures/complet.yaml',
  ...list('test/check/bench', '.yaml').map((name) => `test/check/bench/${name}`),
];

describe('the core in Chromium, without a network', () => {
  it.each(files)('makes the same bytes as the command line of %s', async (file) => {
    const path = join(root, file);
    const bytes = readFileSync(path);
    for (const format of file.startsWith('examples/')
      ? (['pdf', 'docx', 'html'] as const)
      : (['pdf'] as const))
      expect(await byPage(path, bytes.toString('utf8'), format)).toBe(await byCommand(path, bytes, format));
  });

  it('and of generated contracts', async () => {
    const wanted = runs(5, 200);
    let made = 0;
    for (let seed = 1; made < wanted && seed < 3 * wanted; seed++) {
      const sound = await soundContract(seed);
      if (!sound) continue;
      const bytes = new TextEncoder().encode(sound.text);
      expect(await byPage('f.yaml', sound.text, 'pdf'), `seed ${seed}`).toBe(
        await byCommand('f.yaml', bytes, 'pdf'),
      );
      made += 1;
    }
    expect(made).toBe(wanted);
  });
});

describe('the page', () => {
  it('is one file of 5 MB at most, which allows no code made of a text', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(5_000_000);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('asks for nothing but itself, and opens without an error', async () => {
    const context = await (await browser()).newContext({ offline: true });
    const page = await context.newPage();
    const [asked, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`file://${PAGE}`);
    await page.waitForFunction('document.fonts.size > 5');
    expect(asked.filter((url) => !/^(?:file:.*\/dist\/atelier\.html$|blob:|data:)/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
