import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { buildView } from '../../src/render/view/index.ts';
import { contrat, list } from '../support/files.ts';

const partie = (id: string, type: string, role = 'signataire') => ({ id, nom: id, type, role });
const contratDe = (...engagements: Partial<Engagement>[]) =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'adopte' },
    territoire: { nom: 'Bourges' },
    parties: [
      partie('etat', 'etat'),
      partie('ville', 'commune'),
      partie('office', 'bailleur'),
      partie('region', 'region', 'temoin'),
    ],
    axes: [
      {
        id: 'a',
        titre: 'A',
        engagements: engagements.map((e, i) => ({ id: `e${i}`, titre: 'T', porteurs: ['ville'], ...e })),
      },
    ],
  }) as unknown as Contrat;
const plain = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

/** The sums of euros of the two places that print them, in the same words. */
function sums(one: Contrat) {
  const { maquette, totaux } = buildView(one);
  const sorte = (label: string) =>
    label
      .replace(/^Total /, '')
      .replace('promis', '')
      .trim();
  const plan = maquette.totaux.flatMap(({ libelle, cellules }) =>
    maquette.entetes.flatMap((entete, i) => {
      const texte = plain(cellules[i]?.texte ?? '');
      return texte === '–' ? [] : [`${entete} ${sorte(libelle)}: ${texte}`];
    }),
  );
  const NAMES: Readonly<Record<string, string>> = {
    'de l’État': 'État',
    'des collectivités': 'Collectivités',
    'des engagements communs': 'En commun',
    'd’autres financeurs': 'Autres financeurs',
    'des partenaires': 'Autres financeurs',
  };
  const synthesis = totaux.lignes.flatMap(({ libelle, cellules }) => {
    const [, par, pour = '', certitude = ''] =
      /^Euros( par an| par mois)? (de l’État|des [^(]*?|d’autres financeurs)(?: \((.*)\))?$/.exec(libelle) ??
      [];
    if (!pour) return [];
    const how = certitude.replace('demandés, non acquis', 'demandé');
    return [`${NAMES[pour]} ${`${how}${par ?? ''}`.trim()}: ${plain(cellules.at(-1)?.texte ?? '')}`];
  });
  return { plan: plan.toSorted(), synthesis: synthesis.toSorted() };
}

const files = ['examples', 'test/fixtures', 'test/fixtures/bancs'].flatMap((folder) =>
  list(folder, '.yaml').map((name) => `${folder}/${name}`),
);

describe('the sums of the financial plan', () => {
  it.each(files)('are those of the synthesis in %s', (file) => {
    const { plan, synthesis } = sums(contrat(file));
    expect(plan).toEqual(synthesis);
  });

  it('are those of the synthesis for each shape of money', () => {
    const { plan, synthesis } = sums(
      contratDe(
        { cout: { montant: 100 } },
        { cout: { montant: { environ: 20 } } },
        { porteurs: ['etat', 'ville'], cout: { montant: 7, par: 'an' } },
        { porteurs: ['etat'], quantite: { grandeur: 'dotation', unite: 'euro', nombre: { plus_de: 30 } } },
        { porteurs: ['etat'], condition: 'si', cout: { montant: { minimum: 4, maximum: 8 } } },
        {
          cout: { montant: 1000, par: 'mois' },
          financements: [
            { source: 'FIPD', partie: 'etat', part: 40, acquis: false },
            { source: 'Budget', partie: 'ville', part: 50, acquis: true },
            { source: 'Fonds régional', partie: 'region', montant: 12 },
          ],
        },
      ),
    );
    expect(plan).toEqual(
      [
        'Collectivités : environ 120 €',
        'En commun par an: 7 €',
        'État : plus de 30 €',
        'État sous condition: 4 € à 8 €',
        'État demandé par mois: 400 €',
        'Collectivités acquis par mois: 500 €',
        'Autres financeurs : 12 €',
      ].toSorted(),
    );
    expect(plan).toEqual(synthesis);
  });

  it('leave out, with the reason, what the synthesis leaves out', () => {
    const { maquette } = buildView(
      contratDe(
        { cout: { montant: 100 } },
        { dont_de: 'e0', cout: { montant: 40 } },
        {
          financements: [
            { source: 'FIPD', montant: 60 },
            { source: 'Budget', partie: 'ville' },
          ],
        },
        { statut: 'abandonne', cout: { montant: 5 } },
        { porteurs: ['region'], cout: { montant: 9 } },
        { quantite: { grandeur: 'caméras', unite: 'caméra', a_determiner: true } },
      ),
    );
    expect(maquette.exclus.map(({ numeros, motif }) => `${numeros} ${motif}`)).toEqual([
      '1.2 déjà compris dans un autre engagement',
      '1.3 financeur qui n’est pas rattaché à une partie',
      '1.3 financement sans montant',
      '1.4 abandonné ou pour mémoire',
      '1.5 porté par une partie qui ne signe pas',
    ]);
    const rows = maquette.lignes.map(({ numero, financeur, cellules }) =>
      plain([numero, financeur, ...cellules.map(({ texte }) => texte)].join(' | ')),
    );
    expect(rows).toEqual([
      '1.1 | Ville | – | 100 € | –',
      '1.2 | – | – | – | –',
      '1.3 | FIPD, payeur à préciser | – | – | 60 €',
      ' | Budget (ville) | – | montant à préciser | –',
      '1.5 | – | – | – | –',
    ]);
  });
});
