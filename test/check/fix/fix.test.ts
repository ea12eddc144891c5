import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { keepsSense } from '../../../src/check/fix/sense.ts';
import { cog } from '../../../src/cli/cog.ts';
import type { Path } from '../../../src/kernel/path.ts';
import type { Fix, Problem, Sense } from '../../../src/kernel/problem.ts';
import { readSource } from '../../../src/source/index.ts';
import { onlyTexts } from '../../../src/source/problems/requote.ts';
import { whole } from '../cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A fixed text, after checking that nothing is left to fix in it. */
async function fixed(text: string): Promise<string> {
  const { bytes, fixes } = await fixFile('f.yaml', encode(text));
  const again = await fixFile('f.yaml', bytes);
  expect(again.fixes).toEqual([]);
  expect(again.bytes).toBe(bytes);
  const result = Buffer.from(bytes).toString();
  expect(fixes.length > 0).toBe(result !== text);
  const starts = fixes.map(({ fix }) => fix.edits[0]?.start ?? 0);
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  // Each edit quotes what is at its place in the original text.
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (const { fix } of fixes)
    for (const { range, before } of fix.edits)
      expect(lines[range.start.line - 1]?.slice(range.start.column - 1, range.end.column - 1)).toBe(before);
  return result;
}

const date = (typed: string) => `document: { date: ${typed} }\n`;
const due = (typed: string) => `axes:\n  - engagements:\n      - echeance: ${typed}\n`;
const people = (typed: string) => `territoire:\n  population: ${typed}\n`;
const means = (valeur: string, unite = 'caméra') =>
  `diagnostic: { moyens: [{ valeur: ${valeur}, unite: ${unite} }] }\n`;
const money = (typed: string) => `axes: [{ engagements: [{ cout: { montant: ${typed} } }] }]\n`;
const quantity = (typed: string) => `axes: [{ engagements: [{ quantite: { ${typed} } }] }]\n`;
const granted = (typed: string) => `axes: [{ engagements: [{ financements: [{ acquis: ${typed} }] }] }]\n`;
const undecided = (typed: string) => quantity(`a_determiner: ${typed}`);
const insee = (typed: string) => `territoire: { communes: [{ code_insee: ${typed} }] }\n`;
const siren = (typed: string) => `territoire: { epci: [{ siren: ${typed} }] }\n`;
const county = (typed: string) => `territoire: { departements: [${typed}] }\n`;

