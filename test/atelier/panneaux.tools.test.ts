// Needs Chromium, and dist/ as built: what the page does besides showing pages.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { csi, folderWith } from '../cli/child.ts';
import { browser, closingBrowser } from '../support/chromium.ts';
import { read } from '../support/files.ts';

closingBrowser();
const root = fileURLToPath(new URL('../..', import.meta.url));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function opened(folder: string, file: string): Promise<Page> {
  const context = await (await browser()).newContext({
    offline: true,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript('delete globalThis.showOpenFilePicker');
  await page.goto(`file://${join(root, 'dist/atelier.html')}`);
  await choose(page, 'Ouvrir', join(folder, file));
  await page.locator('#pages svg').first().waitFor({ timeout: 300_000 });
  return page;
}

async function choose(page: Page, name: string, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name }).click();
  await (await choosing).setFiles(path);
}

async function download(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await coming).path());
}

describe('the page', () => {
  it('makes the public version that the command line makes, and verifies it against the contract', async () => {
    const text = read('examples/bourges.yaml').replace(
      /(engagements:\n( +)- id: .*)$/m,
      '$1\n$2  diffusion: restreinte',
    );
    const folder = folderWith({ 'bourges.yaml': text });
    expect(csi(folder, ['render', 'bourges.yaml', '--publique', '-o', 'p.pdf']).code).toBe(0);
    const page = await opened(folder, 'bourges.yaml');
    await page.getByLabel('Version publique').check();
    const made = await download(page, 'Télécharger');
    await page
      .locator('#etat', { hasText: 'laisse de côté 1 engagement à diffusion restreinte : 1.1' })
      .waitFor();
    expect(sha256(made)).toBe(sha256(readFileSync(join(folder, 'p.pdf'))));
    await page.getByRole('button', { name: 'Vérifier un PDF' }).click();
    await page.getByLabel('Le comparer aussi au texte ouvert').check();
    await choose(page, 'Choisir un PDF', join(folder, 'p.pdf'));
    await page.locator('.constat .exact', { hasText: 'la version publique' }).waitFor({ timeout: 300_000 });
    await page.context().close();
  }, 300_000);

  it('says of a PDF what csi verify says, and gives back its source', async () => {
    const text = read('examples/bourges.yaml');
    const folder = folderWith({ 'bourges.yaml': text });
    expect(csi(folder, ['render', 'bourges.yaml', '-o', 'a.pdf']).code).toBe(0);
    const pdf = readFileSync(join(folder, 'a.pdf'));
    const at = pdf.indexOf('endstream');
    writeFileSync(
      join(folder, 'b.pdf'),
      Buffer.concat([pdf.subarray(0, at - 9), Buffer.from('x'), pdf.subarray(at - 8)]),
    );
    const page = await opened(folder, 'bourges.yaml');
    await page.getByRole('button', { name: 'Vérifier un PDF' }).click();
    for (const [name, mark] of [
      ['a.pdf', 'Exact. '],
      ['b.pdf', 'Différent. '],
    ] as const) {
      await choose(page, 'Choisir un PDF', join(folder, name));
      await page.locator('.constat strong', { hasText: mark }).waitFor({ timeout: 300_000 });
      const lines = await page.locator('.constat > p:not(.prendre)').allTextContents();
      const plain = (one: string) => one.replaceAll(/\s+/g, ' ').trim();
      expect(plain(lines.join(' ').replace(mark, ''))).toBe(plain(csi(folder, ['verify', name]).stdout));
    }
    expect(await download(page, 'Le fichier source')).toEqual(Buffer.from(text));
    writeFileSync(join(folder, 'c.pdf'), 'rien');
    await choose(page, 'Choisir un PDF', join(folder, 'c.pdf'));
    await page.locator('.constat', { hasText: '« c.pdf » n’est pas un PDF' }).waitFor();
    await page.context().close();
  }, 300_000);

  it('carries the licences of what it holds', async () => {
    const page = await opened(join(root, 'examples'), 'bourges.yaml');
    await page.getByRole('button', { name: 'Licences' }).click();
    const text = await page.locator('dialog pre').textContent();
    for (const one of [
      'fflate',
      'handlebars',
      'codemirror/view',
      'source-serif-4',
      'SIL OPEN FONT LICENSE',
      'Insee',
    ])
      expect(text).toContain(one);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.context().close();
  }, 300_000);
});
