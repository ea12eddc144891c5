// The verdicts that a person gives from the public facts alone, typed by hand before any code that computes them.
//
// Toulouse, signed on 9 October 2020:
//   renfort-pn       111 posts by 31 December 2021; 13 on 30 December 2020, where the line from the signature asks for 20 (13 is 64 % of
//                    it); 115 in September 2024, 33 months late.
//   renfort-pm       100 posts above 330 by 2026; 25 more during 2021 (the line asks for 20); 390 in all in December 2024, where the
//                    line asks for 68: 60 is 88 % of it.
//   cameras          100 above 445, no deadline; 470 on 31 December 2021, 640 in December 2024.
//   renfort-justice  24 people, no deadline; all there in December 2020.
//   qrr-izards-borderouge  30 people, never counted by anybody.
// Nantes, by its amendments: 250 cameras by 2026, from 146 (4 October 2022), then by 31 December 2023, from 162 (16 March 2023); 162 at the end
// of 2022, 250 at the end of 2023, more announced for the end of 2024. The 50 policiers municipaux of the same amendment were never counted.

/** A verdict as the tables write it. */
type Attendu =
  | 'tenu'
  | 'en_bonne_voie'
  | 'a_surveiller'
  | 'non_tenu'
  | 'en_cours'
  | 'sans_releve'
  /** The contract does not hold the commitment yet. */
  | 'absent';

/** The dates at which a contract is judged, and for each commitment its verdict at each of them. */
export interface Attendus {
  dates: readonly string[];
  verdicts: Readonly<Record<string, readonly Attendu[]>>;
}

const jamais = (n: number): Attendu[] => Array.from({ length: n }, () => 'sans_releve');

export const TOULOUSE: Attendus = {
  dates: [
    '2020-12-31',
    '2021-06-30',
    '2021-12-30',
    '2021-12-31',
    '2022-06-30',
    '2022-12-31',
    '2023-06-30',
    '2023-12-31',
    '2024-08-31',
    '2024-09-30',
    '2024-12-31',
    '2026-12-31',
  ],
  verdicts: {
    'renfort-pn': [
      'a_surveiller',
      'a_surveiller',
      'a_surveiller',
      'non_tenu',
      'non_tenu',
      'non_tenu',
      'non_tenu',
      'non_tenu',
      'non_tenu',
      'tenu',
      'tenu',
      'tenu',
    ],
    'renfort-pm': [
      'sans_releve',
      'sans_releve',
      'sans_releve',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'a_surveiller',
      'non_tenu',
    ],
    cameras: [
      'sans_releve',
      'sans_releve',
      'sans_releve',
      'en_cours',
      'en_cours',
      'en_cours',
      'en_cours',
      'en_cours',
      'en_cours',
      'en_cours',
      'tenu',
      'tenu',
    ],
    'renfort-justice': Array.from({ length: 12 }, () => 'tenu'),
    'qrr-izards-borderouge': jamais(12),
    permanences: jamais(12),
  },
};

export const NANTES: Attendus = {
  dates: [
    '2022-06-30',
    '2022-10-04',
    '2022-12-30',
    '2022-12-31',
    '2023-03-15',
    '2023-03-16',
    '2023-06-30',
    '2023-12-30',
    '2023-12-31',
    '2024-06-30',
    '2024-12-31',
    '2026-12-31',
  ],
  verdicts: {
    cameras: [
      'sans_releve',
      'sans_releve',
      'sans_releve',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'en_bonne_voie',
      'tenu',
      'tenu',
      'tenu',
      'tenu',
    ],
    'renfort-pm-2026': ['absent', ...jamais(11)],
  },
};
