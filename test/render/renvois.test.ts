import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { TEMPLATES } from '../support/files.ts';

const contrat = (changes: object): Contrat =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'adopte' },
    territoire: { nom: 'Bourges' },
    parties: [
      { id: 'etat', nom: 'L’État', type: 'etat', role: 'signataire' },
      { id: 'ville', nom: 'Ville de Bourges', type: 'commune', role: 'signataire' },
    ],
    axes: [
      {
        id: 'a',
        titre: 'Sécurité',
        engagements: [
          { id: 'cameras', titre: 'Installer *vingt* caméras', porteurs: ['ville'] },
          { id: 'centre', titre: 'Après {engagement:cameras}', porteurs: ['ville'] },
        ],
      },
    ],
    ...changes,
  }) as Contrat;

const printed = (preambule: string, changes = {}) => {
  const { markdown, meta } = renderMarkdown(contrat({ preambule, ...changes }), {
    document: 'contrat',
    templates: TEMPLATES,
  });
  // No-break spaces are typography, which has tests of its own.
  const plain = markdown.replaceAll('\u00a0', ' ');
  return { text: /## Préambule\n\n(.*)/.exec(plain)?.[1], markdown: plain, meta };
};

describe('a reference by id in a text', () => {
  it.each([
    ['Voir l’engagement {engagement:cameras}.', 'Voir l’engagement 1.1 (Installer \\*vingt\\* caméras).'],
    ['Voir { Engagement : cameras }.', 'Voir 1.1 (Installer \\*vingt\\* caméras).'],
    ['À l’article {article:engagements}, annexe {annexe:synthese}.', 'À l’article 3, annexe 2.'],
    // A title that is cited prints no more than the number of what it refers to itself.
    ['Voir {engagement:centre}.', 'Voir 1.2 (Après 1.1).'],
    [
      'Écrire {{engagement:cameras}}, ({engagement:centre}).',
      'Écrire {engagement\\:cameras}, (1.2 (Après 1.1)).',
    ],
    ['{nom:valeur} {engagement:} {} {{}}', '{nom\\:valeur} {engagement\\:} {} {{}}'],
  ])('%s', (written, expected) => {
    expect(printed(written).text).toBe(expected);
  });

  it('prints number and title in a heading, in a table and in the metadata', () => {
    const { markdown, meta } = printed('x', {
      document: { type: 'contrat', titre: 'Contrat {engagement:cameras}', statut: 'adopte' },
    });
    expect(markdown).toContain('- **1.2.** Après 1.1 (Installer \\*vingt\\* caméras)');
    expect(markdown).toContain('| 1.2 | Après 1.1 (Installer \\*vingt\\* caméras) |');
    expect(meta.titre).toBe('Contrat 1.1 (Installer *vingt* caméras)');
  });

  it('follows written numbers, of articles too', () => {
    const articles = { objet: '1', territoire: '2', engagements: '4' };
    expect(printed('{article:engagements}, {article:annexes}', { articles }).text).toBe('4, 5');
  });

  it('cannot make structure, nor loop', () => {
    const clauses = [{ id: 'x', titre: '{article:x}\n# Titre', texte: '{article:x}' }];
    const { markdown } = printed('{article:x}', { clauses });
    expect(markdown).toContain('## Article 4 — 4 \\# Titre\n\n4\n');
  });
});
