// What belongs together stays on one line, unless the line is too short for it.
import { describe, expect, it } from 'vitest';
import { Shaper } from '../../../src/render/pdf/fonts/shaping.ts';
import type { Page } from '../../../src/render/pdf/layout/items.ts';
import { pageContent } from '../../../src/render/pdf/paint/content.ts';
import { DocumentFonts } from '../../../src/render/pdf/paint/fonts.ts';
import { DocumentPictures } from '../../../src/render/pdf/paint/pictures.ts';
import { isGlued } from '../../../src/render/pdf/text/glue.ts';
import { linesOf } from '../../../src/render/pdf/text/lines.ts';
import { STYLE } from '../../support/style.ts';
import { FONTS, layout, linesOf as placed, textOf } from './support.ts';

const shaper = new Shaper(FONTS);
const style = STYLE.text.body.text;
const lines = (text: string, width: number, balanced = false): string[] =>
  linesOf([{ text, style }], width, shaper, { balanced }).map((line) => textOf(line).trim());
const widthOf = (text: string): number =>
  lines(text, 10_000) && shaper.shape(text, style.typeface).width * style.size;

/** « ~ » is a space where a line may end, « + » one where it should not. */
const CASES = [
  'créer~+4+policiers~nets',
  'de+18~à+24+postes',
  'au~4e+trimestre~2027',
  'le~2e+semestre',
  'au~XXe+siècle',
  'la~Préfecture+51+appareils',
  'l’article+4~et~le~suivant',
  'circulaire~(NOR\u00a0:+PRMX2119950C)',
  'moins~de+20+ans',
  '(330+→+430)',
  'du~15+novembre~2021+–~14+septembre',
  'en~2026~et~2027',
  'en~Nièvre+(58)~et~en~Corse-du-Sud+(2A)~(nord)',
  'l’engagement~A-4+bis~reste',
  'en~2026~nous~verrons',
  'les~12~et~13+mai',
  'la~Ville~et~l’État',
  'par~[à+compléter\u00a0:~prénom~et~nom]',
];

describe('a line', () => {
  it.each(CASES)('may end, and should not: %s', (marked) => {
    const text = marked
      .replaceAll(/[~+](?!\d)|(?<=\S)\+(?=\d)/g, ' ')
      .replaceAll('~', ' ')
      .replace('  4', ' +4');
    const plain = marked === CASES[0] ? 'créer +4 policiers nets' : text;
    const shown = [...plain]
      .map((letter, at) => (letter !== ' ' ? letter : isGlued(plain, at + 1) ? '+' : '~'))
      .join('');
    expect(shown).toBe(marked);
  });

  it('ends elsewhere than between a number and its unit, at any width that holds both', () => {
    const text =
      'La commune porte le parc de caméras à 1\u202f250 appareils avant la fin du 4e trimestre de chaque année.';
    for (let width = widthOf('1\u202f250 appareils ') + 1; width < 480; width += 3)
      for (const line of lines(text, width)) {
        expect(line, `${width}`).not.toMatch(/1\u202f250$/);
        expect(line, `${width}`).not.toMatch(/4e$/);
      }
    // In less room, the words are still there.
    expect(lines(text, 62).join(' ')).toContain('1\u202f250 appareils');
  });

  it.each([
    'Charte de préfiguration pour un contrat de sécurité intégrée',
    'Avenant n° 1 au contrat de sécurité intégrée de Nantes',
    'Charte du territoire de la Loire',
  ])('of a title does not end with « de », « au » or « la »: %s', (title) => {
    for (let width = 180; width < 420; width += 3)
      for (const line of lines(title, width, true))
        expect(line, `${width}`).not.toMatch(/\s(de|pour|un|au|du|la)$/);
  });

  it('does not end inside a name when the next line can take it', () => {
    for (let width = 150; width < 460; width += 2)
      for (const line of lines(
        'Fait à Valmont-sur-Loire par la commune de Saint-Aubin-des-Îles, ce jour.',
        width,
      ))
        expect(line, `${width}`).not.toMatch(/-$/);
  });

  it('never holds a closing bracket alone, however narrow', () => {
    for (let width = 12; width < 70; width++)
      for (const line of lines('(450 réponses)', width)) expect(line, `${width}`).not.toMatch(/^\)$/);
  });
});

it('the values of all grids of a document are on one vertical, in boxes too', () => {
  const grid = (label: string) => `:::details\n- **${label} :** valeur\n:::`;
  const pages = layout(
    `${grid('Qui')}\n\n:::fiche\n##### 1.1. Titre\n\n${grid('Contrepartie de')}\n:::\n\n::::encadre\n${grid('Un label')}\n::::`,
  );
  const values = pages.flatMap(placed).filter(({ line }) => textOf(line) === 'valeur');
  expect(values).toHaveLength(3);
  expect(new Set(values.map(({ x }) => Math.round(x))).size).toBe(1);
});

it('the rule above a band is painted over what is filled, whole', () => {
  const [page] = layout('| A | B |\n| --- | --- |\n| a | b |\n| **Bande** |  |\n| c | d |');
  const { operators } = pageContent(
    page as Page,
    new DocumentFonts(shaper),
    new DocumentPictures(),
    new Map(),
  );
  const lastFill = operators.lastIndexOf(' f\n');
  const firstRule = operators.indexOf(' l S');
  expect(STYLE.color.wash).not.toBe(STYLE.color.tint);
  expect(lastFill).toBeGreaterThan(0);
  expect(firstRule).toBeGreaterThan(lastFill);
});
