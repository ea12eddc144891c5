import { describe, expect, it } from 'vitest';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { entriesOf } from '../../src/check/catalogue.ts';
import { checkContrat } from '../../src/check/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import type { Faits } from '../../src/clauses/clause.ts';
import { FAITS_TYPES } from '../../src/clauses/faits-types.ts';
import { CLAUSES } from '../../src/clauses/index.ts';
import { CHAPITRES } from '../../src/model/articles.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { publicVersion } from '../../src/model/publique.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { writePdf } from '../../src/render/pdf/index.ts';
import { whole } from '../check/cases.ts';
import { FONTS, layout, linesOf, textOf } from '../render/pdf/support.ts';
import { contrat, read, TEMPLATES } from '../support/files.ts';

const COMPLET = contrat('test/fixtures/complet.yaml');
const ids = CLAUSES.map(({ id }) => id);
const TYPES = ['contrat', 'charte', 'avenant', 'declaration_intention'] as const;

/** The fictional contract as another kind of document, with one clause of the library only. */
const withClause = (id: string, type: (typeof TYPES)[number], without: readonly string[] = []): Contrat => {
  const { articles: _, clauses: __, ...rest } = COMPLET;
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !without.includes(key)));
  return { ...kept, document: { ...COMPLET.document, type }, clauses_types: [id] } as Contrat;
};
const markdown = (one: Contrat) =>
  renderMarkdown(one, { document: 'contrat', templates: TEMPLATES }).markdown;
const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f\u00ad\\-]+/g, '');

