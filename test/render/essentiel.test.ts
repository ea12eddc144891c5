// The page of key figures: each number that it prints is the sum of the commitments that it cites.
import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { printedEngagements } from '../../src/model/engagements.ts';
import { publicVersion } from '../../src/model/publique.ts';
import { THEME_DE_CSI } from '../../src/model/theme.ts';
import { figuresOf } from '../../src/model/totaux.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { buildView } from '../../src/render/view/index.ts';
import { contrat, list, TEMPLATES } from '../support/files.ts';
import { maximal } from '../support/maximal.ts';
import { layout, linesOf, META } from './pdf/support.ts';

const plain = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\\', '');
const files = ['examples', 'test/fixtures', 'test/fixtures/bancs'].flatMap((folder) =>
  list(folder, '.yaml').map((name) => `${folder}/${name}`),
);

const partie = (id: string, type: string, role = 'signataire') => ({ id, nom: id, type, role });
const made = (...engagements: Partial<Engagement>[]) =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'adopte' },
    territoire: { nom: 'Bourges' },
    parties: [partie('etat', 'etat'), partie('ville', 'commune'), partie('region', 'region', 'temoin')],
    axes: [
      {
        id: 'a',
        titre: 'A',
        engagements: engagements.map((e, i) => ({ id: `e${i}`, titre: 'T', porteurs: ['ville'], ...e })),
      },
    ],
  }) as unknown as Contrat;
const postes = (variation: unknown, more: Partial<Engagement> = {}): Partial<Engagement> => ({
  quantite: { grandeur: 'postes', unite: 'poste', variation } as NonNullable<Engagement['quantite']>,
  ...more,
});
const cells = (one: Contrat) =>
  (buildView(one).essentiel?.lignes ?? []).flatMap(({ cellules }) =>
    cellules.map(({ texte }) => plain(texte)).filter(Boolean),
  );

/** The numbers that a cell cites, runs written out. */
function cited(texte: string, known: readonly string[]): string[] {
  const [, list = ''] = /\*Engagements? ([^*]+)\*/.exec(texte) ?? [];
  return list.split(/, | et /).flatMap((part) => {
    const [first = '', last] = part.split(' à ');
    return last === undefined ? [first] : known.slice(known.indexOf(first), known.indexOf(last) + 1);
  });
}

/** The bounds that a figure prints: « 151 à 201 », « plus de 30 ». */
function bounds(figure: string): [number, number] {
  const numbers = [...figure.matchAll(/\d[\d ]*(?:,\d+)?/g)].map(([text]) =>
    Number(text.replaceAll(' ', '').replace(',', '.')),
  );
  const [first = Number.NaN, last = first] = numbers;
  if (/plus de|au moins|davantage/.test(figure)) return [first, Number.POSITIVE_INFINITY];
  if (/au plus|moins de/.test(figure)) return [0, last];
  return [first, last];
}

function expectSums(one: Contrat): number {
  const { apports } = figuresOf(one);
  const known = printedEngagements(one).map(({ numero }) => numero);
  let seen = 0;
  for (const texte of cells(one)) {
    const [, figure = ''] = /^\*\*([^*]+)\*\*/.exec(texte) ?? [];
    const numeros = cited(texte, known);
    expect(numeros.every((numero) => known.includes(numero))).toBe(true);
    const [min, max] = bounds(figure);
    const groups = new Map<string, typeof apports>();
    for (const apport of apports.filter(({ numero }) => numeros.includes(numero))) {
      const key = [apport.colonne, apport.famille, apport.sorte, apport.par].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), apport]);
    }
    const sums = [...groups.values()].map((found) => [
      found.reduce((sum, { valeur }) => sum + Math.max(0, valeur.min), 0),
      found.reduce((sum, { valeur }) => sum + valeur.max, 0),
    ]);
    const { quantite } =
      printedEngagements(one).find(({ numero }) => numero === numeros[0])?.engagement ?? {};
    const single = numeros.length === 1 && (quantite?.cible ?? quantite?.nombre);
    expect([...sums, ...(typeof single === 'number' ? [[single, single]] : [])]).toContainEqual([
      expect.closeTo(min),
      max === Number.POSITIVE_INFINITY ? max : expect.closeTo(max),
    ]);
    seen++;
  }
  return seen;
}

