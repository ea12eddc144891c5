import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { forEditors } from '../../src/cli/editor-schema.ts';
import { read } from '../support/files.ts';
import { EditorServer } from './server.ts';

const HEAD = `# yaml-language-server: $schema=./csi.schema.json
version: 1
document: { type: contrat, titre: T, statut: projet }
territoire: { nom: B, communes: [{ code_insee: "18033", nom: B }] }
parties:
  - { id: etat, type: etat, nom: État, role: signataire }
  - { id: ville, type: commune, nom: Ville, role: signataire }
`;
const withEngagement = (lines: string, porteurs = '[ville]') => `${HEAD}axes:
  - id: a
    titre: A
    engagements:
      - id: e
        titre: E
        porteurs: ${porteurs}
        ${lines}
`;

const DATE = 'Écrivez la date AAAA-MM-JJ, comme 2026-09-15 (pas 15/09/2026), ou « à compléter ».';
const PERIODE =
  'Écrivez un jour (2026-09-15), un mois (2026-09), un trimestre (2026-T3), un semestre (2026-S2), une année (2026), ou « à compléter ».';
const VALEUR =
  'Écrivez un nombre sans unité (12000 ou 7.5), ou une fourchette : { minimum: 40, maximum: 90 }, { plus_de: 30 }, { moins_de: 15 } ou { environ: 100 }.';

const TEXTE =
  'Écrivez un texte ; entre guillemets droits s’il contient « : » ou « # », ou s’il n’est fait que de chiffres.';
const LISTE =
  'Écrivez une liste : une ligne par élément, qui commence par un tiret et une espace ; ou [a, b] sur une ligne.';

/** What a person typed, and the one sentence that the editor shows under it. */
const WRONG: readonly [string, string, string][] = [
  ['a French date', `${HEAD}signature: { date: 15/09/2026 }\naxes: []\n`, DATE],
  ['a year for a date', `${HEAD}signature: { date: 2026 }\naxes: []\n`, DATE],
  ['a deadline in words', withEngagement('echeance: fin 2027'), PERIODE],
  [
    'a word with its accent',
    `${HEAD.replace('projet', 'signé')}axes: []\n`,
    'Écrivez projet, adopte, a_signer ou signe.',
  ],
  [
    'a code without quotation marks',
    `${HEAD.replace('"18033"', '18033')}axes: []\n`,
    'Écrivez le code INSEE entre guillemets, cinq caractères comme "01004" (ce n’est pas le code postal), ou « à compléter ».',
  ],
  ['a number in words', withEngagement('quantite: { grandeur: g, variation: dix }'), VALEUR],
  ['a range with an unknown key', withEngagement('quantite: { grandeur: g, nombre: { mini: 3 } }'), VALEUR],
  [
    'an unknown key',
    withEngagement('pilotes: X'),
    'Engagement : une clé manque, n’est pas de ce groupe, ou ce n’est pas un groupe de clés. Obligatoires : id, titre, porteurs.',
  ],
  [
    'a missing key',
    `${HEAD}axes:\n  - { id: a, engagements: [] }\n`,
    'Axe : une clé manque, n’est pas de ce groupe, ou ce n’est pas un groupe de clés. Obligatoires : id, titre, engagements.',
  ],
  [
    'an id with a capital and a space',
    withEngagement('dont_de: Renfort PN'),
    'Écrivez un identifiant : minuscules sans accent, chiffres et traits d’union, comme renfort-pn.',
  ],
  ['a text for a list', withEngagement('statut: en_cours', 'ville'), LISTE],
  [
    'oui for true',
    withEngagement('financements: [{ source: FIPD, acquis: oui }]'),
    'Écrivez true (oui) ou false (non).',
  ],
  ['a title of digits alone', `${HEAD.replace('titre: T,', 'titre: 2026,')}axes: []\n`, TEXTE],
  ['an empty text', `${HEAD.replace('titre: T,', 'titre: "  ",')}axes: []\n`, TEXTE],
  [
    'a number below the least',
    `${HEAD}signature: { exemplaires: 0 }\naxes: []\n`,
    'Écrivez un nombre d’au moins 1.',
  ],
  [
    'a number that is not positive',
    withEngagement('quantite: { grandeur: g, multiplicateur: 0 }'),
    'Écrivez un nombre plus grand que 0.',
  ],
  [
    'a year of another century',
    withEngagement('financements: [{ source: FIPD, annee: 1900 }]'),
    'Écrivez un nombre de 1990 à 2100.',
  ],
  ['a deadline of another century', withEngagement('echeance: 1800'), PERIODE],
  ['an empty list', `${HEAD}visas: []\naxes: []\n`, 'Écrivez au moins un élément.'],
  [
    'nobody who commits',
    withEngagement('statut: en_cours', '[]'),
    'Écrivez au moins un élément, et chacun une seule fois.',
  ],
  [
    'one party twice',
    withEngagement('statut: en_cours', '[ville, ville]'),
    'Écrivez au moins un élément, et chacun une seule fois.',
  ],
  ['an empty group', `${HEAD}diagnostic: {}\naxes: []\n`, 'Écrivez au moins une clé de ce groupe.'],
  ['a range without a bound', withEngagement('quantite: { grandeur: g, nombre: {} }'), VALEUR],
  [
    'a list for a target',
    withEngagement('indicateurs: [{ libelle: L, cible: [3] }]'),
    'Écrivez un nombre sans unité (330), ou un texte (« moins de 15 »).',
  ],
  [
    'an address without https',
    `${HEAD}diagnostic: { sources: [{ id: a, titre: T, url: www.a.fr }] }\naxes: []\n`,
    'Écrivez l’adresse de la page, qui commence par https://.',
  ],
  [
    'a département that is none',
    `${HEAD.replace('nom: État,', 'nom: État, departement: "99",')}axes: []\n`,
    'Écrivez le code du département entre guillemets : "18", "2A" ou "971".',
  ],
  ['another version', `${HEAD.replace('version: 1', 'version: 2')}axes: []\n`, 'Écrivez 1.'],
  [
    'a number where a group is wanted',
    withEngagement('cout: 350000'),
    'Coût : une clé manque, n’est pas de ce groupe, ou ce n’est pas un groupe de clés. Obligatoire : montant.',
  ],
  ['a key without a value', `${HEAD}visas:\naxes: []\n`, LISTE],
];

