import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changementsOf } from '../../src/compare/changements.ts';
import { REGLES_DE_PORTEE } from '../../src/compare/portee/index.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { read } from '../support/files.ts';

const HEAD = `
version: 1
document: { type: contrat, titre: Contrat, statut: projet }
territoire: { nom: Éauze }
parties:
  - { id: etat, type: etat, nom: L’État, abrege: État, role: signataire }
  - { id: ville, type: commune, nom: Ville d’Éauze, abrege: Ville, role: signataire }
  - { id: bailleur, type: bailleur, nom: Val Habitat, role: associe }
gouvernance: { instances: [{ nom: Comité, frequence: trimestrielle }] }
evaluation: { frequence: annuelle, premiere_echeance: 2027 }
`;
const contract = (inside: string, head = HEAD): Contrat =>
  parse(
    `${head}axes: [{ id: a, titre: A, engagements: [{ id: e, titre: Agir ensemble, porteurs: [ville], ${inside} }, { id: f, titre: Autre chose, porteurs: [etat] }] }]`,
  ) as Contrat;

/** What is judged of the changes from one commitment to another, with whom each binds. */
function judged(before: Contrat, after: Contrat): string[] {
  return changementsOf(before, after, new Map()).changements.flatMap(({ portee, jugements }) =>
    jugements.length === 0
      ? [portee]
      : jugements.map((one) => [one.portee, ...one.parties.map(({ nom }) => nom)].join(' ')),
  );
}
const q = (inside: string) => `quantite: { grandeur: caméras, unite: caméra, ${inside} }`;
const f = (inside: string) => `financements: [{ source: FIPD, ${inside} }]`;

/** Each row: the commitment before and after, and the judgement. */
const ROWS: readonly (readonly [what: string, before: string, after: string, ...judged: string[]])[] = [
  ['more cameras', q('variation: 10'), q('variation: 12'), 'avancee Ville'],
  ['fewer cameras', q('variation: 10'), q('variation: 8'), 'recul Ville'],
  ['a steeper fall', q('variation: -10'), q('variation: -12'), 'avancee Ville'],
  ['a lesser fall', q('variation_pourcentage: -10'), q('variation_pourcentage: -5'), 'recul Ville'],
  [
    'a range that falls',
    q('variation: { minimum: 40, maximum: 90 }'),
    q('variation: { minimum: 30, maximum: 90 }'),
    'recul Ville',
  ],
  [
    'a wider range',
    q('variation: { minimum: 40, maximum: 90 }'),
    q('variation: { minimum: 30, maximum: 95 }'),
    'neutre Ville',
  ],
  ['about so many', q('variation: 100'), q('variation: { environ: 100 }'), 'recul Ville'],
  [
    'another unit',
    q('nombre: 10'),
    q('nombre: 5').replace('unite: caméra', 'unite: site'),
    'neutre Ville',
    'neutre Ville',
  ],
  ['a figure at last', q('a_determiner: true'), q('variation: 4'), 'avancee Ville', 'avancee Ville'],
  ['no figure any more', q('variation: 4'), q('a_determiner: true'), 'recul Ville', 'recul Ville'],
  [
    'a variation that repeats',
    q('reference: { valeur: 2 }, cible: 4'),
    q('reference: { valeur: 2 }, cible: 4, variation: 2'),
    'neutre Ville',
  ],
  [
    'a higher base for the same target',
    q('reference: { valeur: 2 }, cible: 9'),
    q('reference: { valeur: 4 }, cible: 9'),
    'recul Ville',
  ],
  ['what is done', q('variation: 9'), q('variation: 9, realise: { valeur: 3 }'), 'neutre Ville'],
  ['less often', q('rythme: { valeur: 2, par: mois }'), q('rythme: { valeur: 2, par: an }'), 'recul Ville'],
  [
    'instalments put off',
    q('echeancier: [{ periode: 2026, valeur: 5 }, { periode: 2027, valeur: 5 }]'),
    q('echeancier: [{ periode: 2026, valeur: 2 }, { periode: 2027, valeur: 8 }]'),
    'recul Ville',
    'recul Ville',
  ],
  ['no quantity', q('variation: 4'), '', 'recul Ville'],
  ['a later deadline', 'echeance: 2026-12-31', 'echeance: 2027-12-31', 'recul Ville'],
  ['a sooner deadline', 'echeance: 2027', 'echeance: 2027-06', 'avancee Ville'],
  ['the same day in other words', 'echeance: 2027', 'echeance: 2027-12-31', 'neutre Ville'],
  ['no deadline', 'echeance: 2027', '', 'recul Ville'],
  ['a deadline to be written', 'echeance: 2027', 'echeance: à compléter', 'recul Ville'],
  ['for ever', 'echeance: 2027', 'echeance: permanent', 'neutre Ville'],
  ['a condition', '', 'condition: si le budget le permet', 'recul Ville'],
  ['no condition', 'condition: si le budget le permet', '', 'avancee Ville'],
  ['another condition', 'condition: si le budget le permet', 'condition: si la loi le permet', 'neutre'],
  ['given up', 'statut: en_cours', 'statut: abandonne', 'recul Ville'],
  ['progress', 'statut: a_lancer', 'statut: realise', 'neutre Ville'],
  ['a counterpart withdrawn', 'contrepartie_de: [f]', '', 'recul Ville'],
  ['a counterpart', '', 'contrepartie_de: [f]', 'avancee Ville'],
  ['a part of another', '', 'dont_de: f', 'recul Ville'],
  ['on top of another', '', 's_ajoute_a: f', 'avancee Ville'],
  ['a place less', 'lieux: [Izards, Borderouge]', 'lieux: [Izards]', 'recul Ville'],
  ['less money', f('montant: 9'), f('montant: 5'), 'recul FIPD'],
  ['money that is asked for', f('montant: 9, acquis: true'), f('montant: 9, acquis: false'), 'recul FIPD'],
  [
    'another payer',
    f('partie: etat, montant: 9'),
    f('partie: ville, montant: 9'),
    'recul État',
    'avancee Ville',
  ],
  ['no money', f('partie: etat, montant: 9'), '', 'recul État'],
  ['a cost that nobody finances', 'cout: { montant: 9 }', 'cout: { montant: 5 }', 'recul Ville'],
  [
    'a cost beside its financing',
    `cout: { montant: 9 }, ${f('montant: 4')}`,
    `cout: { montant: 7 }, ${f('montant: 4')}`,
    'neutre',
  ],
  ['a note', 'description: Un texte', 'description: Un autre texte', 'neutre'],
  ['typography', "description: 'L\u2019été : fin'", 'description: "L\'été\u00a0: fin"', 'forme'],
  ['a number', 'numero: "1.1"', 'numero: "1.4"', 'forme'],
  [
    'an action',
    'actions: [{ texte: Former }]',
    'actions: [{ texte: Former }, { texte: Équiper, porteurs: [etat] }]',
    'avancee État',
  ],
  [
    'an action less',
    'actions: [{ texte: Former }, { texte: Équiper }]',
    'actions: [{ texte: Former }]',
    'recul Ville',
  ],
];

