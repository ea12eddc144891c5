import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/verify/reasons.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { verdictJson } from '../../src/verify/verdict-json.ts';
import { schemaErrors } from './schema.ts';

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

/** One example of each reason. */
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
  'images-remplacees': { raison: 'images-remplacees' },
  'suivi-remplace': { raison: 'suivi-remplace' },
  'theme-remplace': { raison: 'theme-remplace' },
  'image-absente': { raison: 'image-absente', fichier: 'ville.svg' },
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
const parsed = (verdict: Verdict, compared: Parameters<typeof verdictJson>[1] = COMPARED) =>
  JSON.parse(verdictJson(verdict, compared));

describe('the schema of the JSON report of verify', () => {
  it.each(Object.values(REASONS))('accepts the reason $raison', (reason) => {
    expect(schemaErrors(parsed(refused(reason)))).toEqual([]);
    expect(
      schemaErrors(
        parsed({ ...refused(reason), document: 'tableau', pages: 2 }, { ...COMPARED, source: 'b.yaml' }),
      ),
    ).toEqual([]);
  });

  it('accepts an exact PDF with signatures', () => {
    expect(schemaErrors(parsed(EXACT))).toEqual([]);
  });

  it('accepts more changes than are listed, with their total', () => {
    const many = {
      ...REASONS['autre-source'],
      changements: Array.from({ length: 1001 }, () => ({ ...change, nature: 'ajoute', apres: 1 }) as const),
    };
    const all = parsed(refused(many));
    expect([schemaErrors(all), all.raisons[0].total, all.raisons[0].changements.length]).toEqual([
      [],
      1001,
      1000,
    ]);
  });

  it.each<[string, Verdict]>([
    ['an exact PDF with a reason', { ...EXACT, raisons: [REASONS.altere] }],
    ['a refused PDF without a reason', refused()],
    ['a refused PDF with remarks', { ...refused(REASONS.altere), remarques: EXACT.remarques }],
    ['an unknown reason', refused({ raison: 'autre' } as never)],
    ['a refused PDF with signatures', { ...refused(REASONS.altere), signatures: EXACT.signatures }],
    [
      'a change of an unknown kind',
      refused({ ...REASONS['autre-source'], changements: [{ ...change, nature: 'autre' as never }] }),
    ],
  ])('rejects %s', (_, verdict) => {
    expect(schemaErrors(parsed(verdict))).not.toEqual([]);
  });

  it('rejects an unknown remark and a missing font without its name', () => {
    const report = parsed(EXACT);
    report.remarques[0].remarque = 'autre';
    expect(schemaErrors(report)).not.toEqual([]);
    const other = parsed(EXACT);
    delete other.remarques[2].police;
    expect(schemaErrors(other)).not.toEqual([]);
  });

  it('requires every key of a report, except those of what the PDF claims', () => {
    const reports = [
      parsed(EXACT),
      ...Object.values(REASONS).map((reason) => parsed({ ...refused(reason) })),
    ];
    let removed = 0;
    for (const report of reports)
      for (const holder of [
        report,
        ...report.signatures,
        ...report.remarques,
        ...report.raisons,
        ...(report.raisons[0]?.changements ?? []),
      ])
        for (const [key, value] of Object.entries(holder)) {
          delete holder[key];
          expect(schemaErrors(report), key).not.toEqual([]);
          holder[key] = value;
          removed += 1;
        }
    expect(removed).toBeGreaterThan(100);
  });
});
