import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../cli/child.ts';
import { ended, start } from '../cli/started.ts';
import { read } from '../support/files.ts';

const BOURGES = read('examples/bourges.yaml');
let browser: Browser;
const ends: (() => Promise<unknown>)[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 300_000);
afterAll(() => browser.close());
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  expect(complaints.splice(0)).toEqual([]);
});

/** `csi atelier` on a contract, and its page in the browser. */
async function atelier(text: string, ...options: string[]) {
  const folder = folderWith({ 'contrat.yaml': text });
  const child = start(folder, ['atelier', 'contrat.yaml', ...options]);
  ends.push(async () => child.kill('SIGKILL'));
  const end = ended(child);
  const url = (await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve))).toString().trim();
  const page = await opened(url);
  return { folder, file: join(folder, 'contrat.yaml'), end, url, page };
}

async function opened(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  ends.push(() => page.close());
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|status of 40[49]/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.locator('#pages svg').first().waitFor({ timeout: 300_000 });
  return page;
}

const type = async (page: Page, text: string) => {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
};

describe('csi atelier in a browser', () => {
  it('shows the file, adds a commitment by the form, saves it, and ends with the page', async () => {
    const { page, file, end } = await atelier(BOURGES);
    expect(page.url()).not.toMatch(/jeton|#./);
    await page.getByRole('button', { name: 'Le formulaire' }).click();
    await page.locator('nav button', { hasText: /^1 / }).click();
    await page.getByLabel('La phrase (obligatoire)').fill('Recruter dix agents');
    await page.locator('.ajout input[type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await page.locator('#pages', { hasText: 'Recruter dix agents' }).waitFor();
    expect(readFileSync(file, 'utf8')).toBe(BOURGES);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('#enregistrer:disabled').waitFor();
    const saved = readFileSync(file, 'utf8');
    expect(saved).toContain('titre: Recruter dix agents');
    await page.reload();
    await page.locator('#pages', { hasText: 'Recruter dix agents' }).waitFor();
    await page.close();
    expect(await end).toMatchObject({ code: 0 });
  }, 300_000);

  it('refuses to save over what somebody else wrote, and gives the choice', async () => {
    const { page, file } = await atelier(BOURGES);
    await type(page, '# ici');
    const other = `${BOURGES}# ailleurs\n`;
    writeFileSync(file, other);
    await page.getByRole('button', { name: 'Garder mon texte' }).waitFor();
    expect(readFileSync(file, 'utf8')).toBe(other);
    await page.getByRole('button', { name: 'Garder mon texte' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('#enregistrer:disabled').waitFor();
    expect(readFileSync(file, 'utf8')).toBe(`${BOURGES}# ici`);
  }, 300_000);

  it('follows the file of another editor with --lecture-seule, and writes nothing', async () => {
    const { page, file } = await atelier(BOURGES, '--lecture-seule');
    expect(await page.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0);
    writeFileSync(file, BOURGES.replaceAll('Mettre en œuvre une méthodologie commune', 'Suivre une méthode'));
    await page.locator('#pages', { hasText: 'Suivre une méthode' }).waitFor();
    await type(page, 'perdu');
    expect(await page.locator('.cm-content').textContent()).not.toContain('perdu');
  }, 300_000);

  it('is shown to no other browser', async () => {
    const { url } = await atelier(BOURGES);
    const other = await browser.newContext();
    const page = await other.newPage();
    expect((await page.goto(url))?.status()).toBe(403);
    expect(await page.textContent('body')).toContain('ouvrez l’adresse');
    await other.close();
  }, 300_000);
});
