import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engagement, Quantite } from '../../src/model/contrat.ts';
import { figuresOf } from '../../src/model/totaux.ts';
import { MOTIFS_AU_PLURIEL } from '../../src/portefeuille/mots.ts';
import { PAR, type Portefeuille } from '../../src/portefeuille/portefeuille.ts';
import { libelleDe, sommeText } from '../../src/portefeuille/report/sommes.ts';
import { MOTIFS } from '../../src/render/view/totaux.ts';
import { runs } from '../support/tiers.ts';
import { contratDe, reunis } from './contrat-de.ts';

const postes = (more: Partial<Quantite>): Quantite => ({ grandeur: 'effectif', unite: 'policier', ...more });
const toulouse = { nom: 'Toulouse', communes: [{ code_insee: '31555', nom: 'Toulouse' }] };
const metropole = { nom: 'Métropole', epci: [{ siren: '243100518', nom: 'Toulouse Métropole' }] };
const bourges = { nom: 'Bourges', communes: [{ code_insee: '18033', nom: 'Bourges' }] };

const sommesDe = ({ sommes }: Portefeuille) =>
  sommes.map((one) => `${libelleDe(one)} : ${sommeText(one)}`.replaceAll('\u00a0', ' '));
const reglesDe = ({ alertes }: Portefeuille) => alertes.map(({ regle }) => regle);

describe('the sums of a portfolio', () => {
  it('keep intervals, take a « dont » once, say what is under a condition, and count no rate without a term', () => {
    const made = reunis([
      contratDe(toulouse, [
        { id: 'pn', quantite: postes({ variation: 111, realise: { valeur: 13 } }) },
        { id: 'izards', dont_de: 'pn', quantite: postes({ variation: 30 }) },
        {
          id: 'apres',
          condition: 'clause de rendez-vous',
          quantite: postes({ variation: { minimum: 40, maximum: 90 } }),
        },
      ]),
      contratDe(bourges, [
        {
          porteurs: ['ville'],
          quantite: { grandeur: 'caméras', unite: 'caméra', rythme: { valeur: 10, par: 'an' } },
        },
      ]),
    ]);
    expect(sommesDe(made)).toEqual([
      'Postes promis par l’État (policiers et gendarmes) : 151 à 201 postes (111 fermes, 40 à 90 sous condition : Toulouse 151 à 201 dont 13 déjà là)',
    ]);
    expect(made.nonComptes.map(({ accorde, nombre, exemples }) => [nombre, accorde, ...exemples])).toEqual([
      [1, 'déjà compris dans un autre engagement', 'Toulouse 1.2'],
      [1, 'montant ou nombre périodique, sans première ni dernière année', 'Bourges 1.1'],
    ]);
  });

  it('never close an open interval', () => {
    const made = reunis([
      contratDe(bourges, [{ quantite: postes({ variation: { plus_de: 30 } }) }]),
      contratDe(toulouse, [{ quantite: postes({ variation: 12 }) }]),
    ]);
    expect(sommesDe(made)).toEqual([
      'Postes promis par l’État (policiers et gendarmes) : plus de 42 postes (Bourges plus de 30, Toulouse 12)',
    ]);
    const [row] = [...(made.tables.find(({ nom }) => nom === 'apports')?.lignes() ?? [])];
    expect(row?.slice(-4)).toEqual([30, undefined, false, undefined]);
  });

  it('warn of posts of the State that two contracts over the same commune promise', () => {
    const engagement = { quantite: postes({ variation: 111 }) };
    const both = reunis([contratDe(toulouse, [engagement]), contratDe(metropole, [engagement])]);
    expect(both.alertes.map(({ message }) => message)).toEqual([
      'Toulouse et Métropole se recouvrent, et l’État promet aux deux des postes (policiers et gendarmes) : 111 et 111. Si ce sont les mêmes, la somme les compte deux fois.',
    ]);
    expect(reglesDe(reunis([contratDe(toulouse, [engagement]), contratDe(bourges, [engagement])]))).toEqual(
      [],
    );
    const ofTown = { ...engagement, porteurs: ['ville'] };
    expect(reglesDe(reunis([contratDe(toulouse, [ofTown]), contratDe(metropole, [ofTown])]))).toEqual([]);
  });

  it('count a contract once, whatever its file is called', () => {
    const one = contratDe(toulouse, [{ quantite: postes({ variation: 111 }) }]);
    const made = reunis([
      one,
      { ...one, fichier: 'copie.yaml', empreinte: 'sha256:1' },
      { ...one, fichier: 'b.yaml' },
    ]);
    expect(made.contrats).toBe(1);
    expect(made.fichiers.map(({ fichier }) => fichier)).toEqual(['copie.yaml', 'b.yaml']);
    expect(reglesDe(made)).toEqual(['portefeuille-doublon', 'portefeuille-doublon']);
    // The next contract of the same town is another one.
    const next = contratDe(toulouse, [], { signature: { date: '2026-10-01' } });
    expect(reunis([one, { ...next, empreinte: 'sha256:2' }]).contrats).toBe(2);
  });

  it('say which contracts are over on a day, and which give another number of communes', () => {
    const one = contratDe({ ...metropole, nombre_communes: 36 });
    expect(reglesDe(reunis([one], { au: '2026-03-31' }))).toEqual(['portefeuille-millesimes']);
    const made = reunis([one], { au: '2026-04-01' });
    expect(made.alertes.map(({ message }) => message)).toEqual([
      'Les communes sont celles du code officiel géographique 2026 ; le nombre que donne le contrat est autre : Métropole (36 au contrat, 37 aujourd’hui).',
      'Un contrat est échu au 1er avril 2026 : Métropole (31 mars 2026).',
    ]);
  });

  it('are those of their figures, and of each of their groups, for random portfolios', () => {
    const valeur = fc.oneof(
      fc.integer({ min: 1, max: 500 }),
      fc
        .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }))
        .map(([a, b]) => ({ minimum: a, maximum: a + b })),
    );
    const quantite = fc.record({
      grandeur: fc.constant('effectif'),
      unite: fc.constantFrom('policier', 'caméra', 'euro', 'juge', 'local'),
      variation: valeur,
    });
    const engagement: fc.Arbitrary<Partial<Engagement>> = fc.record(
      {
        quantite,
        porteurs: fc.constantFrom(['etat'], ['ville'], ['etat', 'ville'], ['personne']),
        condition: fc.constant('vote du budget'),
        volet: fc.constantFrom('justice' as const, 'education' as const),
        echeance: fc.constantFrom(2022, 2024, 'permanent'),
      },
      { requiredKeys: ['quantite', 'porteurs'] },
    );
    const places = [toulouse, metropole, bourges, { nom: 'Rien' }];
    const contrat = fc
      .tuple(fc.constantFrom(...places), fc.array(engagement, { maxLength: 6 }), fc.uuid())
      .map(([territoire, engagements, id]) => {
        const one = contratDe(territoire, engagements, { signature: { date: `2020-01-${id}` } });
        return { ...one, empreinte: id };
      });
    fc.assert(
      fc.property(fc.array(contrat, { maxLength: 8 }), (lus) => {
        const made = reunis(lus);
        const apports = lus.flatMap((lu) => figuresOf(lu.contrat).apports);
        const bounds = (pick: (value: { min: number; max: number }) => number) =>
          apports.reduce((sum, { valeur }) => sum + pick(valeur), 0);
        const summed = (sommes: Portefeuille['sommes'], pick: 'min' | 'max') =>
          sommes.reduce((sum, { total }) => sum + total[pick], 0);
        expect(summed(made.sommes, 'min')).toBe(bounds(({ min }) => min));
        expect(summed(made.sommes, 'max')).toBe(bounds(({ max }) => max));
        for (const par of PAR) {
          const sommes = made.groupes[par].flatMap((groupe) => groupe.sommes);
          expect([par, summed(sommes, 'min'), summed(sommes, 'max')]).toEqual([
            par,
            summed(made.sommes, 'min'),
            summed(made.sommes, 'max'),
          ]);
        }
        expect(made.tables.find(({ nom }) => nom === 'apports')?.nombre).toBe(apports.length);
      }),
      { numRuns: runs(100, 2000) },
    );
  }, 300_000);
});

