import { describe, expect, it } from 'vitest';
import { checkContrat } from '../../src/check/index.ts';
import type { Distance } from '../../src/kernel/distance.ts';
import { columns } from '../../src/report/text/columns.ts';
import { REPORTERS } from '../support/reporters.ts';
import { OPTIONS, problem } from './support.ts';

const DISTANCE: Distance = {
  written: 18,
  total: 20,
  toWrite: [
    { where: 'Durée', what: ['fin'], line: 12 },
    { where: 'Préambule', what: [], line: 140 },
  ],
  adoption: [{ rule: 'numero-absent', count: 3 }],
  signature: [
    { rule: 'deliberation-manquante', count: 2 },
    { rule: 'signature-sans-date', count: 1 },
  ],
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const printed = (distance: Distance, problems = [problem('avertissement', { rule: 'a-completer' })]) =>
  plain(REPORTERS.texte([{ file: 'f.yaml', text: 'a: 1', problems, distance }], OPTIONS));

describe('the report of a draft', () => {
  it('ends with what is still to write, what later stages ask, and the next step', () => {
    expect(printed(DISTANCE)).toBe(`1 avertissement dans 1 fichier, dont 1 dans ce qui reste à écrire.

Où en est ce projet ? 2 champs à écrire sur 20 (à gauche, la ligne dans f.yaml) :
   12  Durée : fin
  140  Préambule
L’adoption demandera aussi : numero-absent (3).
La signature demandera aussi : deliberation-manquante (2), signature-sans-date.
Pour les voir : --etape adoption ou --etape signature.
Ensuite : écrivez ce qui manque à la ligne 12 (Durée, fin).
`);
  });

  it('names the first error as the next step, and lists it as any other problem', () => {
    const errors = [7, 9].map((line) =>
      problem('erreur', { range: { start: { line, column: 1 }, end: { line, column: 2 } } }),
    );
    expect(printed(DISTANCE, errors)).toContain(
      'Ensuite : corrigez les 2 erreurs, la première à la ligne 7.',
    );
    expect(printed(DISTANCE, errors.slice(1))).toContain('Ensuite : corrigez l’erreur de la ligne 9.');
    // Made an error with --regle, it is listed too.
    expect(printed(DISTANCE, [problem('erreur', { rule: 'a-completer' })])).toContain('erreur  a-completer');
  });

  it('says what comes after the last word: the warnings, then the vote', () => {
    const done = { written: 20, total: 20, toWrite: [], adoption: [], signature: [] };
    expect(printed(done, [problem('avertissement')])).toContain('Ensuite : relisez l’avertissement.');
    expect(printed(done, [])).toBe(`Aucun problème dans 1 fichier.

Où en est ce projet ? Tout est écrit (20 champs, dans f.yaml).
Ensuite : une fois le texte voté par les assemblées, écrivez « statut: adopte ».
`);
  });

  it('gives one line to each of several drafts', () => {
    const reports = ['a', 'b', 'c'].map((name, i) => ({
      file: `${name}.yaml`,
      text: '',
      problems: [],
      ...(i < 2 && { distance: { ...DISTANCE, written: 19 - i } }),
    }));
    expect(plain(REPORTERS.texte(reports, OPTIONS))).toBe(`Aucun problème dans 3 fichiers.

Ce qui reste à écrire :
  a.yaml  1 champ à écrire sur 20
  b.yaml  2 champs à écrire sur 20
`);
  });

  it.each([100, 80, 40])(
    'fits in %i columns and in thirty places, with nothing that harms a terminal',
    (width) => {
      const toWrite = Array.from({ length: 50 }, (_, i) => ({
        where: `Partie « Communauté de communes des Côtes de Champagne et Val de Saulx n° ${i}\u001b[2J\u202e »`,
        what: ['nom', 'représentant'],
        line: i + 1,
      }));
      const distance = { ...DISTANCE, toWrite };
      const text = REPORTERS.texte([{ file: 'f.yaml', text: '', problems: [], distance }], {
        ...OPTIONS,
        width,
      });
      for (const row of text.split('\n')) expect(columns(row)).toBeLessThanOrEqual(width);
      expect(plain(text)).toContain('et 20 autres.');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for them
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    },
  );
});

const DRAFT = `version: 1
document: { type: contrat, titre: à compléter, statut: projet }
territoire: { nom: Bourges, communes: [{ code_insee: à compléter, nom: Bourges }] }
parties:
  - { id: etat, type: etat, nom: État, role: signataire, representants: [{ prenom: à compléter, nom: à compléter, qualite: préfet }] }
  - { id: ville, type: commune, nom: "à compléter : la ville", role: signataire, representants: [{ qualite: maire }] }
  - { id: agglo, type: epci, nom: à compléter, role: signataire, representants: [{ prenom: A, nom: B, qualite: présidente }] }
deliberations: [{ partie: ville, date: à compléter }]
axes:
  - id: a
    titre: Sécurité
    engagements:
      - { id: un, titre: à compléter, porteurs: [etat] }
      - { id: deux, titre: Poser vingt caméras, porteurs: [ville], echeance: à compléter, pilote: { service: à compléter }, indicateurs: [{ libelle: I }] }
      - { id: trois, titre: T, porteurs: [ville], echeance: 2027, indicateurs: [{ libelle: I }] }
      - { id: quatre, titre: Q, porteurs: [ville], echeance: 2027, indicateurs: [{ libelle: I }] }
      - { id: cinq, titre: V, porteurs: [etat], statut: abandonne }
`;
const distanceOf = async (text: string, options = {}) =>
  (await checkContrat('f.yaml', new TextEncoder().encode(text), { distance: true, ...options })).distance;

describe('the distance of a draft', () => {
  it('names what is to write by part of the document, with its line', async () => {
    const { toWrite = [], written, total } = (await distanceOf(DRAFT)) ?? {};
    expect(toWrite.map(({ line, where, what }) => plain(`${line} ${where} : ${what.join(', ')}`))).toEqual([
      '2 Document : titre',
      '3 Territoire : commune',
      '5 Partie « État » : représentant',
      '6 Parties commune et intercommunalité : nom',
      '8 Délibération (commune) : date',
      '13 Axe 1, engagement de l’État (1.1) : titre, pilote, échéance, indicateur de suivi',
      '14 Axe 1, engagement 1.3 (« Poser vingt caméras ») : pilote, échéance',
      '15 Axe 1, engagements 1.4 et 1.5 : pilote',
    ]);
    expect(total).toBe((written ?? 0) + 15);
  });

  it('counts the problems that the adoption adds, then those that the signature adds', async () => {
    const { adoption = [], signature = [] } = (await distanceOf(DRAFT)) ?? {};
    expect(adoption.map(({ rule }) => rule)).toContain('diagnostic-incomplet');
    const signed = signature.map(({ rule, count }) => `${rule} ${count}`);
    expect(adoption.map(({ rule, count }) => `${rule} ${count}`)).toContain('deliberation-manquante 1');
    expect(signed).toContain('chapitre-manquant 1');
    expect(signed.join()).not.toContain('a-completer');
    const both = adoption.filter(({ rule }) => signed.some((one) => one.startsWith(`${rule} `)));
    expect(both.map(({ rule }) => rule)).not.toContain('diagnostic-incomplet');
  });

  it('is that of a draft alone, when it is asked for', async () => {
    expect(await distanceOf(DRAFT.replace('statut: projet', 'statut: adopte'))).toBeUndefined();
    expect(await distanceOf(DRAFT, { etape: 'signature' })).toBeUndefined();
    expect((await checkContrat('f.yaml', new TextEncoder().encode(DRAFT))).distance).toBeUndefined();
  });
});
