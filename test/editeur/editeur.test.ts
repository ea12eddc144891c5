import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  [
    'a text for a list',
    withEngagement('statut: en_cours', 'ville'),
    'Écrivez une liste : une ligne par élément, qui commence par un tiret et une espace ; ou [a, b] sur une ligne.',
  ],
  [
    'oui for true',
    withEngagement('financements: [{ source: FIPD, acquis: oui }]'),
    'Écrivez true (oui) ou false (non).',
  ],
  [
    'a title of digits alone',
    `${HEAD.replace('titre: T,', 'titre: 2026,')}axes: []\n`,
    'Écrivez un texte ; entre guillemets droits s’il contient « : » ou « # », ou s’il n’est fait que de chiffres.',
  ],
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
