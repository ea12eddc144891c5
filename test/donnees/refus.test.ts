import { describe, expect, it } from 'vitest';
import { lireCsv } from '../../src/donnees/base.ts';
import { colonnesOf } from '../../src/donnees/colonnes.ts';
import { editionOf, refuseEcourtee } from '../../src/donnees/edition.ts';
import { DonneesError } from '../../src/donnees/erreur.ts';
import { natureOf } from '../../src/donnees/nature.ts';
import { releveOf } from '../../src/donnees/releve.ts';
import { ANNEES, baseAncienne, baseCommunale, baseDepartementale, NOM } from '../support/ssmsi.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const CODES = ['01071', '01072', '35238'];
const TEXTE = baseCommunale({ codes: CODES });
const [ENTETE = '', ...LIGNES] = TEXTE.trimEnd().split('\n');

async function read(data: string | Uint8Array, code = '01071', nom = NOM): Promise<unknown> {
  const piece = typeof data === 'string' ? bytes(data) : data;
  expect(natureOf(piece.subarray(0, 4096))).toBe('csv');
  const base = await lireCsv([piece], {
    vises: () => ({ codes: new Set([code]), departements: new Set() }),
    compter: () => {},
  });
  const releve = releveOf(base, [code]);
  refuseEcourtee(editionOf(nom, base), releve.annees);
  return releve;
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
const edit = (from: RegExp, to: string) => LIGNES.map((line) => line.replace(from, to));
const lines = (...all: readonly string[]) => `${[ENTETE, ...all].join('\n')}\n`;
const own = LIGNES.filter((line) => line.startsWith('"01071"'));

/** What is wrong with a file, the file, and the sentence without the name of the file. */
const REFUSES: readonly (readonly [string, () => string | Uint8Array, string])[] = [
  [
    'the rows of a sheet',
    () => `${ENTETE}\n${'"99999"\n'.repeat(1_048_575)}`,
    'a exactement autant de lignes qu’une feuille de tableur en peut tenir (1 048 576) : la suite est perdue',
  ],
  [
    'codes without zeros',
    () => TEXTE.replaceAll('"', '').replaceAll(/^0/gm, ''),
    'a des codes sans leur zéro de tête (« 1004 » pour « 01004 »)',
  ],
  ['another encoding', () => latin1(TEXTE), 'n’est pas écrit en UTF-8'],
  [
    'a date for a rate',
    () => lines(...edit(/"1,3717421"/, '"janv.-37"')),
    'porte « janv.-37 » pour « 01071 » et « 2023 », là où est attendu un nombre',
  ],
  [
    'one line less',
    () => lines(...LIGNES.slice(1)),
    'n’est pas complet pour 01071 : il y manque 1 mesure sur 150 (Violences physiques intrafamiliales 2016)',
  ],
  [
    'an indicator less',
    () => lines(...LIGNES.filter((line) => !line.includes('"Vols avec armes"'))),
    'n’est pas complet pour 01071 : il y manque 10 mesures sur 150 (Vols avec armes 2016, Vols avec armes 2017, Vols avec armes 2018, Vols avec armes 2019…)',
  ],
  [
    'a year less',
    () => lines(...LIGNES.filter((line) => !line.includes('"2019"'))),
    'n’est pas complet pour 01071 : il y manque 15 mesures sur 150 (Violences physiques intrafamiliales 2019, Violences physiques hors cadre familial 2019, Violences sexuelles 2019, Vols avec armes 2019…)',
  ],
  [
    'the last year less',
    () => lines(...LIGNES.filter((line) => !line.includes('"2025"'))),
    's’arrête à 2024, alors que son nom annonce 2025 : il a été écourté',
  ],
  [
    'no line of the commune',
    () => lines(...LIGNES.filter((line) => !line.startsWith('"01071"'))),
    'ne contient pas 01071 : ses communes sont celles de 2026',
  ],
  [
    'two figures for one measure',
    () => lines(...LIGNES, (own[0] ?? '').replace(/"diff"/, '"ndiff"')),
    'donne deux fois « Violences physiques intrafamiliales » de 2016 pour 01071, avec des chiffres différents',
  ],
  [
    'an unknown indicator',
    () => lines(...edit(/Vols avec armes/, 'Vols à la tire')),
    'a un indicateur inconnu, « Vols à la tire »',
  ],
  [
    'labels decoded twice',
    () => lines(...edit(/Vols de véhicule/, 'Vols de vÃ©hicule')),
    'a un indicateur inconnu, « Vols de vÃ©hicule »',
  ],
  [
    'no figure where one is published',
    () => lines(...edit(/"\d+";"[\d,]+";"diff"/, 'NA;NA;"diff"')),
    'ne donne pas le nombre d’une mesure qu’il dit diffusée, pour « 01071 » et « 2016 »',
  ],
  [
    'half a fact',
    () => lines(...edit(/"8";"1,3717421"/, '"8,5";"1,3717421"')),
    'ne donne pas le nombre d’une mesure qu’il dit diffusée, pour « 01071 » et « 2023 »',
  ],
  [
    'an unknown word for secrecy',
    () => lines(...edit(/"ndiff"/, '"secret"')),
    'dit « secret » de la diffusion d’une mesure, et non « diff » ou « ndiff »',
  ],
  [
    'a year that is none',
    () => lines(...edit(/"2016"/, '"16"')),
    'porte « 16 » pour « 01071 » et « 16 », là où est attendue une année',
  ],
  [
    'a line of too few cells',
    () => lines(...LIGNES.slice(0, 3), '"01071";"2020"'),
    'a une ligne de 2 cellules, pour 13 colonnes (« 01071 2020 »)',
  ],
  [
    'a line that a quotation mark leaves open',
    () => lines(...LIGNES.slice(0, 3), '"01071";"2020;1'),
    'a une ligne dont un guillemet ne se ferme pas',
  ],
  [
    'a quotation mark in the middle',
    () => lines('"01071";"2020"x;1'),
    'a une ligne dont les guillemets sont mal placés',
  ],
  [
    'a line without end',
    () => `${ENTETE}\n${'x'.repeat(20_000)}`,
    'a une ligne trop longue pour être celle d’une base',
  ],
  ['a header without end', () => 'x;'.repeat(500_000), 'a une ligne trop longue pour être celle d’une base'],
  [
    'millions of columns',
    () => `"CODGEO_2026"${';a'.repeat(7000)}\n`,
    'a bien plus de colonnes qu’une base publiée',
  ],
  [
    'another table',
    () => 'nom;prenom\nA;B\n',
    'n’est pas une base de la délinquance enregistrée : sa première colonne est « nom »',
  ],
  [
    'a base without its column of secrecy',
    () => TEXTE.replace('est_diffuse', 'autre'),
    'n’a pas la colonne « est_diffuse »',
  ],
  ['only a header', () => `${ENTETE}\n`, 'ne contient pas 01071 : ses communes sont celles de 2026'],
  [
    'only blank lines',
    () => '\n\n',
    'n’est pas une base de la délinquance enregistrée : sa première colonne est «  »',
  ],
];

describe('a base that is not as it was published is refused in a sentence', () => {
  it.each(REFUSES)('%s', async (_, make, sentence) => {
    const error: unknown = await read(make()).then(
      () => undefined,
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(DonneesError);
    expect((error as DonneesError).message).toBe(sentence);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
    expect((error as DonneesError).message).not.toMatch(/[\u0000-\u001f]/);
  });

  it('unlike the published one, of every edition', async () => {
    await read(TEXTE);
    await read(
      baseAncienne({ codes: CODES }),
      '01072',
      'donnee-data.gouv-2022-geographie2023-produit-le2023-07-17.csv',
    );
    await read(
      baseCommunale({ codes: CODES, annees: ANNEES.slice(0, 9) }),
      '01072',
      'donnee-data.gouv-2024-geographie2026-produit-le2025-06-04.csv',
    );
    await read(baseDepartementale({ codes: ['01', '35'] }), '35');
    expect(LIGNES.length).toBe(450);
  });

  it('an old edition that lacks one of its fourteen labels', async () => {
    const text = baseAncienne({ codes: CODES })
      .split('\n')
      .filter((line) => !line.includes('Trafic'))
      .join('\n');
    await expect(read(text, '01072', 'x.csv')).rejects.toThrow('il y manque 7 mesures sur 98');
  });
});

describe('the nature of a file', () => {
  it.each([
    [[0x1f, 0x8b, 8], 'csv.gz'],
    [[...bytes('PAR1')], 'parquet'],
    [[0x50, 0x4b, 3, 4], 'classeur'],
    [[...bytes('"CODGEO_2026";"annee"')], 'csv'],
  ])('is told by its first bytes: %s', (head, nature) => {
    expect(natureOf(Uint8Array.from(head as number[]))).toBe(nature);
  });

  it.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], /^est un classeur \.xls/],
    ['UTF-16', [0xff, 0xfe, 65, 0], /^est écrit en UTF-16/],
    ['a page', [...bytes('<!DOCTYPE html><html>')], /^est une page web/],
    ['a PDF', [...bytes('%PDF-1.7')], /^est un PDF/],
    ['bytes', [1, 0, 2], /^n’est ni un \.csv/],
    ['nothing', [], /^est vide/],
  ])('%s is refused', (_, head, message) => {
    expect(() => natureOf(Uint8Array.from(head as number[]))).toThrow(message);
  });

  it('columns are recognised whatever their order and their accents', () => {
    const noms = [
      'Code.département',
      'classe',
      'annee',
      'unité.de.compte',
      'faits',
      'tauxpourmille',
      'POP',
      'LOG',
    ];
    expect(colonnesOf(noms)).toMatchObject({
      niveau: 'departement',
      ancienne: true,
      places: { indicateur: 1, annee: 2, nombre: 4 },
    });
  });
});
