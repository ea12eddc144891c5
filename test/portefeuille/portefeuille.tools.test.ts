// These tests need chromium, LibreOffice Calc and DuckDB (of test/requirements.txt). Without them they fail: a skipped check proves nothing.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { page } from '../../src/portefeuille/page/index.ts';
import { classeurOf, ods, xlsx } from '../../src/portefeuille/sorties/classeur.ts';
import { parquet } from '../../src/portefeuille/sorties/parquet.ts';
import { readWorkbook } from '../../src/spreadsheet/index.ts';
import { run, temporaryFolder } from '../render/pdf/tools.ts';
import { audit } from '../support/axe.ts';
import { read } from '../support/files.ts';
import { ESSAI } from './essai.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const html = [...page(ESSAI)].join('');

/** Opens the page in Chromium, and tells what it asked for. */
async function inChromium<T>(
  options: BrowserContextOptions,
  look: (shown: Page, asked: readonly string[]) => Promise<T>,
): Promise<T> {
  writeFileSync(at('index.html'), html);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const shown = await (await browser.newContext(options)).newPage();
    const asked: string[] = [];
    shown.on('request', (request) => asked.push(request.url()));
    await shown.goto(`file://${at('index.html')}`);
    return await look(shown, asked);
  } finally {
    await browser.close();
  }
}

describe('the page, in Chromium', () => {
  it.each([320, 1024, 1440])('%d pixels wide, has nothing that axe-core finds', (width) => {
    const { found, passes, width: seen } = audit(folder, html, width);
    expect(seen).toBe(width);
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(15);
  });

  it('has nothing that axe-core finds in the dark', async () => {
    const options = { colorScheme: 'dark', bypassCSP: true } as const;
    const found = await inChromium(options, async (shown) => {
      await shown.addScriptTag({
        path: fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
      });
      expect(await shown.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
      return shown.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))');
    });
    expect(found).toEqual([]);
  });

  it('is filtered without a script, and asks nothing of the network', async () => {
    await inChromium({ javaScriptEnabled: false }, async (shown, asked) => {
      const seen = () => shown.locator('tr.contrat:visible').count();
      const warning = shown.locator('.filtre');
      expect([await seen(), await warning.isVisible()]).toEqual([7, false]);
      await shown.selectOption('#filtre-region', { label: 'Occitanie (1)' });
      expect([await seen(), await warning.isVisible()]).toEqual([2, true]);
      await shown.selectOption('#filtre-statut', { label: 'projet (1)' });
      expect(await seen()).toBe(0);
      await shown.click('button[type=reset]');
      expect([await seen(), await warning.isVisible()]).toEqual([7, false]);
      expect(asked).toHaveLength(1);
    });
  });
});

describe('a workbook that LibreOffice has opened and saved', () => {
  it.each([
    ['xlsx', 'ods', xlsx],
    ['ods', 'xlsx', ods],
  ] as const)('from .%s to .%s, it holds the same cells', (from, to, write) => {
    const bytes = Buffer.concat([...write(ESSAI)]);
    writeFileSync(at(`synthese.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    run('soffice', profile, '--headless', '--convert-to', to, '--outdir', folder, at(`synthese.${from}`));
    const saved = readWorkbook(readFileSync(at(`synthese.${to}`)));
    expect(saved).toEqual(readWorkbook(bytes));
    expect(saved).toHaveLength(classeurOf(ESSAI).sheets.length);
  });
});

describe('DuckDB', () => {
  const ask = (query: string): unknown[][] => {
    writeFileSync(at('donnees.parquet'), Buffer.concat([...parquet(ESSAI)]));
    const program = `import duckdb,json,sys;print(json.dumps(duckdb.sql(sys.argv[1]).fetchall(),default=str))`;
    const python = fileURLToPath(new URL('../../.venv/bin/python', import.meta.url));
    return JSON.parse(run(python, '-c', program, query.replaceAll('donnees.parquet', at('donnees.parquet'))));
  };

  it('reads the tables of the Parquet file, with their types', () => {
    expect(
      ask(
        `select territoire, habitants, signature, year(fin), echu, regions from 'donnees.parquet' where tableau = 'contrats' order by habitants desc limit 2`,
      ),
    ).toEqual([
      ['Toulouse', 514_819, '2021-10-02', 2026, true, 'Occitanie'],
      ['Nantes', 327_734, '2021-10-02', null, null, 'Pays de la Loire'],
    ]);
    expect(ask(`select tableau, count(*) from 'donnees.parquet' group by all order by all`)).toEqual([
      ['contrats', 4],
      ['echeances', 3],
      ['suivi', 2],
    ]);
    expect(
      ask(`select typeof(minimum), typeof(population), typeof(jour) from 'donnees.parquet' limit 1`),
    ).toEqual([['DOUBLE', 'BIGINT', 'DATE']]);
  });

  it('answers every query of docs/portefeuille.md', () => {
    const queries = [...read('docs/portefeuille.md').matchAll(/```sql\n(.*?)```/gs)].map(
      ([, sql = '']) => sql,
    );
    expect(queries).toHaveLength(3);
    for (const query of queries) expect(ask(query)).toBeInstanceOf(Array);
  });
});
