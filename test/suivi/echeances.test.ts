import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../src/cli/commands/suivi/mois.ts';
import { run } from '../../src/cli/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { echeancesOf } from '../../src/suivi/echeances.ts';
import { type EcheanceDe, ics } from '../../src/suivi/report/ics.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { read } from '../support/files.ts';

const common = { titre: 'Agir', porteurs: ['ville'] };
const CONTRAT = {
  version: 1,
  document: { type: 'contrat', titre: 'Contrat', statut: 'signe' },
  territoire: { nom: 'Valmont' },
  parties: [{ id: 'ville', type: 'commune', nom: 'Ville', role: 'signataire' }],
  duree: { debut: 2026, fin: '2029-06-30' },
  axes: [
    {
      id: 'a',
      titre: 'A',
      engagements: [
        { id: 'un', ...common, echeance: '2027-T2', actions: [{ texte: 'Étape', echeance: 2026 }] },
        { id: 'secret', ...common, titre: 'Se taire', echeance: 2027, diffusion: 'restreinte' },
        { id: 'tenu', ...common, echeance: 2028 },
        { id: 'fait', ...common, echeance: 2028, statut: 'realise' },
        { id: 'abandon', ...common, echeance: 2028, statut: 'abandonne' },
        { id: 'vide', ...common, titre: 'à compléter', echeance: 2028 },
        { id: 'permanent', ...common, echeance: 'permanent' },
        {
          id: 'tranches',
          ...common,
          quantite: { grandeur: 'g', echeancier: [{ periode: 2028, valeur: 1 }] },
        },
      ],
    },
  ],
  cadres: [{ type: 'convention_coordination', titre: 'Convention de coordination', fin: 2028 }],
  evaluation: {
    frequence: 'Annuelle',
    premiere_echeance: '2027-03-31',
    livrable: 'bilan',
    clauses_rendez_vous: [{ date: '2028-01', objet: 'mi-parcours' }],
  },
} as Contrat;
const SUIVI = {
  instances: [
    {
      nom: 'Comité',
      date: 2026,
      decisions: [
        { texte: 'Étudier', engagement: 'un', echeance: '2027-01-15' },
        { texte: 'Répondue', echeance: '2027-01-16', suite: 'Oui.' },
        { texte: 'Sans date' },
        { texte: 'Discrète', engagement: 'secret', echeance: '2027-01-17' },
      ],
    },
  ],
};
const listed = (publique: boolean) =>
  echeancesOf(CONTRAT, SUIVI, { tenus: new Set(['tenu']), publique }).map(
    ({ jour, cle }) => `${jour} ${cle}`,
  );

describe('what comes due', () => {
  it('is every date of the contract and of its decisions, once, in order', () => {
    expect(listed(false)).toEqual([
      '2026-12-31 un-1',
      '2027-01-15 decision-1-1',
      '2027-01-17 decision-1-4',
      '2027-03-31 2027',
      '2027-06-30 un',
      '2027-12-31 secret',
      '2028-01-31 rendez-vous-1',
      '2028-03-31 2028',
      '2028-12-31 tranches',
      '2028-12-31 cadre-1',
      '2029-03-31 2029',
      '2029-06-30 fin',
    ]);
  });

  it('says nothing of restricted commitments to the public', () => {
    expect(listed(false).filter((one) => !listed(true).includes(one))).toEqual([
      '2027-01-17 decision-1-4',
      '2027-12-31 secret',
    ]);
  });

  it('is read from a folder: amendments and follow-ups are no contracts, what is kept is due no more', async () => {
    const names = [
      'toulouse',
      'toulouse.suivi',
      'nantes',
      'nantes.suivi',
      'nantes-avenant-1',
      'nantes-avenant-2',
    ];
    const files = Object.fromEntries(
      names.map((name) => [`dossier/${name}.yaml`, read(`examples/${name}.yaml`)]),
    );
    const io = fakeIo({ files });
    expect(
      await run(['suivi', 'echeances', 'dossier', '--au', '2023-06-01', '--mois', '12'], io),
      io.stderr(),
    ).toBe(0);
    const text = io.stdout().replace(/\s+/g, ' ');
    // The second amendment brought the deadline of the cameras forward; on that day, they are not all there.
    expect(text).toContain(
      '31 décembre 2023 Nantes — 1.4 Porter le parc de vidéoprotection à 250 caméras d’ici à la fin de l’année 2023',
    );
    expect(text).not.toContain('Toulouse');
    expect(io.stderr()).toContain('2 avenants laissés de côté');
    const later = fakeIo({ files });
    await run(['suivi', 'echeances', 'dossier', '--au', '2023-12-31', '--mois', '1'], later);
    expect(later.stdout()).not.toContain('1.4');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-15', 14, '2028-01-15'],
  ])('%s and %i months is %s', (jour, mois, wanted) => expect(monthsLater(jour, mois)).toBe(wanted));
});

describe('the calendar', () => {
  const one: EcheanceDe = {
    jour: '2027-12-31',
    nature: 'engagement',
    cle: 'un',
    numero: '1.1',
    texte: `Porter, à 40 ; un \\ effectif é${'é'.repeat(90)}`,
    territoire: 'Val-d’Été',
  };
  const text = ics([one, one]);

  it('has lines of 75 bytes at most, ended as RFC 5545 asks, that unfold to the text', () => {
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => Buffer.byteLength(line) > 70)).toBe(true);
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain(
      `SUMMARY:Val-d’Été — 1.1 Porter\\, à 40 \\; un \\\\ effectif é${'é'.repeat(90)}\r\n`,
    );
  });

  it('has whole days, and an identifier for each event', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n');
    expect(text.match(/^UID:.*/gm)?.map((line) => line.trim())).toEqual([
      'UID:val-d-ete-engagement-un@csi',
      'UID:val-d-ete-engagement-un-2@csi',
    ]);
    expect(text.match(/^(?:BEGIN|END):VEVENT/gm)).toHaveLength(4);
    const moved = ics([{ ...one, jour: '2028-06-30' }]);
    expect(moved.match(/^UID:.*/m)?.[0].trim(), 'a day that moves keeps its event').toBe(
      'UID:val-d-ete-engagement-un@csi',
    );
    expect(ics([])).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
