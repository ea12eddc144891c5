import { describe, expect, it } from 'vitest';
import { SIGLES_CONNUS } from '../../src/clauses/sigles-connus.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { siglesOf } from '../../src/model/sigles.ts';
import { Random } from '../campagne/random.ts';
import { runs } from '../support/tiers.ts';

const contractWith = (texts: object): Contrat =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'projet' },
    territoire: { nom: 'Bourges' },
    parties: [],
    axes: [],
    ...texts,
  }) as unknown as Contrat;

const WORDS = 'groupe territorial sécurité élargie comité local bureau médiation urbaine insertion'.split(
  ' ',
);
const LINKS = ['', 'de ', 'et de ', 'de la ', 'pour la '];
/** Three letters or more that are a number. */
const ROMAN = /^L?X{0,3}I{0,3}$/;
const initialOf = (word: string) => word.charAt(0).normalize('NFD').charAt(0).toUpperCase();

/** A text with acronyms that csi knows, that it spells out, and that nothing explains. */
function drawn(h: Random) {
  const known = new Set<string>();
  const spelled = new Map<string, string>();
  const unknown = new Set<string>();
  const sentences = Array.from({ length: 1 + h.below(8) }, () => {
    const kind = h.below(3);
    if (kind === 0) {
      const sigle = h.pick(Object.keys(SIGLES_CONNUS));
      known.add(sigle);
      return `Le ${sigle} se réunit.`;
    }
    if (kind === 1) {
      const words = Array.from({ length: 3 + h.below(3) }, () => h.pick(WORDS));
      const sens = words.map((word, i) => (i === 0 ? word : `${h.pick(LINKS)}${word}`)).join(' ');
      const sigle = words.map(initialOf).join('');
      if (spelled.has(sigle) || ROMAN.test(sigle) || Object.hasOwn(SIGLES_CONNUS, sigle)) return 'Rien.';
      spelled.set(sigle, sens);
      return h.chance(0.5) ? `Ainsi, avec ce ${sens} (${sigle}), on décide.` : `Il y a ${sigle} (${sens}).`;
    }
    const sigle = Array.from({ length: 3 + h.below(4) }, () => h.pick([...'WXYZK'])).join('');
    if (ROMAN.test(sigle)) return 'Rien.';
    unknown.add(sigle);
    return `On saisit ${h.chance(0.5) ? sigle : `le groupe de travail (${sigle})`}.`;
  });
  return { preambule: sentences.join(h.chance(0.5) ? ' ' : '\n\n'), known, spelled, unknown };
}

describe('the acronyms of a contract', () => {
  it('are those of its texts, each explained by a text or by csi, or reported: none is invented', () => {
    for (let seed = 0; seed < runs(300, 5000); seed++) {
      const { preambule, known, spelled, unknown } = drawn(new Random(seed));
      const { connus, inconnus } = siglesOf(contractWith({ preambule }));
      const names = [...connus, ...inconnus].map(({ sigle }) => sigle);
      expect(names.toSorted(), preambule).toEqual([...known, ...spelled.keys(), ...unknown].toSorted());
      for (const { sigle, sens } of connus) {
        expect(sens, preambule).toBe(spelled.get(sigle) ?? SIGLES_CONNUS[sigle]?.sens);
        expect(preambule).toContain(sigle);
      }
      expect(inconnus.map(({ sigle }) => sigle).toSorted(), preambule).toEqual([...unknown].toSorted());
      expect(connus.map(({ sigle }) => sigle)).toEqual(connus.map(({ sigle }) => sigle).toSorted());
    }
  });

  it.each([
    ['a number in Roman figures', 'Le titre XIV et le livre III.', []],
    ['a reference', 'La circulaire NOR : PRMX2119950C, délibération CC-2026-87, code QN01801M.', []],
    ['a word in capitals', 'VILLE DE BOURGES', []],
    ['a letter', 'Le plan B et A.', []],
    [
      'an article between',
      'Le centre de la supervision urbaine (CSU).',
      ['CSU : centre de la supervision urbaine'],
    ],
    [
      'a word that is left out',
      'Un quartier prioritaire de la politique de la ville (QPV).',
      ['QPV : quartier prioritaire de la politique de la ville'],
    ],
    ['other words before', 'Le groupe de travail (CSU).', ['CSU : centre de supervision urbain']],
    ['an accent', 'L’équipe mobile de proximité (EMP).', ['EMP : équipe mobile de proximité']],
  ])('%s', (_, preambule, expected) => {
    const { connus, inconnus } = siglesOf(contractWith({ preambule }));
    expect(connus.map(({ sigle, sens }) => `${sigle} : ${sens}`)).toEqual(expected);
    expect(inconnus).toEqual([]);
  });

  it('leave out the names of parties and of people, ids and codes', () => {
    const parties = [
      {
        id: 'ABCD',
        type: 'commune',
        nom: 'Ville',
        abrege: 'VDB',
        role: 'signataire',
        representants: [{ nom: 'DUPONT', qualite: 'maire' }],
      },
    ];
    const { connus, inconnus } = siglesOf(contractWith({ parties, preambule: 'La VDB décide.' }));
    expect([connus, inconnus]).toEqual([[], []]);
  });
});