describe('each key figure is the sum of the commitments that it cites', () => {
  it.each(files)('in %s', (file) => {
    expectSums(contrat(file));
  });

  it('in most of them there are some', () => {
    const seen = files.filter((file) => {
      const one = contrat(file);
      const shown = cells(one).length;
      expect(shown === 0 || (shown >= 3 && shown <= 6)).toBe(true);
      return shown > 0;
    });
    expect(seen.length).toBeGreaterThan(6);
  });

  it('in a contract of 600 commitments, whose numbers are cited as runs', () => {
    const many = made(
      ...Array.from({ length: 600 }, (_, i) =>
        postes(i + 1, { porteurs: [i % 2 ? 'etat' : 'ville'], ...(i === 300 && { condition: 'si' }) }),
      ),
      { porteurs: ['ville'], cout: { montant: 1_000_000_000 } },
    );
    expect(expectSums(many)).toBe(3);
    expect(cells(many)[1]).toContain('*Engagements 1.1 à 1.300*');
    expect(cells(many)[1]).toContain('dont 301 sous condition (1.151)');
  });
});

describe('the sign ↔', () => {
  /** Each pair of commitments that the file declares to be exchanged, both ways round. */
  const declared = (one: Contrat) => {
    const placed = printedEngagements(one);
    const numeroOf = new Map(placed.map(({ engagement, numero }) => [engagement.id, numero]));
    return new Set(
      placed.flatMap(({ engagement, numero }) =>
        (engagement.contrepartie_de ?? []).flatMap((id) => [
          `${numero} ${numeroOf.get(id)}`,
          `${numeroOf.get(id)} ${numero}`,
        ]),
      ),
    );
  };

  it.each(files)('stands between declared counterparts only, in %s', (file) => {
    const one = contrat(file);
    const pairs = declared(one);
    const known = printedEngagements(one).map(({ numero }) => numero);
    for (const texte of cells(one)) {
      const [, list = ''] = /\*↔ ([^*]+)\*/.exec(texte) ?? [];
      for (const other of list ? cited(`*Engagements ${list}*`, known) : [])
        expect(cited(texte, known).some((numero) => pairs.has(`${numero} ${other}`))).toBe(true);
    }
    // In the synthesis, each text begins with its number.
    for (const { etat, collectivites } of buildView(one).face_a_face.lignes)
      for (const texte of [etat, collectivites].flatMap((cell) => plain(cell).split('<br><br>'))) {
        const [, list = ''] = /↔ (.+)$/.exec(texte) ?? [];
        for (const other of list ? list.split(', ') : [])
          expect(pairs).toContain(`${texte.split(' ')[0]} ${other}`);
      }
  });
});

describe('what qualifies a figure is never lost', () => {
  it('« environ », « plus de », a condition, what is asked for, what is done, what is not decided', () => {
    const texts = cells(
      made(
        postes({ environ: 20 }),
        postes({ plus_de: 30 }, { porteurs: ['etat'], condition: 'si le budget est voté' }),
        {
          porteurs: ['etat'],
          financements: [{ source: 'FIPD', partie: 'etat', montant: 900, acquis: false }],
        },
        { cout: { montant: { minimum: 4, maximum: 8 }, par: 'an' }, statut: 'en_elaboration' },
        {
          quantite: {
            grandeur: 'caméras',
            unite: 'caméra',
            reference: { valeur: 5 },
            cible: 9,
            realise: { valeur: 1 },
          },
          echeance: 'permanent',
        },
      ),
    );
    expect(texts).toEqual([
      '**plus de 30**<br>postes en plus<br>sous condition<br>*Engagement 1.4*',
      '**environ 20**<br>postes en plus<br>*Engagement 1.1*',
      '**900 €**<br>de financements demandés, non acquis<br>*Engagement 1.5*',
      '**4 € à 8 €**<br>par an, de dépenses promises<br>en cours d’élaboration : 1.2<br>*Engagement 1.2*',
      '**4**<br>caméras en plus (5 → 9)<br>dont 1 déjà réalisées<br>*Engagement 1.3*<br>*Échéance : sans terme*',
    ]);
  });
});

