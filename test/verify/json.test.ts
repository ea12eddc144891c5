import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/verify/reasons.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { verdictJson } from '../../src/verify/verdict-json.ts';
import { verificationFaults } from './schema.ts';

const COMPARED = { pdf: 'a.pdf', version: '1.0.0' };
const EXACT: Verdict = {
  exact: true,
  document: 'contrat',
  pages: 9,
  signatures: [{ champ: 'signature_ville', couvre: true }],
  remarques: [
    { remarque: 'signature-invisible', champ: 'signature_ville' },
    { remarque: 'horodatage', champ: 'Timestamp' },
    { remarque: 'police-non-incorporee', champ: 'signature_ville', police: 'Courier' },
  ],
  raisons: [],
  dit: {},
  original: new Uint8Array(9),
};
const change = { chemin: ['axes', 0, 'titre'], libelle: 'axe « a », titre' };

/** One of each reason that a PDF may be refused for. */
const REASONS = {
  'source-absente': { raison: 'source-absente' },
  'source-refusee': { raison: 'source-refusee' },
  'autre-source': {
    raison: 'autre-source',
    piece_jointe_exacte: false,
    changements: [
      { ...change, nature: 'change', avant: 'A', apres: null },
      { ...change, nature: 'ajoute', apres: { id: 'a' } },
      { ...change, nature: 'retire', avant: [1] },
      { ...change, nature: 'deplace', avant: 1, apres: 2 },
    ],
  },
  'autre-version': { raison: 'autre-version', dite: '0.9.0' },
  'autres-gabarits': { raison: 'autres-gabarits' },
  'autres-polices': { raison: 'autres-polices' },
  'piece-jointe-remplacee': { raison: 'piece-jointe-remplacee' },
  'mise-a-jour': { raison: 'mise-a-jour', quoi: 'remplace le contenu de la page 3' },
  altere: { raison: 'altere', octet: 0, lieu: 'l’en-tête' },
} as const satisfies Readonly<Record<Reason['raison'], Reason>>;
const refused = (...raisons: Reason[]): Verdict => ({
  exact: false,
  signatures: [],
  remarques: [],
  raisons,
  dit: { version: '1.0.0', source: '0'.repeat(64) },
});
const told = (verdict: Verdict, compared: Parameters<typeof verdictJson>[1] = COMPARED) =>
  JSON.parse(verdictJson(verdict, compared));

describe('the schema of what verify tells machines', () => {
  it.each(Object.values(REASONS))('holds for $raison', (reason) => {
    expect(verificationFaults(told(refused(reason)))).toEqual([]);
    expect(
      verificationFaults(
        told({ ...refused(reason), document: 'tableau', pages: 2 }, { ...COMPARED, source: 'b.yaml' }),
      ),
    ).toEqual([]);
  });

  it('holds for a PDF that is exact, and signed', () => {
    expect(verificationFaults(told(EXACT))).toEqual([]);
  });

  it('holds for more changes than are listed, and counts them', () => {
    const many = {
      ...REASONS['autre-source'],
      changements: Array.from({ length: 1001 }, () => ({ ...change, nature: 'ajoute', apres: 1 }) as const),
    };
    const all = told(refused(many));
    expect([verificationFaults(all), all.raisons[0].total, all.raisons[0].changements.length]).toEqual([
      [],
      1001,
      1000,
    ]);
  });

  it.each<[string, Verdict]>([
    ['an exact one with a reason', { ...EXACT, raisons: [REASONS.altere] }],
    ['one refused for nothing', refused()],
    ['remarks of one refused', { ...refused(REASONS.altere), remarques: EXACT.remarques }],
    ['a reason that is unknown', refused({ raison: 'autre' } as never)],
    ['signatures of one refused', { ...refused(REASONS.altere), signatures: EXACT.signatures }],
    [
      'a change of an unknown nature',
      refused({ ...REASONS['autre-source'], changements: [{ ...change, nature: 'autre' as never }] }),
    ],
  ])('holds not for %s', (_, verdict) => {
    expect(verificationFaults(told(verdict))).not.toEqual([]);
  });

  it('holds not for a remark that is unknown, nor for a font without its name', () => {
    const answer = told(EXACT);
    answer.remarques[0].remarque = 'autre';
    expect(verificationFaults(answer)).not.toEqual([]);
    const other = told(EXACT);
    delete other.remarques[2].police;
    expect(verificationFaults(other)).not.toEqual([]);
  });

  it('needs every key that an answer has, but those of what the PDF says', () => {
    const answers = [told(EXACT), ...Object.values(REASONS).map((reason) => told({ ...refused(reason) }))];
    let removed = 0;
    for (const answer of answers)
      for (const holder of [
        answer,
        ...answer.signatures,
        ...answer.remarques,
        ...answer.raisons,
        ...(answer.raisons[0]?.changements ?? []),
      ])
        for (const [key, value] of Object.entries(holder)) {
          delete holder[key];
          expect(verificationFaults(answer), key).not.toEqual([]);
          holder[key] = value;
          removed += 1;
        }
    expect(removed).toBeGreaterThan(100);
  });
});
