import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { OUTPUT_KINDS, SUIVI_KINDS } from '../../src/render/output-kind.ts';
import { DOCUMENTS, SUIVI_DOCUMENTS } from '../../src/verify/documents.ts';
import { contrat, TEMPLATES } from '../support/files.ts';

const complet = contrat('test/fixtures/complet.yaml');
const made = (document: (typeof OUTPUT_KINDS)[number], from = complet) =>
  renderMarkdown(from, { document, templates: TEMPLATES }).markdown;

describe('the parts of a document that are made alone', () => {
  it.each(['fiches', 'maquette'] as const)('%s', async (document) => {
    const markdown = made(document);
    expect(parseMarkdown(markdown).children.length).toBeGreaterThan(3);
    await expect(markdown).toMatchFileSnapshot(`golden/complet-${document}.md`);
  });

  it('are those that verify tries', () => {
    expect(DOCUMENTS).toEqual(OUTPUT_KINDS);
    expect(SUIVI_DOCUMENTS).toEqual([...SUIVI_KINDS, 'fiches']);
  });

  it('have one page for each commitment', () => {
    const commitments = complet.axes.flatMap(({ engagements }) => engagements).length;
    expect(made('fiches').match(/^::saut-de-page$/gm)).toHaveLength(commitments - 1);
  });

  it('are annexes where the file asks for them, in their place', () => {
    const annexes = [
      { titre: 'Carte' },
      { titre: 'Maquette', document: 'maquette' as const },
      { titre: 'Le tableau', document: 'tableau' as const },
    ];
    const headings = made('contrat', { ...complet, annexes }).match(/^## Annexe .*$/gm);
    expect(headings).toEqual([
      '## Annexe 1 — Synthèse donnant-donnant',
      '## Annexe 3 — Maquette',
      '## Annexe 4 — Le tableau',
      '## Annexe 5 — Échéancier des engagements',
    ]);
  });

  it('keep what is acquired, asked for and conditional apart, and who does not sign aside', () => {
    const financements = [
      { source: 'DETR', partie: 'etat', montant: 100, acquis: true },
      { source: 'FIPD', partie: 'etat', montant: 40, acquis: false },
      { source: 'Ville', partie: 'ville', montant: 60.5, annee: 2027 },
      { source: 'Ville', partie: 'ville', montant: 7, par: 'an' as const },
      { source: 'Région', partie: 'region', montant: 900, acquis: true },
    ];
    const parties = [
      { id: 'etat', nom: 'L’État', type: 'etat' as const, role: 'signataire' as const },
      { id: 'ville', nom: 'Ville', type: 'commune' as const, role: 'signataire' as const },
      { id: 'region', nom: 'Région', type: 'region' as const, role: 'temoin' as const },
    ];
    const one = { id: 'x', titre: 'X', porteurs: ['ville'], cout: { montant: 1100.5 }, financements };
    const two = {
      id: 'y',
      titre: 'Y',
      porteurs: ['etat'],
      condition: 'si',
      financements: financements.slice(1, 2),
    };
    const axes = [{ id: 'a', titre: 'A', engagements: [one, two] }];
    const rows = made('maquette', { ...complet, parties, axes })
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .split('\n')
      .filter((line) => line.startsWith('| 1.') || line.startsWith('|  |') || line.startsWith('Les totaux'));
    expect(rows).toEqual([
      '| 1.1 | X | 1 100,50 € | DETR (L’État) | 100 € | – | – | acquis | – |',
      '|  |  |  | FIPD (L’État) | 40 € | – | – | demandé | – |',
      '|  |  |  | Ville | – | 60,50 € | – | promis | 2027 |',
      '|  |  |  | Ville | – | 7 €<br>par an | – | promis | – |',
      '|  |  |  | Région | – | – | 900 € | acquis | – |',
      '| 1.2 | Y | – | FIPD (L’État) | 40 € | – | – | sous condition | – |',
      '|  | **Total promis** |  |  | **–** | **60,50 €** | **–** |  |  |',
      '|  | **Total acquis** |  |  | **100 €** | **–** | **900 €** |  |  |',
      '|  | **Total demandé** |  |  | **40 €** | **–** | **–** |  |  |',
      '|  | **Total sous condition** |  |  | **40 €** | **–** | **–** |  |  |',
      '|  | **Total promis par an** |  |  | **–** | **7 €** | **–** |  |  |',
    ]);
  });
});