/** The article of a clause in a printed document; undefined if it is not there. */
const articleOf = (text: string, titre: string) =>
  text
    .split(/^## /m)
    .find((part) => new RegExp(`^Article\u00a0[^\\n]+ — ${titre.replace(/[()]/g, '.')}\\n`).test(part))
    ?.replace(/\n::[\s\S]*$/, '')
    .trim();

describe('the library of clauses', () => {
  it('has ids of its own: words of the file that name no chapter, no rule and no other clause', () => {
    expect(CLAUSES.length).toBeGreaterThanOrEqual(9);
    expect(new Set(ids).size).toBe(ids.length);
    const taken = [
      ...Object.keys(CHAPITRES),
      ...entriesOf('formes', 'regles', 'suivi', 'exceptions', 'gabarits').map(({ id }) => id),
    ];
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(taken).not.toContain(id);
    }
  });

  it('is the list that the schema, the numbers of articles and the scaffold offer, with the same lines', () => {
    const schema = JSON.parse(read('schemas/csi.schema.json'));
    const { items } = schema.properties.clauses_types;
    expect(items.enum).toEqual(ids);
    expect(items.markdownEnumDescriptions).toEqual(CLAUSES.map(({ resume }) => resume));
    const numbered = Object.keys(schema.$defs.articles.properties);
    expect(numbered.filter((key) => !Object.hasOwn(CHAPITRES, key))).toEqual(ids);
    const offered = read('templates/modele.yaml').matchAll(/^# {2}- ([a-z_]+) # \S/gm);
    expect([...offered].map(([, id]) => id)).toEqual(ids);
  });

  it.each(CLAUSES)('$id has a source, a why, and a month for a source that was read', (clause) => {
    const { resume, pourquoi, source, titre } = clause;
    for (const text of [resume, pourquoi, source]) expect(text).toMatch(/^[A-ZÀÉ].{20,}\.$/s);
    expect(titre).toMatch(/^[A-ZÀÉ][^.]+$/);
    if ('verifie_le' in clause) expect(clause.verifie_le).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
  });

  it.each(CLAUSES)('$id reads as sentences, whatever the document tells it', (clause) => {
    const flags = Object.keys(FAITS_TYPES).filter(
      (key) => typeof FAITS_TYPES[key as keyof Faits] === 'boolean',
    );
    for (let mask = 0; mask < 2 ** flags.length; mask++) {
      const chosen = Object.fromEntries(flags.map((key, i) => [key, Boolean(mask & (1 << i))]));
      for (const tribunal of [undefined, 'tribunal administratif d’Orléans']) {
        const paragraphs = clause.texte({ ...FAITS_TYPES, ...chosen, tribunal });
        expect(paragraphs.length).toBeGreaterThanOrEqual(1);
        for (const paragraph of paragraphs) {
          expect(paragraph).toMatch(/^[A-ZÀÉ«][^\n]*[.:]$/);
          expect(paragraph).not.toMatch(/undefined|null|\s\s|'| ,|à compléter/);
          for (const [, id = ''] of paragraph.matchAll(/\{article:(\w+)\}/g))
            expect(Object.keys(CHAPITRES)).toContain(id);
          expect(paragraph.replace(/\{article:\w+\}/g, '')).not.toMatch(/[{}]/);
        }
      }
    }
  });

  it.each(CLAUSES.flatMap((clause) => TYPES.map((type) => [clause.id, type, clause] as const)))(
    '%s is an article of a %s, in Markdown and on its pages, or has a reason not to be',
    async (id, type, clause) => {
      const text = markdown(withClause(id, type));
      const article = articleOf(text, clause.titre);
      if (type === 'declaration_intention' && (id === 'litiges' || id === 'entree_en_vigueur')) {
        expect(article).toBeUndefined();
        return;
      }
      expect(article).toBeDefined();
      expect(article).not.toMatch(/\{|\}|undefined|à compléter/);
      const pages = squeezed(
        layout(text)
          .flatMap((page) => linesOf(page).map(({ line }) => textOf(line)))
          .join(''),
      );
      for (const paragraph of (article ?? '').split('\n').filter(Boolean))
        expect(pages).toContain(squeezed(paragraph.replace(/^- /, '')));
    },
  );

  it('makes a PDF with all of them', async () => {
    const { markdown: text, meta } = renderMarkdown(COMPLET, { document: 'contrat', templates: TEMPLATES });
    const { bytes } = await writePdf(parseMarkdown(text), meta, FONTS);
    expect(bytes.length).toBeGreaterThan(10_000);
    for (const { titre } of CLAUSES) expect(articleOf(text, titre), titre).toBeDefined();
  });
});

describe('the rule that asks for a clause', () => {
  const problemsAt = async (text: string) =>
    (await checkContrat('cas.yaml', new TextEncoder().encode(text), { etape: 'adoption' })).problems;
  const contract = (example: string) =>
    whole(example.replace(/^# et plus loin, pas de clé : (.*)$/m, 'sauf: [$1]'));

  it('is left out for communication alone, which is a matter of choice', () => {
    expect(CLAUSES.filter((clause) => !('regle' in clause)).map(({ id }) => id)).toEqual(['communication']);
  });

  it.each(CLAUSES.flatMap((clause) => (clause.regle ? [[clause.regle, clause.id] as const] : [])))(
    '%s fires without %s, says its name, and falls silent with it',
    async (regle, id) => {
      const rule = RULES.find((one) => one.id === regle);
      const { faux, juste } = wrongAndRight(rule?.exemple ?? '');
      const found = (await problemsAt(contract(faux))).filter((problem) => problem.rule === regle);
      expect(found).toHaveLength(1);
      expect(found[0]?.hint).toContain(`«\u00a0${id}\u00a0» à «\u00a0clauses_types\u00a0»`);
      expect(faux).not.toContain(`clauses_types: [${id}]`);
      expect(juste).toContain(`clauses_types: [${id}]`);
      expect((await problemsAt(contract(juste))).filter((problem) => problem.rule === regle)).toEqual([]);
    },
  );
});

describe('a clause', () => {
  const textIn = (id: string, titre: string, type: (typeof TYPES)[number], without: string[] = []) =>
    articleOf(markdown(withClause(id, type, without)), titre) ?? '';

  it('says nothing of annexes that are not there, and is then not printed', () => {
    const one = withClause('valeur_des_annexes', 'avenant', ['annexes']);
    expect(markdown(one)).not.toContain('Valeur des annexes');
    expect(textIn('valeur_des_annexes', 'Valeur des annexes', 'contrat')).toContain('l’article prévaut');
  });

  it('leaves the date of effect to the chapter that says it', () => {
    const said = textIn('entree_en_vigueur', 'Entrée en vigueur', 'contrat');
    expect(said).toMatch(/prend effet comme il est dit à l’article\s\d+\./);
    expect(said).not.toContain('dernière signature');
    expect(textIn('entree_en_vigueur', 'Entrée en vigueur', 'contrat', ['duree', 'revision'])).toContain(
      'prend effet à la date de sa dernière signature.',
    );
  });

  it('speaks of restricted commitments only where there are some, and says the same in the public version', () => {
    const one = withClause('publication', 'contrat');
    const open = publicVersion(one, { projet: false });
    const said = articleOf(markdown(one), 'Publication');
    expect(said).toContain('diffusion est restreinte');
    expect(articleOf(markdown(open), 'Publication')).toBe(said);
    const none = JSON.parse(
      JSON.stringify(one).replaceAll('"diffusion":"restreinte"', '"diffusion":"publique"'),
    );
    expect(articleOf(markdown(none), 'Publication')).not.toContain('restreinte');
  });

  it('keeps its number in the public version, and in the file', () => {
    const headings = (one: Contrat) => markdown(one).match(/^## Article.*$/gm);
    expect(headings(publicVersion(COMPLET, { projet: false }))).toEqual(headings(COMPLET));
    const { articles: _, ...unnumbered } = COMPLET;
    expect(headings(publicVersion(unnumbered as Contrat, { projet: false }))).toEqual(
      headings(unnumbered as Contrat),
    );
  });

  it('is printed in the order of the list, after those of the file', () => {
    const ordered = {
      ...withClause('sigles', 'contrat'),
      clauses_types: ['litiges', 'communication'],
    } as Contrat;
    const text = markdown({ ...ordered, clauses: [{ titre: 'Assurance', texte: 'Chacun est assuré.' }] });
    const titles = [...text.matchAll(/^## Article\u00a0(\d+) — (Assurance|Litiges|Communication)$/gm)];
    expect(titles.map(([, , titre]) => titre)).toEqual(['Assurance', 'Litiges', 'Communication']);
    const numbers = titles.map(([, numero]) => Number(numero));
    expect(numbers).toEqual([0, 1, 2].map((i) => Number(numbers[0]) + i));
  });

  it('names the court of the territory, the same for all of it or none', () => {
    const at = (departements: string[]) =>
      articleOf(
        markdown({
          ...withClause('litiges', 'charte'),
          territoire: { nom: 'T', departements },
        } as Contrat),
        'Litiges',
      );
    expect(at(['51', '52'])).toContain('le tribunal administratif de Châlons-en-Champagne.');
    expect(at(['18'])).toContain('le tribunal administratif d’Orléans.');
    for (const unknown of [['51', '52', '55'], ['973'], []])
      expect(at(unknown)).toContain('le tribunal administratif compétent.');
  });
});