describe('fixes', () => {
  it.each([
    [insee('01004'), insee('"01004"')],
    [insee('18033'), insee('"18033"')],
    [insee('2a004'), insee('2A004')],
    [insee('"2a004"'), insee('"2A004"')],
    [insee("'18 033'"), insee("'18033'")],
    [siren('200068666'), siren('"200068666"')],
    [siren('200 068 666'), siren('"200068666"')],
    [siren('"200\u00a0068\u202f666"'), siren('"200068666"')],
    [county('01, 18, 971, 2a'), county('"01", "18", "971", 2A')],
    [date('31/12/2026'), date('2026-12-31')],
    [date('"31/12/2026"'), date('"2026-12-31"')],
    [date("'31.12.2026'"), date("'2026-12-31'")],
    [date('1/3/2026'), date('2026-03-01')],
    [date('2026-6-5'), date('2026-06-05')],
    [date('2026/06/05'), date('2026-06-05')],
    [date('25 juin 2026'), date('2026-06-25')],
    [date('le 1er août 2026'), date('2026-08-01')],
    [date('samedi 1er AOÛT 2026'), date('2026-08-01')],
    [due('décembre 2026'), due('2026-12')],
    [due('12/2026'), due('2026-12')],
    [due('T4 2026'), due('2026-T4')],
    [due('2026-s2'), due('2026-S2')],
    [due('Permanente'), due('permanent')],
    [due('permanent(e)'), due('permanent')],
    [due('en continu'), due('permanent')],
    [due('courant 2028'), due('2028')],
    [due('premier trimestre de 2027'), due('2027-T1')],
    [due('au plus tard le 30 juin 2027'), due('2027-06-30')],
    [due('en mars 2027'), due('2027-03')],
    [due('2027\u201106\u201130'), due('2027-06-30')],
    [due('“2027-06-30”'), due('2027-06-30')],
    [insee('“18033”'), insee('"18033"')],
    [insee('«\u00a018033\u00a0»'), insee('"18033"')],
    [people('\uff11\uff12 000'), people('12000')],
    [means('“12”'), means('12')],
    [quantity('variation: \u221212'), quantity('variation: -12')],
    [due('Permanent'), due('permanent')],
    [people('12 000'), people('12000')],
    [people('"12 000"'), people('12000')],
    [people('1\u202f234\u00a0567'), people('1234567')],
    [people("'12'"), people('12')],
    [means('"1 234,5"'), means('1234.5')],
    [means('"12,5"'), means('12.5')],
    [means('"0,125"'), means('0.125')],
    [means('"1 234,567"'), means('1234.567')],
    [means('"-3"'), means('-3')],
    [means('12 000 €', 'euro'), means('12000', 'euro')],
    [money('12 000 €'), money('12000')],
    [money('"12\u202f000,50\u00a0€"'), money('12000.5')],
    [money('"3 euros"'), money('3')],
    [
      'axes: [{ engagements: [{ financements: [{ part: 20 % }] }] }]\n',
      'axes: [{ engagements: [{ financements: [{ part: 20 }] }] }]\n',
    ],
    [
      'diagnostic: { indicateurs: [{ serie: [{ annee: "2024", nombre: 3 }] }] }\n',
      'diagnostic: { indicateurs: [{ serie: [{ annee: 2024, nombre: 3 }] }] }\n',
    ],
    [means('"12 €"', 'Euros'), means('12', 'Euros')],
    [means('"12 €"', '€'), means('12', '€')],
    [money('3 EUROS'), money('3')],
    [means('" 12 "'), means('12')],
    [means('"1234,567"'), means('1234.567')],
    [means('"0.125"'), means('0.125')],
    [means('"123456789012345"'), means('123456789012345')],
    [means('"12345678901234,5"'), means('12345678901234.5')],
    [quantity('pourcentage: { valeur: 20 % }'), quantity('pourcentage: { valeur: 20 }')],
    [quantity('variation_pourcentage: -20 %'), quantity('variation_pourcentage: -20')],
    ...['oui', 'Oui', 'vrai', 'yes', '"true"', '" oui "'].map((typed) => [granted(typed), granted('true')]),
    ...['non', 'NON', 'faux', 'no', '"false"'].map((typed) => [granted(typed), granted('false')]),
    ...['oui', 'Oui', 'vrai', 'yes', '"true"', '" oui "'].map((typed) => [
      undecided(typed),
      undecided('true'),
    ]),
    [date('" 31/12/2026 "'), date('"2026-12-31"')],
    [due('1er trimestre 2027'), due('2027-T1')],
    [due('2e semestre 2027'), due('2027-S2')],
    ['version: " 1 "\n', 'version: 1\n'],
    ['version: "1"\n', 'version: 1\n'],
    ['document: { statut: Adopté }\n', 'document: { statut: adopte }\n'],
    ['document: { type: "Déclaration d\'intention" }\n', 'document: { type: "Déclaration d\'intention" }\n'],
    ['document: { type: "déclaration intention" }\n', 'document: { type: "declaration_intention" }\n'],
    ['parties: [{ role: Signataires }]\n', 'parties: [{ role: signataire }]\n'],
    ['axes: [{ volet: Politique de la ville }]\n', 'axes: [{ volet: politique_de_la_ville }]\n'],
    [
      'axes:\n  - engagements:\n      - porteur: [ville]\n        échéance: 2027\n',
      'axes:\n  - engagements:\n      - porteurs: [ville]\n        echeance: 2027\n',
    ],
    ['territoire: { "popullation": 3 }\n', 'territoire: { "population": 3 }\n'],
    ['document: { sous-titre: x }\n', 'document: { sous_titre: x }\n'],
    // Tabs, if the text means the same at every width; then the problems that they hid.
    ['document:\n\tdate: 31/12/2026\n', 'document:\n  date: 2026-12-31\n'],
    ['signature:\r\n\tlieu: B\r\n\texemplaires: 2\r\n', 'signature:\r\n  lieu: B\r\n  exemplaires: 2\r\n'],
    ['signature:\n    lieu: B\n\texemplaires: 2\n', 'signature:\n    lieu: B\n    exemplaires: 2\n'],
    ['axes:\n- id: a\n\ttitre: b\n', 'axes:\n- id: a\n  titre: b\n'],
    [
      'axes:\n\t- id: a\n\t  titre: b\n  # c\n\t# d\n\t\n',
      'axes:\n  - id: a\n    titre: b\n  # c\n\t# d\n\t\n',
    ],
    [
      'a:\n\tb:\n\t\tc:\n\t\t\t- d\n\t\t\t- e: 1\n\t\t\t  f: 2\n',
      'a:\n  b:\n    c:\n      - d\n      - e: 1\n        f: 2\n',
    ],
    [
      'signature:\n\tlieu: @Bourges\n\texemplaires: "2"\n',
      'signature:\n  lieu: "@Bourges"\n  exemplaires: 2\n',
    ],
    // Invisible characters.
    ['\ufeff\ufeff\ufeffversion: 1\n', '\ufeffversion: 1\n'],
    ['territoire: { nom: Fo\u200bix }\n', 'territoire: { nom: Foix }\n'],
    [
      'territoire: { no\u00adm: Fo\u00ad\u2060ix }\ndocument: { date: 31/12/2026 }\n',
      'territoire: { nom: Foix }\ndocument: { date: 2026-12-31 }\n',
    ],
    ['a: [\n\tb ]\n', 'a: [\n  b ]\n'],
    // Characters of a word processor.
    ['territoire:\n\u00a0\u00a0nom: Foix\n', 'territoire:\n  nom: Foix\n'],
    ['territoire:\n\u3000nom: Foix\n  population: "3"\n', 'territoire:\n  nom: Foix\n  population: 3\n'],
    ['signature:\n  lieu:\u00a0Foix\n  exemplaires: 2\n', 'signature:\n  lieu: Foix\n  exemplaires: 2\n'],
    ['signature:\n  lieu\uff1aFoix\n  exemplaires: 2\n', 'signature:\n  lieu: Foix\n  exemplaires: 2\n'],
    [
      'parties:\n  • id: etat\n    nom: E\n  •\u00a0id: b\n    nom: F\n',
      'parties:\n  - id: etat\n    nom: E\n  - id: b\n    nom: F\n',
    ],
    ['visas:\n  – Vu : le code\n  – b\n', 'visas:\n  - "Vu : le code"\n  - b\n'],
    ['visas:\n  • Vu : le code\n  • Vu: la loi\n', 'visas:\n  - "Vu : le code"\n  - "Vu: la loi"\n'],
    ['visas:\n  * Vu le code\n  * Vu : la loi\n', 'visas:\n  - Vu le code\n  - "Vu : la loi"\n'],
    ['visas:\n  o Vu le code\n  o Vu la loi\n', 'visas:\n  - Vu le code\n  - Vu la loi\n'],
    ['visas:\n  -Vu le code\n  -Vu la loi\n', 'visas:\n  - Vu le code\n  - Vu la loi\n'],
    ['visas:\n  - Vu le code\n  -Vu la loi\n', 'visas:\n  - Vu le code\n  - Vu la loi\n'],
    ['signature: { lieu:\u00a0"Dax", exemplaires: 2 }\n', 'signature: { lieu: "Dax", exemplaires: 2 }\n'],
    ['signature:\n  lieu:\u00a0Dax\n', 'signature:\n  lieu: Dax\n'],
    [
      'signature:\n  lieu\u00a0:\u202fDax\n  exemplaires:\u00a02\n',
      'signature:\n  lieu: Dax\n  exemplaires: 2\n',
    ],
    ['annexes:\n  - titre:\u00a0Plan\n', 'annexes:\n  - titre: Plan\n'],
    ['visas:\n  – Vu le code\n  – Vu la loi\n', 'visas:\n  - Vu le code\n  - Vu la loi\n'],
    [
      'visas:\n  ▪ Vu le code\naxes: [{ volet: “Justice” }]\n',
      'visas:\n  - Vu le code\naxes: [{ volet: justice }]\n',
    ],
    ['document: { Titre: T, “statut”: projet }\n', 'document: { titre: T, statut: projet }\n'],
    // Texts that YAML reads as something else.
    ['preambule: Vu l’urgence : le préfet décide\n', 'preambule: "Vu l’urgence : le préfet décide"\n'],
    [
      'document:\n  titre: Objectif 1: agir\n  statut: projet\n',
      'document:\n  titre: "Objectif 1: agir"\n  statut: projet\n',
    ],
    ['visas:\n  - Code pénal : article 132\n  - b\n', 'visas:\n  - "Code pénal : article 132"\n  - b\n'],
    ['visas: [Code pénal : article 132, b]\n', 'visas: ["Code pénal : article 132", b]\n'],
    ['visas:\n  - @Ville\n  - `code` l’été\n', 'visas:\n  - "@Ville"\n  - "`code` l’été"\n'],
    // What the schema wants at a place decides how much is quoted.
    ['visas:\n  - Vu : le code : pénal\n', 'visas:\n  - "Vu : le code : pénal"\n'],
    [
      'considerants:\n  - Considérant : la loi : a : b\n  - @V\n',
      'considerants:\n  - "Considérant : la loi : a : b"\n  - "@V"\n',
    ],
    ['annexes:\n  - titre: Annexe : 1\n', 'annexes:\n  - titre: "Annexe : 1"\n'],
    ['preambulle: Vu : le : droit\n', 'preambule: "Vu : le : droit"\n'],
    ["visas:\n  - Code : l'article : 3\n", 'visas:\n  - "Code : l\'article : 3"\n'],
    ['document:\n  date:\t31/12/2026\t# c\n', 'document:\n  date:\t2026-12-31\t# c\n'],
    // A place that cannot be fixed prevents no other fix.
    [
      'territoire: { communes: [{ code_insee: 18033 }] }\nvisas:\n  - Code pénal : &art article 132-4\nconsiderants:\n  - *art\n',
      'territoire: { communes: [{ code_insee: "18033" }] }\nvisas:\n  - Code pénal : &art article 132-4\nconsiderants:\n  - *art\n',
    ],
    [
      'territoire: { communes: [{ code_insee: &c 18033 }, { code_insee: *c }, { code_insee: 18034 }] }\n',
      'territoire: { communes: [{ code_insee: &c 18033 }, { code_insee: *c }, { code_insee: "18034" }] }\n',
    ],
    // A text that continues below is left, and prevents no other fix.
    ['preambule: a b : c\n  d\nvisas:\n  - @Ville\n', 'preambule: a b : c\n  d\nvisas:\n  - "@Ville"\n'],
    ['visas:\n  - ! la loi\n', 'visas:\n  - "! la loi"\n'],
    [
      'axes:\n  - titre: % des habitants : 3\n    id: a\n',
      'axes:\n  - titre: "% des habitants : 3"\n    id: a\n',
    ],
    [
      'preambule: a b : c\r\ndocument: { date: 31/12/2026 }\r\n',
      'preambule: "a b : c"\r\ndocument: { date: 2026-12-31 }\r\n',
    ],
    ['version: 1\npreambule: a b : c', 'version: 1\npreambule: "a b : c"'],
    // Problems below a misspelt key appear once the key is right.
    [
      'territoire:\n  comunes:\n    - code_inse: 01004\n',
      'territoire:\n  communes:\n    - code_insee: "01004"\n',
    ],
    [
      'territoire:\n  comunes:\n    - code_insee: 01004\ndocument: { date: 31/12/2026 }\n',
      'territoire:\n  communes:\n    - code_insee: "01004"\ndocument: { date: 2026-12-31 }\n',
    ],
    ['axes: [{ engagements: [{ dont_base: oui }] }]\n', 'axes: [{ engagements: [{ dont_base: oui }] }]\n'],
  ])('%j → %j', async (before, after) => expect(await fixed(before)).toBe(after));
});