describe('an editor with the YAML extension', () => {
  const server = new EditorServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  let count = 0;
  const name = () => `fichier-${++count}`;

  it.each(WRONG)('says in French what to write in place of %s', async (_, text, message) => {
    const found = await server.problems(name(), text);
    expect(found.map((one) => one.message.replace(/[\u00a0\u202f]/g, ' '))).toEqual([message]);
  });

  it('underlines nothing in an example and in the fictional contract', async () => {
    for (const file of ['examples/toulouse.yaml', 'test/fixtures/complet.yaml']) {
      const text = read(file).replace(/^# yaml-language-server.*\n/, '');
      expect(
        await server.problems(name(), `# yaml-language-server: $schema=./csi.schema.json\n${text}`),
      ).toEqual([]);
    }
  });

  it('offers no id of another file where one of this file is wanted', async () => {
    for (const text of [withEngagement('statut: en_cours', '[|]'), withEngagement('dont_de: |')])
      expect(await server.completions(name(), text)).toEqual([]);
  });

  it('offers a whole commitment with figures, a financing, a party', async () => {
    const labels = async (text: string) => (await server.completions(name(), text)).map(({ label }) => label);
    expect(await labels(`${HEAD}axes:\n  - id: a\n    titre: A\n    engagements:\n      - |\n`)).toContain(
      'engagement chiffré',
    );
    expect(await labels(withEngagement('financements:\n          - |'))).toContain('financement');
    expect(await labels(`${HEAD}  - |\naxes: []\n`)).toContain('partie signataire');
  });

  it('says what each value of a list means', async () => {
    const said = await server.hover(name(), withEngagement('statut: en_c|ours'));
    expect(said).toContain('* `pour_memoire`: Rappelé, promis ailleurs');
  });
});

describe('what the schema holds for editors', () => {
  const schema = JSON.parse(read('schemas/csi.schema.json')) as Node;
  interface Node {
    [key: string]: unknown;
    type?: unknown;
    enum?: unknown[];
    const?: unknown;
    anyOf?: Node[];
    markdownEnumDescriptions?: string[];
    errorMessage?: string;
    required?: string[];
    properties?: Record<string, Node>;
    items?: Node;
    $defs?: Record<string, Node>;
  }
  const nodes: [string, Node][] = [];
  const visit = (place: string, node: Node): void => {
    nodes.push([place, node]);
    for (const [key, field] of Object.entries({ ...node.properties, ...node.$defs }))
      visit(`${place}.${key}`, field);
    for (const [i, branch] of (node.anyOf ?? []).entries()) visit(`${place}|${i}`, branch);
    if (node.items) visit(`${place}[]`, node.items);
  };
  visit('', schema);

  it('is a sentence for every value that may be wrong', () => {
    const silent = nodes.filter(
      ([, node]) => (node.type ?? node.enum ?? node.const) !== undefined && !node.errorMessage,
    );
    expect(silent.map(([place]) => place)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(300);
  });

  it('gets from csi with no limit that it would say in English, and every sentence of the schema', () => {
    const LIMIT =
      /"(?:exclusive)?(?:minimum|maximum)": [\d-]|"(?:min|max)(?:Items|Length|Properties)":|"uniqueItems":/gi;
    const text = new TextDecoder().decode(forEditors(Buffer.from(read('schemas/csi.schema.json'))));
    const outside = text.replace(/"if": \{[^{}]*\}/g, '').replace(/"examples": \[[^\]]*\]/g, '');
    expect(outside.match(LIMIT)?.filter((limit) => !/0|9$/.test(limit)) ?? []).toEqual([]);
    expect(text.match(/"if": \{/g)?.length).toBeGreaterThan(60);
    const sentences = (one: string) => one.match(/"errorMessage": ".*"/g)?.length ?? 0;
    const conditions = text.match(/"else": \{/g)?.length ?? 0;
    expect(sentences(text)).toBe(sentences(read('schemas/csi.schema.json')) + conditions);
  });

  it('admits the same files as it does for csi', () => {
    const options = { strict: false, validateFormats: false };
    const own = new Ajv2020(options).compile(JSON.parse(read('schemas/csi.schema.json')));
    const text = new TextDecoder().decode(forEditors(Buffer.from(read('schemas/csi.schema.json'))));
    const theirs = new Ajv2020(options).compile(JSON.parse(text));
    const files = ['examples/toulouse.yaml', 'test/fixtures/complet.yaml'].map(read);
    const all = [...WRONG.map(([, one]) => one), ...files].map((one) => parse(one) as unknown);
    expect(all.map((one) => theirs(one))).toEqual(all.map((one) => own(one)));
    expect(all.filter((one) => own(one)).length).toBeGreaterThanOrEqual(2);
  });

  it('is a meaning for each value of a list, and the required keys of an object', () => {
    for (const [place, node] of nodes) {
      if (node.enum) expect(node.markdownEnumDescriptions?.length, place).toBe(node.enum.length);
      if (node.required)
        expect(node.errorMessage, place).toContain(
          ` : ${node.required.join(', ')}.`.replace(' :', '\u00a0:'),
        );
    }
  });
});
