import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { checkContrat } from '../../src/check/index.ts';
import { CLAUSES } from '../../src/clauses/index.ts';
import { answersFrom } from '../../src/cli/init/answers.ts';
import { scaffold } from '../../src/cli/init/scaffold.ts';
import { slug } from '../../src/cli/init/slug.ts';
import { withDe } from '../../src/cli/init/territory-names.ts';
import { readName } from '../../src/cli/init/values.ts';
import { scaffoldTemplate, schema } from '../../src/cli/resources.ts';
import { run } from '../../src/cli/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { runs } from '../support/tiers.ts';
import { fakeIo } from './fake-io.ts';

const NATURES = ['contrat', 'charte', 'avenant', 'declaration_intention'] as const;
const PREFILLED = { nom: 'Bourges', codeInsee: '18033', debut: '2026-09-15', fin: '2032' };
const PARTIES = [
  'epci:Métropole : le « Grand » #1',
  'commune:Ville de Bourges',
  'commune:Ville de Bourges',
  'bailleur/associe:Val de Berry',
];

const check = (text: string) => checkContrat('a.yaml', new TextEncoder().encode(text));
const errors = async (text: string) =>
  (await check(text)).problems.filter(({ severity }) => severity === 'erreur');

describe.each(NATURES)('the scaffold of a %s', (type) => {
  const bare = scaffold(scaffoldTemplate(), answersFrom({ type }));

  it('has only warnings: something to complete, or a volet or a party without commitment', async () => {
    const { ok, problems } = await check(bare);
    expect(ok).toBe(true);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set([
        'a-completer',
        ...(type === 'charte' ? ['volet-sans-engagement', 'signataire-sans-engagement'] : []),
      ]),
    );
    expect(problems.length).toBeGreaterThan(15);
  });

  it.each([
    ['prefilled', PREFILLED],
    ['with parties', { partie: PARTIES }],
    ['with parties of the State alone', { partie: ['justice:Parquet de Bourges'] }],
    ['with everything', { ...PREFILLED, departement: ['18', '36'], partie: PARTIES }],
    ['of a metropolis', { nom: 'Métropole de Lyon', departement: ['69'] }],
  ])('has no error %s', async (_, options) => {
    expect(await errors(scaffold(scaffoldTemplate(), answersFrom({ type, ...options })))).toEqual([]);
  });

  it('stays valid if every example in its comments is uncommented', async () => {
    const [head, body] = bare.split(/(?<=\n)(?=version:)/);
    // An example comes right after its # or after at least two spaces; a sentence comes after one space.
    const live = body?.replace(/^( *)#(?! \S)(.*)$/gm, '$1$2') ?? '';
    expect(live.split('\n').length).toBe(body?.split('\n').length);
    expect(live).not.toMatch(/^ *#[^ ]/m);
    expect(await errors(`${head}${live}`)).toEqual([]);
  });

  it('names its schema on the first line, is French to the end, and fits an editor', () => {
    expect(bare).toMatch(/^# yaml-language-server: \$schema=\.\/csi\.schema\.json\n/);
    expect(bare).not.toMatch(/#\?|\t|\n{3}| \n/);
    expect(Math.max(...bare.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    expect((parse(bare) as Contrat).document.type).toBe(type);
  });
});

it('the scaffold shows or names every field of the schema', () => {
  const fields = (node: unknown): string[] => {
    if (node === null || typeof node !== 'object') return [];
    const own = 'properties' in node && !('const' in node) ? Object.keys(node.properties as object) : [];
    return [...own, ...Object.values(node).flatMap(fields)];
  };
  const all = new Set(fields(JSON.parse(new TextDecoder().decode(schema()))));
  expect(all.size).toBeGreaterThan(100);
  // csi writes these itself, in the source that a public version carries.
  for (const key of ['version_publique', 'non_publies', 'projet']) all.delete(key);
  // csi consolider writes these.
  for (const key of ['consolidation', 'au', 'ajouts', 'abroges', 'chapitres']) all.delete(key);
  // The keys of a place that csi avenant preparer writes are named in a sentence.
  for (const key of ['chapitre', 'position', 'apres']) all.delete(key);
  // The number of a clause has the name of the clause, which is in a list; --corriger writes it.
  for (const { id } of CLAUSES) all.delete(id);
  expect([...all].filter((key) => !new RegExp(`\\b${key} ?:`).test(scaffoldTemplate()))).toEqual([]);
});

describe('the values given to init', () => {
  const filled = (options: Parameters<typeof answersFrom>[0]) =>
    parse(scaffold(scaffoldTemplate(), answersFrom(options))) as Contrat;

  it('are written in their places', () => {
    const contrat = filled({ ...PREFILLED, type: 'contrat' });
    expect(contrat.document.titre).toBe('Contrat de sécurité intégrée de Bourges');
    expect(contrat.territoire).toEqual({
      nom: 'Bourges',
      communes: [{ code_insee: '18033', nom: 'Bourges' }],
      departements: ['18'],
    });
    expect(contrat.duree).toEqual({ debut: '2026-09-15', fin: 2032 });
    expect(contrat.parties.at(-1)).toMatchObject({ id: 'ville', type: 'commune', nom: 'Commune de Bourges' });
  });

  it('keep the three characters of an overseas département, and leading zeros', () => {
    expect(filled({ codeInsee: '97302' }).territoire.departements).toEqual(['973']);
    expect(filled({ codeInsee: '01004' }).territoire.communes?.[0]?.code_insee).toBe('01004');
    expect(filled({ departement: ['1', '2a'] }).territoire.departements).toEqual(['01', '2A']);
  });

  it('give parties that commitments and délibérations refer to, always with the State', () => {
    const contrat = filled({ partie: PARTIES });
    expect(contrat.parties.map(({ id, type, role }) => `${id} ${type} ${role}`)).toEqual([
      'etat etat signataire',
      'metropole-le-grand-1 epci signataire',
      'ville-de-bourges commune signataire',
      'ville-de-bourges-2 commune signataire',
      'val-de-berry bailleur associe',
    ]);
    expect(contrat.parties[1]?.nom).toBe('Métropole : le « Grand » #1');
    expect(contrat.deliberations?.map(({ partie }) => partie)).toEqual([
      'metropole-le-grand-1',
      'ville-de-bourges',
      'ville-de-bourges-2',
    ]);
    expect(
      new Set(contrat.axes.flatMap(({ engagements }) => engagements.flatMap(({ porteurs }) => porteurs))),
    ).toEqual(new Set(['etat', 'metropole-le-grand-1']));
  });

  it('leave every comment in place', () => {
    const comments = (text: string) =>
      text
        .split('\n')
        .flatMap((line) => (/^ *#/.test(line) ? line.replace(/(partie|porteurs): .*/, '$1') : []));
    const given = comments(
      scaffold(
        scaffoldTemplate(),
        answersFrom({ ...PREFILLED, type: 'charte', partie: ['epci:A', 'epci:B'] }),
      ),
    );
    const bare = comments(scaffold(scaffoldTemplate(), answersFrom({ type: 'charte' })));
    // Comments inside a replaced list go with it, and uncommented examples are no longer comments.
    expect(bare.filter((line) => !given.includes(line)).map((line) => line.trim())).toMatchInlineSnapshot(`
      [
        "#departement: "52"",
        "#communes:",
        "#  - code_insee: "52448"",
        "#    nom: Saint-Dizier",
        "#departements: ["18"]",
        "#departement: "18"",
        "# civilite: M. ou Mme, si vous le souhaitez.",
        "#siren: "200068666"",
        "#siege: Adresse du siège",
        "# masculin, feminin, masculin_pluriel ou feminin_pluriel, si csi accorde mal « représenté » avec le nom.",
        "#genre: feminin",
      ]
    `);
  });
});

describe('a name given to init stays data', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shape(child)]));
    return typeof value;
  };
  const expected = shape(
    parse(scaffold(scaffoldTemplate(), answersFrom({ nom: 'Bourges', partie: ['epci:Bourges'] }))),
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...':#-?{}[]&*!|>\'"%@` ,\\é\u00a0\u2028=~<.1'), minLength: 1 }),
    fc.constantFrom(
      'null',
      'true',
      '~',
      '1e5',
      '0x10',
      '2026-01-01',
      '- a',
      'a: b',
      "'",
      '"',
      '# x',
      '&a',
      '*a',
      '!!js/function x',
      '%YAML 1.1',
      '---',
      '...',
      '<<',
      'à compléter',
    ),
  );

  it('whatever characters it contains', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nom = readName(text);
        if ('refused' in nom) return;
        const written = scaffold(scaffoldTemplate(), answersFrom({ nom: text, partie: [`epci:${text}`] }));
        const document = parseDocument(written);
        expect(document.errors).toEqual([]);
        const contrat = document.toJS() as Contrat;
        expect(contrat.territoire.nom).toBe(nom.value);
        expect(contrat.parties[1]?.nom).toBe(nom.value);
        expect(contrat.parties[1]?.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(shape(contrat)).toEqual(expected);
      }),
      { numRuns: runs(15, 150) },
    );
  });
});