// Parties « etat », « ville », « agglo-bourges », « equipe-1 »; commitments « renfort », « brigades-nuit », « cameras ».
const named = (last: string, first = '{ id: renfort, titre: R, porteurs: [etat] }') =>
  whole(`parties:
  - { id: etat, type: etat, nom: État, role: associe }
  - { id: ville, type: commune, nom: Ville, role: associe }
  - { id: agglo-bourges, type: epci, nom: Agglo, role: associe }
  - { id: equipe-1, type: autre, nom: Équipe, role: associe }
  - { id: pm-ville, type: autre, nom: Police, role: associe }
axes:
  - id: a
    titre: A
    engagements:
      - ${first}
      - { id: brigades-nuit, titre: B, porteurs: [ville] }
      - { id: cameras, titre: C, ${last} }`);

describe('an unknown id', () => {
  it.each([
    ['porteurs: [villes]', 'porteurs: [ville]'],
    ['porteurs: [ville, "etats"]', 'porteurs: [ville, "etat"]'],
    ['porteurs: [aglo-bourges]', 'porteurs: [agglo-bourges]'],
    ['porteurs: [agglo-bourgess]', 'porteurs: [agglo-bourges]'],
    ['porteurs: [ville], dont_de: renforrt', 'porteurs: [ville], dont_de: renfort'],
    [
      'porteurs: [ville], contrepartie_de: [brigade-nuit]',
      'porteurs: [ville], contrepartie_de: [brigades-nuit]',
    ],
    // First the schema is satisfied, then the rules.
    ['porteurs: [Ville, États]', 'porteurs: [ville, États]'],
    ['porteurs: [Ville, État]', 'porteurs: [ville, etat]'],
    [
      'porteurs: [ville], pilote: { service: DST, partie: "Agglo Bourges" }',
      'porteurs: [ville], pilote: { service: DST, partie: "agglo-bourges" }',
    ],
    ['porteurs: [ville], s_ajoute_a: Brigades_Nuit', 'porteurs: [ville], s_ajoute_a: brigades-nuit'],
  ])('is fixed: %s → %s', async (before, after) => expect(await fixed(named(before))).toBe(named(after)));

  it.each([
    ['another letter', 'porteurs: [villa]'],
    ['a letter for another at the end', 'porteurs: [vills]'],
    ['another letter and a plural', 'porteurs: [villas]'],
    ['two letters', 'porteurs: [agllo-bourge]'],
    ['a figure', 'porteurs: [equipe-2]'],
    ['a figure in a word', 'porteurs: [ville2]'],
    ['a letter in a short word', 'porteurs: [pmu-ville]'],
    ['a figure more', 'porteurs: [equipe-11]'],
    ['a word more', 'porteurs: [agglo-bourges-plus]'],
    ['one that the list has', 'porteurs: [ville, villes]'],
    ['one that the list has, with a capital', 'porteurs: [ville, Ville]'],
    ['itself', 'porteurs: [ville], dont_de: camera'],
    ['itself in a list', 'porteurs: [ville], contrepartie_de: [camera]'],
    ['itself, with a capital', 'porteurs: [ville], dont_de: Cameras'],
    ['itself in a list, with a capital', 'porteurs: [ville], contrepartie_de: [Cameras]'],
    ['a commitment for a party', 'porteurs: [Renfort]'],
    ['a party for a commitment', 'porteurs: [ville], dont_de: Etat'],
    ['a party for an objective', 'porteurs: [ville], objectif: Ville'],
    ['a commitment for a priority', 'porteurs: [ville], priorites: [Renfort]'],
    ['a party for a clause', 'porteurs: [ville], clause_rendez_vous: Ville'],
    ['an axis for a party', 'porteurs: [A]'],
    ['two that read as one', 'porteurs: [Ville, VILLE]'],
    ['two that are near one', 'porteurs: [villes, vile]'],
    ['a partner that carries it', 'porteurs: [ville], partenaires: [Ville]'],
    ['a partner that carries it, but for its plural', 'porteurs: [ville], partenaires: [villes]'],
  ])('is left to people: %s', async (_, text) => expect(await fixed(named(text))).toBe(named(text)));

  it('is left to people if two ids are similar', async () => {
    const text = named(
      'porteurs: [ville], dont_de: renfo',
      '{ id: renfor, titre: R, porteurs: [etat] }',
    ).replace('brigades-nuit', 'renfot');
    expect(await fixed(text)).toBe(text);
    expect(await fixed(text.replace('renfot', 'autre'))).toContain('dont_de: renfor }');
  });

  it('is left to people if two things have that id', async () => {
    for (const typed of ['Ville', 'villes']) {
      const text = named(`porteurs: [${typed}]`).replace('id: agglo-bourges', 'id: ville');
      expect(await fixed(text)).toBe(text);
    }
  });

  it('writes the INSEE code of the commune whose postal code was given, and of no other', async () => {
    const codes = (code: string, nom: string) =>
      whole(`territoire:\n  nom: T\n  communes: [{ code_insee: "${code}", nom: ${nom} }]\n`);
    const text = async (code: string, nom: string) => {
      const { bytes } = await fixFile('f.yaml', encode(codes(code, nom)), { cog });
      return Buffer.from(bytes).toString();
    };
    expect(await text('18000', 'Bourges')).toBe(codes('18033', 'Bourges'));
    expect(await text('18100', 'Vierzon')).toBe(codes('18279', 'Vierzon'));
    // Either the name or the code may be wrong.
    expect(await text('18100', 'Bourges')).toBe(codes('18100', 'Bourges'));
    expect(await text('18333', 'Bourges')).toBe(codes('18333', 'Bourges'));
  });

  it('writes what a rate is counted for, where the figures prove it, and nowhere else', async () => {
    const indicateur = (denominateur: string, taux: number) =>
      whole(`diagnostic:
  sources: [{ id: ssmsi, titre: Base statistique communale de la délinquance }]
  indicateurs:
    - id: cambriolages
      libelle: Cambriolages de logement
      unite: infraction
      denominateur: ${denominateur}
      source: ssmsi
      serie: [{ annee: 2025, nombre: 647, taux: ${taux}, logements: 135694 }]`);
    expect(await fixed(indicateur('habitants', 4.7681))).toBe(indicateur('logements', 4.7681));
    expect(await fixed(indicateur('habitants', 2.8022))).toBe(indicateur('habitants', 2.8022));
  });

  it('is left if its rule is turned off', async () => {
    const bytes = encode(named('porteurs: [villes]'));
    expect((await fixFile('f.yaml', bytes, { levels: { 'partie-inconnue': 'aucune' } })).fixes).toEqual([]);
    expect(
      (await fixFile('f.yaml', bytes, { levels: { 'partie-inconnue': 'avertissement' } })).fixes.length,
    ).toBe(1);
  });
});