describe('why figures are in no sum', () => {
  it('agrees with how many they are', () => {
    for (const [motif, several] of Object.entries(MOTIFS_AU_PLURIEL)) {
      const one = MOTIFS[motif as keyof typeof MOTIFS];
      // What stays the same has no noun and no participle of its own to agree.
      if (one === several) expect(several).toMatch(/^(?:déjà compris|promis|sans) /);
      else expect(several).toMatch(/^(?:de même |[^ ,]+[sx]\b)/);
      // A participle stands in the singular only after the noun that it is of.
      expect(several.replace('un autre engagement, déjà compté', ''), motif).not.toMatch(
        /\b(?:compté|porté|laissé|abandonné|maintenu|rattaché)(?![\p{L}])/u,
      );
    }
    const one = (id: string) => ({ id, quantite: postes({ cible: 4, unite: 'euro' as never }) });
    const { nonComptes } = reunis([contratDe(toulouse, [one('a')]), contratDe(bourges, [one('b')])]);
    for (const { motif, accorde, nombre } of nonComptes)
      expect(accorde === motif, `${nombre} ${accorde}`).toBe(
        nombre === 1 || motif === MOTIFS_AU_PLURIEL[keyOfMotif(motif)],
      );
    expect(nonComptes.length).toBeGreaterThan(0);
  });
});

const keyOfMotif = (motif: string) =>
  Object.entries(MOTIFS).find(([, text]) => text === motif)?.[0] as keyof typeof MOTIFS;
