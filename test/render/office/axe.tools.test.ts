// These tests need chromium. Without it they fail: a skipped check proves nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/render/html/index.ts';
import { audit } from '../../support/axe.ts';
import { temporaryFolder } from '../pdf/tools.ts';
import { renderedFile, withPictures } from './rendered.ts';

const folder = temporaryFolder();

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
    const { found, passes, width: seen } = audit(folder, writeHtml(rendered()), width);
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
    const ids = audit(folder, broken, 320).found.map((one) => one.split(' ')[0]);
    expect(ids).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang', 'too-wide']));
  });
});
