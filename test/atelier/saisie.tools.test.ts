import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read } from '../support/files.ts';
import { pageEssai } from './page-essai.ts';

const BOURGES = read('examples/bourges.yaml');
let browser: Browser;
let one: Awaited<ReturnType<typeof pageEssai>>;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 300_000);
afterAll(() => browser.close());
afterEach(async () => {
  expect(one.complaints).toEqual([]);
  await one.close();
});

const essai = async (text: string): Promise<Page> => {
  one = await pageEssai(browser);
  await open(one.page, text);
  return one.page;
};
const open = async (page: Page, text: string) => {
  await page.evaluate(
    (now) => (globalThis as never as { essai: { open(text: string): void } }).essai.open(now),
    text,
  );
  await page.locator('output', { hasText: /./ }).waitFor({ state: 'attached' });
};
const text = (page: Page) =>
  page.evaluate(() => (globalThis as never as { essai: { text(): string } }).essai.text());

describe('the text', () => {
  it('proposes the keys of the schema and the ids of the file, and is undone step by step', async () => {
    const page = await essai(BOURGES);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('them');
    await page.locator('.cm-tooltip-autocomplete [role=option]', { hasText: 'theme' }).click();
    expect(await text(page)).toBe(`${BOURGES}theme:\n  `);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z');
    expect(await text(page)).toBe(BOURGES);
  }, 300_000);

  it('shows problems with their hints, and fixes one with a click', async () => {
    const page = await essai(BOURGES.replace('statut: projet', 'statu: projet'));
    await page.locator('.cm-lint-marker-error').first().click();
    await page
      .locator('.cm-panel-lint', { hasText: 'statu' })
      .getByRole('button', { name: 'Corriger' })
      .first()
      .click();
    expect(await text(page)).toContain('statut: projet');
    expect(await text(page)).not.toContain('statu:');
  }, 300_000);

  it('keeps a byte order mark and the line ends of Windows', async () => {
    const windows = `\ufeff${BOURGES.replaceAll('\n', '\r\n')}`;
    const page = await essai(windows);
    expect(await text(page)).toBe(windows);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# fin');
    expect(await text(page)).toBe(`${windows}# fin`);
  }, 300_000);

  it('takes nothing of a file for HTML', async () => {
    const page = await essai(
      BOURGES.replace(
        /titre: .*/,
        'titre: "<img src=x onerror=document.title=1><script>document.title=2</script>"\n  <b>: 1',
      ),
    );
    await page.locator('.cm-lint-marker-error').first().click();
    await page.locator('.cm-panel-lint').waitFor();
    expect(await page.title()).toBe('Essai');
    expect(await page.locator('main img, main b').count()).toBe(0);
  }, 300_000);
});

describe('the form', () => {
  it('adds a commitment in at most twelve fields and twenty-five actions, without YAML', async () => {
    const page = await essai(BOURGES);
    let actions = 0;
    const act = async (what: Promise<unknown>) => {
      actions += 1;
      await what;
    };
    await act(page.locator('nav button', { hasText: /^1 / }).click());
    await act(page.getByLabel('La phrase (obligatoire)').fill('Recruter dix agents'));
    await act(page.locator('.ajout input[type=checkbox]').first().check());
    await act(page.getByRole('button', { name: 'Ajouter' }).click());
    await page.getByRole('group', { name: 'Recruter dix agents' }).waitFor();
    expect(await page.locator('.questions .champ').count()).toBeLessThanOrEqual(12);
    for (const [label, value] of [
      ['Ce que l’on compte', 'effectif'],
      ['L’unité', 'agent'],
      ['Au départ', '20'],
      ['En plus', '10'],
      ['À atteindre', '30'],
      ['L’échéance', '2028'],
      ['Le service qui pilote', 'Police municipale'],
      ['L’argent', '400 000'],
    ] as const) {
      await act(page.getByLabel(label, { exact: true }).fill(value));
      await page.keyboard.press('Tab');
    }
    await act(page.getByLabel('L’avancement').selectOption('a_lancer'));
    await expect.poll(() => text(page), { timeout: 300_000 }).toContain('a_lancer');
    const now = await text(page);
    expect(actions).toBeLessThanOrEqual(25);
    const { axes } = parse(now);
    expect(axes[0].engagements.at(-1)).toEqual({
      id: 'recruter-dix-agents',
      titre: 'Recruter dix agents',
      porteurs: [parse(BOURGES).parties[0].id],
      quantite: { grandeur: 'effectif', unite: 'agent', reference: { valeur: 20 }, cible: 30, variation: 10 },
      echeance: 2028,
      statut: 'a_lancer',
      pilote: { service: 'Police municipale' },
      cout: { montant: 400000 },
    });
    const lines = now.split('\n');
    expect(BOURGES.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  }, 300_000);

  it('takes a commitment away, says what still names it, and undo brings it back', async () => {
    const page = await essai(BOURGES);
    await page.locator('nav button', { hasText: /^1\.1 / }).click();
    await page.getByRole('button', { name: 'Retirer cet engagement' }).click();
    await page.getByRole('status').filter({ hasText: 'est retiré.' }).waitFor();
    const [gone, ...kept] = parse(BOURGES).axes[0].engagements;
    expect(parse(await text(page)).axes[0].engagements).toEqual(kept);
    expect(await page.locator('nav').textContent()).not.toContain(gone.titre);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await text(page)).toBe(BOURGES);
  }, 300_000);

  it('says why an answer is refused, and keeps the focus while it is filled', async () => {
    const page = await essai(BOURGES);
    await page.locator('nav button', { hasText: /^1\.1 / }).click();
    await page.getByLabel('L’argent', { exact: true }).fill('beaucoup');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({ hasText: 'n’est pas un nombre' }).waitFor();
    expect(await text(page)).toBe(BOURGES);
    await page.getByLabel('Le service qui pilote').fill('DPM');
    await page.keyboard.press('Tab');
    await expect.poll(() => text(page), { timeout: 300_000 }).toContain('DPM');
    expect(await page.evaluate('document.activeElement?.id')).toMatch(/cout-montant$/);
  }, 300_000);

  it('and the text have nothing that axe-core finds', async () => {
    const page = await essai(BOURGES);
    await page.locator('nav button', { hasText: /^1\.1 / }).click();
    // Through the protocol of the browser: the policy of the page lets no other script in.
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = (await page.evaluate(
      "axe.run(document, { rules: { 'page-has-heading-one': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
    )) as string[];
    expect(found).toEqual([]);
  }, 300_000);
});