describe('what a change does to a promise', () => {
  it.each(ROWS)('%s', (_, before, after, ...expected) => {
    expect(judged(contract(before), contract(after))).toEqual(expected);
  });

  it('of commitments: one that goes, comes, moves or was dead already', () => {
    const dead = contract('statut: abandonne');
    const without = (contrat: Contrat) => ({
      ...contrat,
      axes: contrat.axes.map((axe) => ({ ...axe, engagements: axe.engagements.slice(1) })),
    });
    expect(judged(contract(''), without(contract('')))).toEqual(['recul Ville']);
    expect(judged(without(contract('')), contract(''))).toEqual(['avancee Ville']);
    expect(judged(dead, without(dead))).toEqual(['neutre']);
    const turned = structuredClone(contract(''));
    turned.axes[0]?.engagements.reverse();
    expect(judged(contract(''), turned)).toEqual(['forme']);
  });

  it('of who carries it: who leaves is bound no more, who comes is', () => {
    const both = contract('lieux: [A]');
    const [axe] = structuredClone(both).axes;
    if (axe?.engagements[0]) axe.engagements[0].porteurs = ['etat'];
    expect(judged(both, { ...both, axes: axe ? [axe] : [] })).toEqual(['recul Ville', 'avancee État']);
  });

  it.each([
    [
      'a party that signs no more',
      'nom: L’État, abrege: État, role: signataire',
      'nom: L’État, abrege: État, role: associe',
      ['recul État'],
    ],
    ['a party that signs', 'role: associe', 'role: signataire', ['avancee Val Habitat']],
    ['a witness', 'role: associe', 'role: temoin', ['neutre Val Habitat']],
    ['fewer meetings', 'trimestrielle', 'annuelle', ['recul État Ville']],
    ['meetings that nobody can count', 'trimestrielle', 'régulière', ['neutre État Ville']],
    ['a later evaluation', 'premiere_echeance: 2027', 'premiere_echeance: 2028', ['recul État Ville']],
    [
      'no evaluation',
      'evaluation: { frequence: annuelle, premiere_echeance: 2027 }\n',
      '',
      ['recul État Ville'],
    ],
    ['another State', 'abrege: État', 'abrege: Préfecture', ['forme']],
  ])('of the parties and what they answer by: %s', (_, old, now, expected) => {
    expect(judged(contract(''), contract('', HEAD.replace(old, now)))).toEqual(expected);
  });

  it('follows what is renamed: nobody is bound otherwise', () => {
    const before = contract('contrepartie_de: [f]');
    const after = JSON.parse(JSON.stringify(before).replaceAll('"f"', '"autre"')) as Contrat;
    expect(judged(before, after)).toEqual(['forme', 'forme']);
  });

  it('is documented: each rule with its reason, as the page shows them', () => {
    const row = ({ id, objet, pourquoi }: (typeof REGLES_DE_PORTEE)[number]) =>
      `| \`${id}\` | ${objet} | ${pourquoi} |`;
    const page = read('docs/comparer.md');
    expect(REGLES_DE_PORTEE.map(row).filter((one) => !page.includes(one))).toEqual([]);
  });
});