describe('left to people', () => {
  it.each([
    ['a code that lacks a figure', insee('"1004"')],
    ['a number that lacks one', insee('1004')],
    ['a department of one figure', county('1')],
    ['a department that is none', county('20')],
    ['a code that is an amount', insee('1e4')],
    ['a day that does not exist', date('31/02/2026')],
    ['a day of the week that is not that of the date', date('jeudi 1er août 2026')],
    ['a day and an hour', date('2026-06-05 10:00')],
    ['two figures for a year', date('31/12/26')],
    ['the end of a month', due('fin décembre 2026')],
    ['words', date('bientôt')],
    ['a period where a day is wanted', date('décembre 2026')],
    ['figures by two', people('12 00')],
    ['figures by four', people('1 2000')],
    ['a leading zero', people('"012"')],
    ['a unit that counts', people('3 millions')],
    ['a thousand of something', people('12 k')],
    ['euros where cameras are counted', means('"12 €"')],
    ['a share where cameras are counted', means('20 %')],
    ['what may be thousands or decimals', means('"12,500"')],
    ['what may be, three figures before', means('"123,500"')],
    ['what may be, by a point', means('"12.500"')],
    ['one figure beyond what numbers hold', means('"1234567890123456"')],
    ['one beyond, after the comma', means('"12345678901234,56"')],
    ['another word than yes or no', granted('peut-être')],
    ['a word that every object of the machine knows', granted('constructor')],
    ...['non', 'faux', 'no', 'false', '"false"', 'o', 'peut-être'].map((typed) => [
      `${typed}, where only yes is written`,
      undecided(typed),
    ]),
    ['a season', due('rentrée 2027')],
    ['the end of a year', due('fin 2027')],
    ['before a day, which may be left out', due('avant le 30 juin 2027')],
    ['what may be a month, a quarter or a half', due('2028-1')],
    ['what may be, months first', due('1.2028')],
    ['two years', due('2027-2028')],
    ['what comes back each year', due('chaque année')],
    ['a multiplier', money('12 k€')],
    ['the start of a month', due('début décembre 2026')],
    ['another word than permanent', due('permanente jusqu’en 2030')],
    ['two decimals', means('"1.234,5"')],
    ['a decimal comma that parts two keys', money('12 000,50 €')],
    ['a range', means('40 à 90')],
    ['about', means('environ 30')],
    ['half a person', people('"1,5"')],
    ['figures beyond what numbers hold', means('"12345678901234567"')],
    ['figures on two lines', 'territoire:\n  population: 12\n    000\n'],
    ['figures in a text below', 'territoire:\n  population: |\n    12 000\n'],
    ['an escape', people('"12\\n000"')],
    ['a word one letter off', 'document: { statut: proget }\n'],
    ['a word that begins two', 'axes: [{ volet: prévention }]\n'],
    ['a word of which one is meant but not all', 'axes: [{ volet: sécurité }]\n'],
    ['a number for a word', 'document: { titre: 12 }\n'],
    ['an id with capitals, that others may name', 'parties: [{ id: Ville }]\n'],
    [
      'an id with capitals, that something has',
      'parties: [{ id: ville }, { id: Ville }]\naxes: [{ engagements: [{ porteurs: [Ville] }] }]\n',
    ],
    ['a key two letters off', 'document: { tit: T }\n'],
    ['a short key', 'parties: [{ nim: x }]\n'],
    ['a key whose right name is taken', 'document: { titre: T, titree: U }\n'],
    ['two keys that want one name', 'document: { titree: T, titrre: U }\n'],
    ['a key near two', 'axes: [{ engagements: [{ financements: [{ parr: 20 }] }] }]\n'],
    ['a key of which the value is of another kind', 'document: { titres: [a, b] }\n'],
    ['a list for a group', 'territoire: { comune: { a: 1 } }\n'],
    ['a key of nowhere', 'document: { zzz: 1 }\n'],
    ['what an alias repeats', 'document: { date: &d 31/12/2026 }\nsignature: { date: *d }\n'],
    [
      'what is below what an alias repeats',
      'territoire: { communes: &c [{ code_insee: 01004 }] }\ndiagnostic: { communes: *c }\n',
    ],
    ['a word before a colon, which may be a key', 'axes:\n  - pilote: service: Cabinet\n'],
    ['one in a list', 'visas:\n  - Code: article 132\n'],
    ['a dash in a text that goes on below', 'preambule:\n  – un\n  – deux\n'],
    ['a bullet in a text below a bar', 'preambule: |\n  • id: a\n\u00a0\u00a0 b: c\ndocument: {}\n'],
    ['bullets of two kinds, which may be two levels', 'visas:\n  • Vu le code\n  o article 1\n'],
    ['a list on the line of its key', 'visas: – Vu le code\n'],
    ['a no-break space in a text of a list', 'visas:\n  - Article 1:\u00a0le code\n'],
    ['a placeholder', 'axes: [{ engagements: [{ porteurs: […] }] }]\n'],
    ['a reserved sign alone', 'visas:\n  - !\n  - @\n  - b\n'],
    ['a reserved sign alone, as a value', 'preambule: %\nrevision: !!\n'],
    ['a text with a colon that goes on below', 'preambule: a b : c\n  d\n'],
    ['a text with a colon and quotation marks', 'preambule: a b : "c"\n'],
    ['a text with a colon and a comment', 'preambule: a b : c # d\n'],
    ['a text with a colon and a backslash', 'preambule: a b : c \\ d\n'],
    ['one in a list, with quotation marks', 'visas:\n  - Code pénal : "article" 132\n'],
    ['one in a list, with a quoted value', 'visas:\n  - Code pénal : "article 132"\n'],
    ['one in a list, over two lines', 'visas:\n  - Code pénal : article 132\n      du 3 mai\n'],
    ['a reserved sign between braces', 'document: {\n  titre: @Ville, statut: projet }\n'],
    ['a text with a colon that an alias repeats', 'visas: &v\n  - @Ville\nconsiderants: *v\n'],
    ['a text with a colon beside another fault of syntax', 'preambule: a b : c\nvisas: [\n'],
    ['a file of two documents', '---\ndocument: { date: 31/12/2026 }\n---\na: 1\n'],
    ['a file with a fault of syntax', 'document: { date: 31/12/2026\n'],
    ['a file with a key written twice', 'document: { date: 31/12/2026, date: 2026-12-31 }\n'],
    ['a tab that sets in more or less', 'axes:\n- a:\n\tb: 2\n'],
    ['tabs in a text below, whose lines stand out by them', 'preambule: |\n\tA\n\t\tB\n'],
    ['a tab in a text below, which is a part of it', 'preambule: |\n  A\n  \tB\nsignature:\n\tlieu: B\n'],
    [
      'a tab of a text below that comes to eight columns anyway',
      'preambule: |\n       A\n       \tB\nsignature:\n\tlieu: B\n',
    ],
    ['tabs that no width makes YAML', 'signature:\n\tlieu: B\n     exemplaires: 2\n   date: 2026\n'],
    ['an empty file', ''],
    ['a colon where a number is wanted', 'territoire:\n  population: 12 : 000\n'],
    ['a colon where a date is wanted', 'document:\n  date: 31 : 12 : 2026\n'],
    ['a colon where a deadline is wanted', due('fin : 2028')],
    [
      'a colon where an id is wanted',
      'axes:\n  - engagements:\n      - porteurs:\n          - la : ville : x\n',
    ],
    ['a colon where a group is wanted', 'annexes:\n  - Annexe : 2 : x\n'],
    ['a colon where a list is wanted', 'visas: Vu : le code\n'],
    ['a colon where nothing is known', 'zzz: Vu : le code\n'],
    [
      'a reserved sign where an id is wanted',
      'axes:\n  - engagements:\n      - porteurs:\n          - @ville\n',
    ],
    ['a reserved sign where a date is wanted', 'document:\n  date: @31/12/2026\n'],
    ['a text whose apostrophes YAML took off', "visas:\n  - Code pénal : 'article 132'\n"],
    ['a text whose apostrophes YAML took off, at the start', "visas:\n  - 'Code pénal' : article 132\n"],
    ['a text whose quotation marks YAML took off', 'visas:\n  - "Code pénal" : article 132\n'],
    ['apostrophes around a part of a text with colons', "preambule: Vu : 'a' : b\n"],
    ['apostrophes within a text with colons', "visas:\n  - Vu : a : 'b'\n"],
    ['a text with an anchor in it', 'visas:\n  - Code pénal : &art article 132\n'],
    ['a text with a tag in it', 'visas:\n  - Code pénal : !!str article 132\n'],
    ['a text with an alias in it', 'preambule: &a article\nvisas:\n  - Code pénal : *a\n'],
    ['a text below its colon', 'visas:\n  - Code pénal :\n      article 132\n'],
    ['a month, a quarter or a half', due('2028-1')],
    ['a month or a quarter', due('3/2028')],
    ['a month, a quarter, or a number', due('1.2028')],
    ['a number that would make a double', county('18, "18"')],
    ['two numbers that would', county('18, 18')],
  ])('%s', async (_, text) => expect(await fixed(text)).toBe(text));

  it.each([
    ['what is not UTF-8', Buffer.from('document: { date: 31/12/2026, titre: é }\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffdocument: { date: 31/12/2026 }\n', 'utf16le')],
    ['what holds forbidden signs', encode('document: { date: 31/12/2026, titre: "a\u0007" }\n')],
  ])('%s', async (_, bytes) => expect(await fixFile('f.yaml', bytes)).toMatchObject({ bytes, fixes: [] }));
});