describe('the page', () => {
  const sound = [postes(1), postes(2, { porteurs: ['etat'] }), { cout: { montant: 3 } }];

  it('is made of three figures or more, of both sides', () => {
    expect(cells(made(...sound))).toHaveLength(3);
    expect(cells(made(...sound.slice(0, 2)))).toEqual([]);
    expect(cells(made(sound[1] ?? {}, sound[1] ?? {}, sound[1] ?? {}))).toEqual([]);
    expect(cells(made({}))).toEqual([]);
  });

  it('counts neither what is abandoned, nor what those who do not sign promise, nor what is not published', () => {
    expect(cells(made(...sound.slice(0, 2), { ...sound[2], statut: 'abandonne' }))).toEqual([]);
    expect(cells(made(...sound.slice(0, 2), { ...sound[2], porteurs: ['region'] }))).toEqual([]);
    const hidden = made(...sound, postes(40, { diffusion: 'restreinte' }));
    expect(cells(hidden)[1]).toContain('**41**');
    const open = publicVersion(hidden, { projet: false });
    expect(cells(open)[1]).toContain('**1**');
    const { markdown } = renderMarkdown(open, { document: 'contrat', templates: TEMPLATES });
    expect(plain(markdown)).toContain('Les engagements non publiés ne sont pas comptés : 1.3.');
  });

  it('can be turned off, and no avenant has it', () => {
    const of = (one: Contrat) =>
      renderMarkdown(one, { document: 'contrat', templates: TEMPLATES }).markdown.includes('## L’essentiel');
    expect(of(made(...sound))).toBe(true);
    expect(of({ ...made(...sound), theme: { pages: { essentiel: false } } })).toBe(false);
    expect(of(maximal('avenant').contrat as unknown as Contrat)).toBe(false);
  });

  const SIZES = (['normale', 'grande'] as const).flatMap((taille) =>
    (['a4', 'lettre'] as const).map((page) => ({ taille, page })),
  );

  it.each([
    'examples/toulouse.yaml',
    'examples/saint-dizier.yaml',
    'test/fixtures/bancs/trois-objectifs.yaml',
    'test/fixtures/complet.yaml',
  ])('is one page in %s, on any sheet and in any size', (file) => {
    for (const size of SIZES) {
      const theme = { ...THEME_DE_CSI, ...size };
      const made = renderMarkdown(contrat(file), { document: 'contrat', templates: TEMPLATES, theme });
      const from = made.markdown.indexOf('## L’essentiel');
      const only = made.markdown.slice(from, made.markdown.indexOf('::saut-de-page', from));
      expect(parseMarkdown(only).children.length).toBeGreaterThan(3);
      expect(layout(only, made.meta), Object.values(size).join(', ')).toHaveLength(1);
    }
  });

  it('is set in the size of csi where larger text would take two pages, and other pages are not', () => {
    const figures = (rows: number) =>
      `:::chiffres{titre="Essai"}\n| L’État | La ville |\n| --- | --- |\n${'| **3**<br>postes | **4**<br>caméras |\n'.repeat(rows)}:::\n\n::saut-de-page\n\nUn texte.`;
    const sizes = (rows: number) =>
      layout(figures(rows), { ...META, theme: { ...THEME_DE_CSI, taille: 'grande' } }).map((page) =>
        linesOf(page).flatMap(({ line }) =>
          line.segments.flatMap(({ style, words }) =>
            words.some(({ text }) => /postes|texte/.test(text)) ? style.size : [],
          ),
        ),
      );
    const [count, text] = [10.4, 11];
    expect(sizes(2)).toEqual([Array(2).fill(count * 1.15), [text * 1.15]]);
    expect(sizes(8)).toEqual([Array(8).fill(count), [text * 1.15]]);
  });
});