describe('small words', () => {
  it.each([
    ['Bourges', 'de Bourges'],
    ['Arles', 'd’Arles'],
    ['Éauze', 'd’Éauze'],
    ['Le Havre', 'du Havre'],
    ['Les Lilas', 'des Lilas'],
    ['La Rochelle', 'de La Rochelle'],
    ['Métropole de Lyon', 'de la Métropole de Lyon'],
    ['Communauté de communes du Der', 'de la Communauté de communes du Der'],
    ['Pays de Gex', 'du Pays de Gex'],
    ['Eurométropole de Metz', 'de l’Eurométropole de Metz'],
  ])('de + %s', (nom, expected) => {
    expect(withDe(nom)).toBe(expected);
  });

  it('a slug contains only ASCII letters, digits and single hyphens', () => {
    expect(slug('  L’Haÿ-les-Roses (94) — Œuvre  ')).toBe('l-hay-les-roses-94-oeuvre');
    expect(slug('漢字')).toBe('');
  });
});

describe('on a terminal', () => {
  it('asks only for what is missing', async () => {
    const io = fakeIo({ interactive: true, answers: ['charte', '2026', ''] });
    expect(await run(['init', '--nom', 'Saint-Dizier', '--departement', '52'], io)).toBe(0);
    expect(io.asked.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Quel document préparez-vous ?",
        "Entrée en vigueur : 2026-09-15, 2026-09 ou 2026",
        "Dernier jour : 2032-03-31, 2032-03 ou 2032",
      ]
    `);
    const contrat = parse(Buffer.from(io.files.get('saint-dizier.yaml') ?? []).toString()) as Contrat;
    expect(contrat).toMatchObject({
      document: { type: 'charte' },
      duree: { debut: 2026, fin: 'à compléter' },
    });
  });

  it('deduces the département from the commune', async () => {
    const io = fakeIo({ interactive: true, answers: ['contrat', 'Bastia', '', '', ''] });
    expect(await run(['init'], io)).toBe(0);
    expect(parse(Buffer.from(io.files.get('bastia.yaml') ?? []).toString()).territoire).toMatchObject({
      departements: ['2B'],
    });
  });

  it('refuses an answer in one sentence', async () => {
    const io = fakeIo({ interactive: true, answers: ['contrat', 'Sainte-Nulle', '', '', '', '', ''] });
    await run(['init'], io);
    expect(io.asked[2]?.validate?.('1004')).toBe(
      '« 1004 » n’est pas un code INSEE : un code compte cinq caractères, comme 18033 ou 2A004. Vouliez-vous dire 01004 ?',
    );
    expect(io.asked[2]?.validate?.(' ')).toBeUndefined();
  });

  it('asks which of several communes of a name it is, and the département without a code', async () => {
    const io = fakeIo({ interactive: true, answers: ['contrat', 'Saint-Denis', '93066', '', '', ''] });
    expect(await run(['init'], io)).toBe(0);
    expect(io.asked[2]?.choices?.map(({ value }) => value)).toEqual(['11339', '30247', '93066', '97411', '']);
    expect(parse(Buffer.from(io.files.get('saint-denis.yaml') ?? []).toString()).territoire).toMatchObject({
      communes: [{ code_insee: '93066', nom: 'Saint-Denis', population: 149_077 }],
      departements: ['93'],
    });
    const other = fakeIo({ interactive: true, answers: ['contrat', 'Sainte-Nulle', '', '18', '', '', ''] });
    expect(await run(['init'], other)).toBe(0);
    expect(
      parse(Buffer.from(other.files.get('sainte-nulle.yaml') ?? []).toString()).territoire,
    ).toMatchObject({
      departements: ['18'],
    });
  });

  it('corrects a date and a code where they are asked for', async () => {
    const io = fakeIo({
      interactive: true,
      answers: ['contrat', 'Sainte-Nulle', '18033', '', '2026', '2027'],
    });
    expect(await run(['init'], io)).toBe(0);
    const [code, , , fin] = io.asked.slice(2).map(({ validate }) => validate);
    expect(code?.('18000')?.replace(/\u00a0/g, ' ')).toMatch(
      /^« 18000 » n’est le code INSEE d’aucune commune/,
    );
    expect(fin?.('2025')).toBe('Ce jour vient avant le début (2026).');
    expect(fin?.('2026-06')).toBeUndefined();
  });

  it('asks for more parties, one after another', async () => {
    const answers = ['contrat', 'Bourges', 'bailleur/associe:Val de Berry', 'epci:Bourges Plus', '', '', ''];
    const io = fakeIo({ interactive: true, answers });
    expect(await run(['init'], io)).toBe(0);
    const contrat = parse(Buffer.from(io.files.get('bourges.yaml') ?? []).toString()) as Contrat;
    expect(contrat.parties.map(({ type }) => type)).toEqual([
      'etat',
      'justice',
      'education',
      'commune',
      'bailleur',
      'epci',
    ]);
  });

  it('exits with 130 and writes nothing if the person presses Escape', async () => {
    for (const answers of [
      [undefined],
      ['contrat', undefined],
      ['contrat', 'Bourges', '', '2026', undefined],
    ]) {
      const io = fakeIo({ interactive: true, answers });
      expect(await run(['init'], io)).toBe(130);
      expect(io.files.size).toBe(0);
      expect(io.stderr() + io.stdout()).toBe('Rien n’a été écrit.\n');
    }
  });

  it.each([
    [['--sans-question'], true],
    [[], false],
  ] as const)('asks nothing with %j, interactive %s', async (args, interactive) => {
    const io = fakeIo({ interactive });
    expect(await run(['init', ...args], io)).toBe(0);
    expect(io.asked).toEqual([]);
  });

  it('refuses an existing file before it asks', async () => {
    const io = fakeIo({ interactive: true, files: { 'a.yaml': '' } });
    expect(await run(['init', 'a'], io)).toBe(2);
    expect(io.asked).toEqual([]);
  });
});

describe('the commune that a name means', () => {
  it('gives the code, the département, the population with its year, the EPCI in a comment, the préfet', async () => {
    const io = fakeIo();
    expect(await run(['init', '--nom', 'Bourges'], io)).toBe(0);
    const text = Buffer.from(io.files.get('bourges.yaml') ?? []).toString();
    expect(text).toContain(
      '    - code_insee: "18033"\n      nom: Bourges\n      population: 64186 # population municipale de 2023 (Insee)\n',
    );
    expect(text).toContain('  #epci:\n  #  - siren: "241800507"\n  #    nom: CA Bourges Plus\n');
    expect(text).toContain('qualite: "à compléter : préfet ou préfète du Cher"');
  });

  it('is asked for where several bear it', async () => {
    const io = fakeIo();
    expect(await run(['init', '--nom', 'Saint-Denis'], io)).toBe(0);
    expect(io.stderr()).toContain('Saint-Denis (Seine-Saint-Denis), 93066');
    const one = fakeIo();
    await run(['init', '--nom', 'Saint-Denis', '--departement', '93'], one);
    expect(Buffer.from(one.files.get('saint-denis.yaml') ?? []).toString()).toContain('code_insee: "93066"');
  });

  it.each([
    [
      '18100',
      'Ce code n’est pas celui de « Bourges » : c’est celui de Genouilly (Cher), 18100.\nVouliez-vous dire Bourges (Cher), 18033 ?\n',
    ],
    [
      '18000',
      '« 18000 » n’est le code INSEE d’aucune commune (code officiel géographique 2026).\nVouliez-vous dire Bourges (Cher), 18033 ?\n',
    ],
  ])('contradicts the code %s, and nothing is written', async (code, sentence) => {
    const io = fakeIo();
    expect(await run(['init', '--nom', 'Bourges', '--code-insee', code], io)).toBe(2);
    expect([io.stderr().replace(/\u00a0/g, ' '), io.files.size]).toEqual([sentence, 0]);
  });
});

describe('the codes that init knows', () => {
  const read = (type: (typeof NATURES)[number], options: object) =>
    parse(scaffold(scaffoldTemplate(), answersFrom({ type, ...options }))) as Contrat;
  const codes = ({ territoire, parties }: Contrat) => ({
    territoire: [
      territoire.departements,
      territoire.communes?.[0]?.code_insee,
      territoire.epci?.[0]?.departement,
    ],
    etat: parties.find(({ type }) => type === 'etat')?.departement,
    commune: parties.find(({ type }) => type === 'commune')?.code_insee,
  });

  it.each(['contrat', 'avenant', 'declaration_intention'] as const)(
    'stand at the State and the town of a %s, not in the territory alone',
    (type) => {
      expect(codes(read(type, PREFILLED))).toEqual({
        territoire: [['18'], '18033', undefined],
        etat: '18',
        commune: '18033',
      });
    },
  );

  it('stand at the intercommunality of a charter', () => {
    expect(codes(read('charte', { departement: ['52'] }))).toMatchObject({
      territoire: [['52'], undefined, '52'],
      etat: '52',
    });
  });

  it('stand at the parties that were given, but not at one of two communes, nor for one of two départements', () => {
    const partie = ['commune:Ville de Bourges', 'departement:Cher'];
    const one = read('contrat', { ...PREFILLED, partie });
    expect(codes(one)).toMatchObject({ etat: '18', commune: '18033' });
    expect(one.parties.find(({ type }) => type === 'departement')?.departement).toBe('18');
    const two = read('contrat', { ...PREFILLED, departement: ['18', '36'], partie: PARTIES });
    expect(codes(two)).toMatchObject({ etat: undefined, commune: undefined });
  });
});