describe('the surroundings of a fix stay as they are', () => {
  const text = `# Titre : 31/12/2026
document:   {"type":"contrat" ,  'date':'31/12/2026', statut : Projet}   # 31/12/2026, et code_insee: 01004

territoire :
    communes :
    -   { code_insee : 01004 , nom : "日本 👍 é" }  # wide signs before
    -   code_insee: &a 02004 # an anchor
        nom: >-
          12 000 €
    population:     12\u00a0000\t# a tab
duree: {
  debut: 1/1/2026,   # one

  fin: T4 2026 }
`;
  const expected = text
    .replace("'date':'31/12/2026', statut : Projet}", "'date':'2026-12-31', statut : projet}")
    .replace('code_insee : 01004 ,', 'code_insee : "01004" ,')
    .replace('&a 02004', '&a "02004"')
    .replace('12\u00a0000\t', '12000\t')
    .replace('1/1/2026,', '2026-01-01,')
    .replace('fin: T4 2026', 'fin: 2026-T4');

  it.each([
    ['comments, blanks, quotation marks', text, expected],
    ['a byte order mark', `\ufeff${text}`, `\ufeff${expected}`],
    ['carriage returns', text.replaceAll('\n', '\r\n'), expected.replaceAll('\n', '\r\n')],
    ['a last line without an end', text.trimEnd(), expected.trimEnd()],
    [
      'the start of a document, and its end',
      `%YAML 1.2\n---\n${text}...\n`,
      `%YAML 1.2\n---\n${expected}...\n`,
    ],
  ])('%s', async (_, before, after) => expect(await fixed(before)).toBe(after));
});

