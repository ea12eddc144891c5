import { describe, expect, it } from 'vitest';
import type { Quantite } from '../../src/model/contrat.ts';
import { quantiteText } from '../../src/render/view/quantite.ts';
import { quantiteFigure } from '../../src/render/view/quantite-figure.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const more: [string, Omit<Quantite, 'grandeur'>, string, string][] = [
  [
    'a drop in per cent',
    { reference: { valeur: 40 }, variation_pourcentage: -10 },
    '−10 % à partir de 40',
    '−10 %',
  ],
  [
    'one for each',
    { unite: 'référent', nombre: 1, pour_chaque: 'établissement' },
    '1 référent pour chaque établissement',
    '1 référent pour chaque établissement',
  ],
  [
    'every other week',
    { unite: 'réunion', rythme: { valeur: 1, par: 'semaine', tous_les: 2 } },
    '1 réunion toutes les 2 semaines',
    '1 réunion toutes les 2 semaines',
  ],
  [
    'an uncertain base',
    { unite: 'caméra', reference: { valeur: { environ: 50 } }, cible: 80 },
    '80 caméras, contre environ 50',
    'environ +30 caméras (environ 50 → 80)',
  ],
];
const cases: [string, Omit<Quantite, 'grandeur'>, string, string][] = [
  [
    'base, variation and target',
    { unite: 'poste', reference: { valeur: 330, date: 2020 }, variation: 100, cible: 430 },
    '+100 postes à partir de 330 (en 2020), pour atteindre 430 postes',
    '+100 postes (330 → 430)',
  ],
  [
    'base and target',
    { unite: 'caméra', reference: { valeur: 445 }, cible: 545 },
    'de 445 à 545 caméras, soit +100',
    '+100 caméras (445 → 545)',
  ],
  [
    'base and variation',
    { unite: 'poste', reference: { valeur: 12 }, variation: 5 },
    '+5 postes à partir de 12, soit 17 postes',
    '+5 postes',
  ],
  ['a variation alone', { unite: 'poste', variation: 111 }, '+111 postes', '+111 postes'],
  ['a drop', { unite: 'fait', variation: -12 }, '−12 faits', '−12 faits'],
  [
    'a range',
    { unite: 'poste', variation: { minimum: 40, maximum: 90 }, periode: { debut: 2023, fin: 2026 } },
    'de 40 à 90 postes supplémentaires ; sur la période 2023–2026',
    'de 40 à 90 postes supplémentaires',
  ],
  [
    'a yearly minimum over years',
    { unite: 'poste', rythme: { valeur: { minimum: 20 }, par: 'an', debut: 2021, fin: 2025 } },
    'au moins 20 postes par an, de 2021 à 2025 (soit au moins 100 en tout)',
    'au moins 20 postes par an',
  ],
  [
    'a rhythm without years',
    { unite: 'caméra', rythme: { valeur: 10, par: 'an' } },
    '10 caméras par an',
    '10 caméras par an',
  ],
  [
    'a weekly rhythm',
    { unite: 'patrouille', rythme: { valeur: 2, par: 'semaine' } },
    '2 patrouilles par semaine',
    '2 patrouilles par semaine',
  ],
  [
    'an open minimum',
    { unite: 'agent', cible: { plus_de: 30 } },
    'cible : plus de 30 agents',
    'plus de 30 agents',
  ],
  [
    'a percentage',
    { pourcentage: { valeur: 20, de: 'des effectifs' } },
    '20 % des effectifs',
    '20 % des effectifs',
  ],
  ['a decimal', { unite: 'ETP', variation: 5.5 }, '+5,5 ETP', '+5,5 ETP'],
  [
    'a part delivered',
    { unite: 'poste', variation: 111, realise: { valeur: 13, date: '2020-12-30' } },
    '+111 postes ; déjà réalisé : 13 (au 30 décembre 2020), reste 98',
    '+111 postes, dont 13 déjà réalisés, reste 98',
  ],
  [
    'to be determined',
    { unite: 'poste', a_determiner: true },
    'nombre à déterminer ; unité : poste',
    'à déterminer',
  ],
  [
    'a schedule',
    {
      unite: 'poste',
      variation: 30,
      echeancier: [
        { periode: 2021, valeur: 15 },
        { periode: 2022, valeur: 15 },
      ],
    },
    '+30 postes ; calendrier : 15 en 2021, 15 en 2022 (30 en tout)',
    '+30 postes',
  ],
  [
    'levels',
    {
      unite: 'policier',
      reference: { valeur: 12 },
      paliers: [{ valeur: 25 }, { valeur: 60, periode: 2026 }],
    },
    'à partir de 12, par paliers : 25, puis 60 policiers (en 2026)',
    '+48 policiers (12 → 25 → 60)',
  ],
  ['a count', { unite: 'réunion', nombre: 3 }, '3 réunions', '3 réunions'],
  [
    'a doubling',
    { unite: 'patrouille', multiplicateur: 2 },
    'multiplication par 2 ; unité : patrouille',
    '× 2',
  ],
  [
    'a doubling of a base, the only figure with a unit',
    { unite: 'patrouille', multiplicateur: 2, reference: { valeur: 4, date: 2025 } },
    'multiplication par 2 à partir de 4 patrouilles (en 2025)',
    '+4 patrouilles (4 → 8)',
  ],
  [
    'a tripling of about so many, whose level is not known',
    { unite: 'patrouille', multiplicateur: 3, reference: { valeur: { environ: 4 } } },
    'multiplication par 3 à partir d’environ 4 patrouilles',
    '× 3',
  ],
  [
    'a level that is kept',
    { unite: 'policier', reference: { valeur: 30 }, cible: 30 },
    'de 30 à 30 policiers, soit 0',
    '30 policiers, sans changement',
  ],
  [
    'full-time equivalents',
    { unite: 'équivalent temps plein', variation: 12 },
    '+12 équivalents temps plein',
    '+12 équivalents temps plein',
  ],
  ['euros', { unite: 'euro', nombre: 1400000 }, '1 400 000 €', '1 400 000 €'],
  ['a given plural', { unite: 'œil', unite_pluriel: 'yeux', nombre: 4 }, '4 yeux', '4 yeux'],
];

describe('a quantity in words', () => {
  it.each([...cases, ...more])('%s', (_name, quantite, words, brief) => {
    expect(plain(quantiteText({ grandeur: 'g', ...quantite }))).toBe(`g : ${words}`);
    expect(plain(quantiteFigure({ grandeur: 'g', ...quantite }))).toBe(brief);
  });
});
