// Commitments of which all is said by their group are entries of a list; nothing that a file says is left out.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { contrat as read, TEMPLATES } from '../support/files.ts';
import { layout, structure, textOf } from './pdf/support.ts';

const PARTIES = [
  { id: 'etat', type: 'etat', nom: 'L’État', abrege: 'État', role: 'signataire' },
  { id: 'ville', type: 'commune', nom: 'Ville de Bourges', abrege: 'Ville', role: 'signataire' },
  { id: 'agglo', type: 'epci', nom: 'Bourges Plus', role: 'signataire' },
  { id: 'relais', type: 'association', nom: 'Relais', role: 'associe' },
];

function printed(engagements: object[], parties: object[] = PARTIES): string {
  const contrat = {
    version: 1,
    document: { type: 'contrat', titre: 'Essai', statut: 'adopte' },
    territoire: { nom: 'Ailleurs' },
    parties,
    axes: [{ id: 'a', titre: 'Agir', engagements }],
  } as unknown as Contrat;
  return renderMarkdown(contrat, { document: 'contrat', templates: TEMPLATES }).markdown;
}

const bare = { id: 'un', titre: 'Ouvrir un poste', porteurs: ['ville'] };
const isList = (markdown: string) => markdown.includes(':::engagements\n') && !markdown.includes('::::fiche');

describe('a commitment of which its group says all', () => {
  it.each([
    ['its title alone', {}],
    ['a description', { description: 'Deux jours par semaine.' }],
    ['actions', { actions: [{ texte: 'Louer un local' }] }],
    ['two bearers', { porteurs: ['etat', 'ville'] }],
    ['the State', { porteurs: ['etat'] }],
  ])('with %s is an entry of a list', (_, more) => {
    expect(isList(printed([{ ...bare, ...more }]))).toBe(true);
  });

  it.each([
    ['a partner', { partenaires: ['relais'] }],
    ['a deadline', { echeance: '2028-12-31' }],
    ['bearers who do not sign', { porteurs: ['relais'] }],
    ['one who signs and one who does not', { porteurs: ['ville', 'relais'] }],
    ['a restriction', { diffusion: 'restreinte' }],
    ['what is abandoned', { statut: 'abandonne' }],
  ])('with %s has its sheet', (_, more) => {
    const markdown = printed([{ ...bare, ...more }]);
    expect(markdown).toContain('::::fiche');
    expect(markdown).toContain('- **Porté par');
  });

  it('has its sheet when the group has several bearers, or the State several prefectures', () => {
    const several = [bare, { ...bare, id: 'deux', porteurs: ['agglo'] }];
    expect(printed(several).match(/- \*\*Porté par/g)).toHaveLength(2);
    const second = { ...PARTIES[0], id: 'etat-2', nom: 'Préfecture de la Marne' };
    expect(isList(printed([{ ...bare, porteurs: ['etat'] }], [...PARTIES, second]))).toBe(false);
  });

  it('stands where its number puts it, between sheets', () => {
    const markdown = printed([
      { ...bare, numero: '1.1' },
      { ...bare, id: 'b', numero: '1.2', echeance: 2028 },
      { ...bare, id: 'c', numero: '1.3' },
    ]);
    const order = markdown.match(/^(?:- \*\*|##### )1\.\d/gm);
    expect(order).toEqual(['- **1.1', '##### 1.2', '- **1.3']);
  });

  it('has its sheet for whatever else the schema lets it hold', () => {
    const schema = JSON.parse(readFileSync('schemas/csi.schema.json', 'utf8'));
    const fields = Object.keys(schema.$defs.engagement.properties);
    const said = ['id', 'numero', 'titre', 'description', 'porteurs', 'actions', 'diffusion'];
    expect(fields.length).toBeGreaterThan(said.length);
    const example = read('test/fixtures/complet.yaml').axes.flatMap((axe) => axe.engagements);
    for (const field of fields.filter((name) => !said.includes(name))) {
      const value = example.map((one) => (one as unknown as Record<string, unknown>)[field]).find(Boolean);
      if (value === undefined || typeof value === 'string') continue;
      expect(isList(printed([{ ...bare, [field]: value }], PARTIES)), field).toBe(false);
    }
  });
});

describe('in the PDF, its list', () => {
  const pages = layout(
    ':::engagements\n- **1.1.** Agir\n- **1.10.** Voir\n\n  Avec soin.\n\n  - Un\\\n    À lancer\n:::\n',
  );
  it('has labels and bodies, and a bookmark for each commitment', () => {
    expect(structure(pages)).toMatchInlineSnapshot(`
      "Document
        L numbering=Decimal
          LI
            Lbl “1.1.”
            LBody “Agir”
          LI
            Lbl “1.10.”
            LBody
              P “Voir”
              P “Avec soin.”
              L numbering=Disc
                LI
                  Lbl “•”
                  LBody “Un À lancer”"
    `);
    const bookmarks = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'bookmark'));
    expect(bookmarks.map((item) => 'title' in item && item.title)).toEqual(['1.1. Agir', '1.10. Voir']);
  });
});

describe('the number of a commitment', () => {
  it.each(['1.5', '10.12', 'L.1', '1.22.333.4', '1.2.3.4.5.6'])(
    '%s is printed whole before its title',
    (number) => {
      const [page] = layout(`::::fiche\n##### ${number}. Poursuivre l’effort\n::::\n`);
      const heading =
        page?.items.flatMap((item) => (item.kind === 'line' && item.element?.type === 'H5' ? [item] : [])) ??
        [];
      expect(heading.map(({ line }) => textOf(line)).join('')).toBe(`${number}. Poursuivre l’effort`);
    },
  );
});
