import { describe, expect, it } from 'vitest';
import { lecteurDe } from '../../src/avenant/mots.ts';
import type { Cible } from '../../src/avenant/ordre.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { contrat } from '../support/files.ts';

const WHOLE = contrat('test/fixtures/complet.yaml') as Contrat;
const lecteur = lecteurDe(WHOLE);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The codes of the schema that are no French words. */
const CODE =
  /\b(?:[a-z]+_[a-z_]+|ssmsi|qpv|qrr|zsp|associe|temoin|inclut|decline|non_diffuse|diffuse|clspd)\b/;

/** Every place that a modification can name: fields of chapters, items of lists, fields of axes and of commitments. */
function* places(): Generator<Cible> {
  for (const [chapitre, value] of Object.entries(WHOLE)) {
    if (['version', 'document', 'axes', 'signature', 'deliberations', 'theme'].includes(chapitre)) continue;
    if (Array.isArray(value)) for (const i of value.keys()) yield { chapitre, position: i + 1 };
    else if (typeof value !== 'object') yield { chapitre };
    else
      for (const [champ, one] of Object.entries(value))
        if (Array.isArray(one)) for (const i of one.keys()) yield { chapitre, champ, position: i + 1 };
        else yield { chapitre, champ };
  }
  for (const { id: axe, engagements, ...rest } of WHOLE.axes) {
    for (const champ of Object.keys(rest)) yield { axe, champ };
    for (const { id: engagement, ...fields } of engagements)
      for (const [champ, one] of Object.entries(fields)) {
        yield { engagement, champ };
        if (Array.isArray(one)) for (const i of one.keys()) yield { engagement, champ, position: i + 1 };
      }
  }
}

describe('the words of a contract', () => {
  it.each<[string, Cible, string]>([
    ['a party', { chapitre: 'parties', position: 1 }, 'nature : État ; nom : L’État'],
    ['a person', { chapitre: 'parties', position: 1 }, 'représentants : Mme Hélène Marchand-Roy, préfète'],
    ['a year', { chapitre: 'diagnostic', champ: 'sources', position: 1 }, 'millésime : 2026'],
    ['a code', { chapitre: 'duree', champ: 'fondement' }, 'durée du mandat municipal'],
    ['a clause of csi', { chapitre: 'clauses_types', position: 1 }, 'Annualité des crédits'],
    [
      'an indicator',
      { engagement: 'renfort-pn', champ: 'indicateurs', position: 1 },
      'Effectif réel du commissariat : base 78 policiers, cible 96 policiers',
    ],
    [
      'a counterpart',
      { engagement: 'renfort-pn', champ: 'contrepartie_de', position: 1 },
      '1.4 (Porter la police municipale de 24 à 40 policiers)',
    ],
  ])('are, for %s, those of the document', (_, cible, words) => {
    expect(plain(lecteur.at(cible))).toContain(words);
  });

  it('are no code of the file, and never empty, wherever a modification may apply', () => {
    const all = [...places()];
    expect(all.length).toBeGreaterThan(300);
    const said = all.map((cible) => [JSON.stringify(cible), plain(lecteur.at(cible))] as const);
    const addresses = /https?:\/\/\S+|\S+\.(?:pdf|png|svg)/g;
    expect(said.filter(([, words]) => words === '' || CODE.test(words.replace(addresses, '')))).toEqual([]);
  });
});