describe('the proof of a fix', () => {
  const proof = (before: unknown, after: unknown, ...changes: [Path, Sense][]) =>
    keepsSense(
      before,
      after,
      changes.map(([path, sense]) => ({ problem: { path } as Problem, fix: { sense } as Fix })),
    );

  it('accepts a change of the fixed place alone', () => {
    const before = { a: [1, { b: 'x', c: Number.NaN }], d: null };
    expect(
      proof(before, { a: [1, { b: 'y', c: Number.NaN }], d: null }, [['a', 1, 'b'], { value: 'y' }]),
    ).toBe(true);
    expect(proof(before, { a: [1, { e: 'x', c: Number.NaN }], d: null }, [['a', 1, 'b'], { key: 'e' }])).toBe(
      true,
    );
    expect(proof(before, { ...before }, [['a', 1, 'b'], { value: 'x' }])).toBe(true);
  });

  it.each<[string, unknown, [Path, Sense]]>([
    ['another value', { a: 2, b: 1 }, [['a'], { value: 3 }]],
    ['a change elsewhere', { a: 3, b: 2 }, [['a'], { value: 3 }]],
    ['a key more', { a: 3, b: 1, c: 1 }, [['a'], { value: 3 }]],
    ['a key less', { a: 3 }, [['a'], { value: 3 }]],
    ['another type', { a: '3', b: 1 }, [['a'], { value: 3 }]],
    ['a list for a group', [], [['a'], { value: 3 }]],
    ['a place that was not there', { a: 1, b: 1, c: 3 }, [['c'], { value: 3 }]],
    ['a name that was taken', { b: 1 }, [['a'], { key: 'b' }]],
  ])('refuses %s', (_, after, change) => expect(proof({ a: 1, b: 1 }, after, change)).toBe(false));

  it('distinguishes an empty value, a list and a group', () => {
    const kept = (before: unknown, after: unknown) =>
      proof({ a: before, b: 1 }, { a: after, b: 1 }, [['b'], { value: 1 }]);
    expect([kept(null, null), kept([1], [1]), kept({ 0: 1 }, { 0: 1 })]).toEqual([true, true, true]);
    expect([
      kept(null, {}),
      kept({}, null),
      kept([], null),
      kept([1], { 0: 1 }),
      kept({ 0: 1 }, [1]),
    ]).toEqual(Array(5).fill(false));
    expect([kept({}, 1), kept(1, {}), kept('', [])]).toEqual([false, false, false]);
    expect(proof({ a: null }, { a: null }, [['a', 'x'], { value: 3 }])).toBe(false);
  });

  it('of quoted texts accepts quotation marks alone', () => {
    const before = { a: 'x.y', b: ['.'], c: 1 };
    expect(onlyTexts(before, { a: 'x:y', b: ['.'], c: 1 }, ['x:y'])).toBe(true);
    expect(onlyTexts(before, { a: 'x:y', b: [':'], c: 1 }, ['x:y'])).toBe(false);
    expect(onlyTexts(before, before, ['x:y'])).toBe(false);
    expect(onlyTexts(before, { a: 'x:y', b: ['x:y'], c: 1 }, ['x:y'])).toBe(false);
    expect(onlyTexts(before, { a: 'x:y', b: ['.'], d: 1 }, ['x:y'])).toBe(false);
    expect(onlyTexts(before, { a: 'x:y', b: ['.'], c: 2 }, ['x:y'])).toBe(false);
    expect(onlyTexts(before, { a: 'x:y', b: { 0: '.' }, c: 1 }, ['x:y'])).toBe(false);
  });

  it('treats « __proto__ » like any other key', async () => {
    const data = async (text: string) => {
      const read = await readSource('f', encode(text));
      return read.ok ? read.value.data : undefined;
    };
    const before = await data('__proto__: { a: 1 }\nb: 1\n');
    expect(proof(before, await data('__proto__: { a: 2 }\nb: 1\n'), [['b'], { value: 1 }])).toBe(false);
    expect(proof(before, await data('__proto__: { a: 2 }\nb: 1\n'), [['__proto__', 'a'], { value: 2 }])).toBe(
      true,
    );
  });
});
