import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTheme } from '../../src/check/theme.ts';
import { THEME_DE_CSI, themeOf } from '../../src/model/theme.ts';
import { styleOf } from '../../src/render/pdf/style.ts';
import { themeFile } from '../../src/render/theme-file.ts';
import { readSource } from '../../src/source/index.ts';
import { artifactsOf, layout, META, textOf } from './pdf/support.ts';

const read = async (text: string | Uint8Array) => {
  const source = await readSource('theme.yaml', typeof text === 'string' ? Buffer.from(text) : text);
  if (!source.ok) throw new Error(source.problems[0]?.message);
  return source.value;
};

describe('the theme in effect', () => {
  it('is said key by key: what comes first wins', () => {
    const theme = themeOf(
      { couleur: '#14532D', pages: { essentiel: false } },
      { couleur: '#7f1d1d', taille: 'grande', pages: { essentiel: true, colophon: false } },
    );
    expect(theme).toMatchObject({ couleur: '#14532d', accent: THEME_DE_CSI.accent, taille: 'grande' });
    expect(theme.pages).toMatchObject({ essentiel: false, colophon: false, echeancier: true });
    expect(themeOf(undefined, {})).toEqual(THEME_DE_CSI);
  });

  it('prints the whole of the longest foot, above the bottom of the page and below the text', () => {
    const pied = 'Ville de Saint-Jean-Pied-de-Port et préfecture des Pyrénées-Atlantiques'.padEnd(
      120,
      ' – contrat',
    );
    const theme = themeOf({ pied, taille: 'grande', page: 'lettre' });
    const page = layout('## A\n\nTexte.', { ...META, pied, theme }).at(-1);
    const { bottom } = styleOf(theme).page;
    const feet = page ? artifactsOf(page).filter(({ y }) => y > page.height - bottom) : [];
    const [numero, ...lines] = feet.toSorted((a, b) => b.x - a.x);
    expect(numero && textOf(numero.line)).toMatch(/^Page/);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ line }) => textOf(line).trim()).join(' ')).toBe(pied);
  });

  it('has one style for one value, so that two documents in one process do not mix', () => {
    const green = themeOf({ couleur: '#14532d' });
    expect(styleOf(green)).toBe(styleOf({ ...green }));
    const colours = (theme: typeof green) =>
      new Set(
        layout('## A\n\n| A | B |\n| --- | --- |\n| a | b |', { ...META, theme }).flatMap((page) =>
          page.items.flatMap((item) => ('color' in item ? [item.color] : [])),
        ),
      );
    const [one, two] = [colours(THEME_DE_CSI), colours(green)];
    expect([...one].filter((color) => two.has(color))).toEqual([]);
    expect(colours(THEME_DE_CSI)).toEqual(one);
  });

  it('enlarges every text, and changes the sheet', () => {
    const [own, large] = [styleOf(THEME_DE_CSI), styleOf(themeOf({ taille: 'grande', page: 'lettre' }))];
    for (const [role, { text, leading }] of Object.entries(own.text)) {
      const other = large.text[role as keyof typeof own.text];
      expect(other.text.size / text.size).toBeCloseTo(1.15);
      expect(other.leading / leading).toBeCloseTo(1.15);
    }
    expect([large.page.width, large.page.height]).toEqual([612, 792]);
  });
});

describe('the file of a theme', () => {
  it('is absent for csi’s own, and the same for the same theme', () => {
    expect(themeFile(THEME_DE_CSI)).toBeUndefined();
    const bytes = themeFile(themeOf({ pages: { colophon: false }, couleur: '#14532D' }));
    expect(bytes).toEqual(themeFile(themeOf({ couleur: '#14532d', pages: { colophon: false } })));
    expect(Buffer.from(bytes ?? '').toString()).toMatchInlineSnapshot(`
      "couleur: "#14532d"
      accent: "#b3261e"
      couverture: sobre
      taille: normale
      page: a4
      pages:
        essentiel: true
        donnant_donnant: true
        echeancier: true
        financement: true
        axe_courant: true
        colophon: false
      "
    `);
  });

  it('can be read as a theme again, whatever the running foot', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
        const pied = `a${text.replace(/[\n\r\u2028\u2029\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '')}`;
        const theme = themeOf({ pied });
        const source = await read(themeFile(theme) ?? '');
        expect(checkTheme(source, [])).toEqual([]);
        expect(themeOf(source.data as object)).toEqual(theme);
      }),
    ));
});

describe('a theme that is wrong', () => {
  const problems = async (text: string, at: string[] = []) =>
    checkTheme(await read(text), at).map(({ rule, range, path }) => [rule, range.start.line, path.join('.')]);

  it('is reported at its place, as that of a contract', async () => {
    expect(await problems('couleur: #1b2a6b\naccent: bleu\ncouvertur: sobre\n')).toEqual([
      ['couleur-sans-guillemets', 1, 'couleur'],
      ['couleur-mal-formee', 2, 'accent'],
      ['cle-inconnue', 3, 'couvertur'],
    ]);
    expect(await problems('a: 1\ntheme:\n  couleur: "#ffd700"\n', ['theme'])).toEqual([
      ['contraste-insuffisant', 3, 'theme.couleur'],
    ]);
    expect(await problems('- sobre\n')).toEqual([['valeur-inattendue', 1, '']]);
    expect(await problems('pages: { colophon: non }\n')).toEqual([
      ['valeur-inattendue', 1, 'pages.colophon'],
    ]);
  });
});
