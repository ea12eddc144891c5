import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import contratSchema from '../../schemas/csi.schema.json' with { type: 'json' };
import remplissage from '../../schemas/remplissage.schema.json' with { type: 'json' };
import { cog } from '../../src/cli/cog.ts';
import { run } from '../../src/cli/run.ts';
import { writeOds } from '../../src/spreadsheet/index.ts';
import { read } from '../support/files.ts';
import {
  baseAncienne,
  baseCommunale,
  baseDepartementale,
  COMMUNAUX,
  NOM,
  NOM_DEP,
} from '../support/ssmsi.ts';
import { fakeIo } from './fake-io.ts';

const BOURGES = read('examples/bourges.yaml');
const BASE = baseCommunale({ codes: ['18033', '18100', '35238'] });
const DEP = baseDepartementale({ codes: ['18', '35'] });

type Files = Record<string, string | Uint8Array>;

async function csi(files: Files, ...args: string[]) {
  const io = fakeIo({ files });
  const code = await run(args, io);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const text = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(io.files.get(name));
  return { code, out: plain(io.stdout()), err: plain(io.stderr()), text, io };
}

const fill = (files: Files, ...args: string[]) => csi(files, 'diagnostic', 'c.yaml', ...args);
const both = (contrat = BOURGES): Files => ({ 'c.yaml': contrat, [NOM]: BASE, [NOM_DEP]: DEP });
const depuis = ['--depuis', NOM];

/** The lines that were added between two texts; undefined if anything else changed. */
function addedIn(before: string, after: string): string[] | undefined {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const added: string[] = [];
  let at = 0;
  for (const line of now) {
    if (line === old[at]) at += 1;
    else added.push(line);
  }
  return at === old.length ? added : undefined;
}

describe('csi diagnostic fills a contract', () => {
  it('and says what it read, what it wrote and what is withheld', async () => {
    const { code, out, text } = await fill(both(), ...depuis, '--annees', '2019-2025');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Fichier : base communale, géographie 2026, produite le 25 juin 2026, 450 lignes, complet pour 18033 (15 indicateurs × 10 ans).',
      'c.yaml:65  diagnostic ajouté : 15 indicateurs ajoutés, 7 années, source « ssmsi »',
      expect.stringMatching(
        /^ {2}Violences physiques intrafamiliales {13}2019 \d+ · 2025 \d+ {3}[\d,]+ ‰ habitants$/,
      ),
    ]);
    expect(out).toContain(
      '0 mesure non diffusée sur 105.\nÉcrit : « c.yaml ». Pour le relire : csi validate c.yaml\n',
    );
    expect(text('c.yaml').match(/annee: /g)?.length).toBe(105);
  });

  it('whatever the form of the file: the same contract, except the name and the fingerprint', async () => {
    const texts = [];
    for (const [name, data] of [
      [NOM, BASE],
      [`${NOM}.gz`, gzipSync(BASE)],
    ] as const) {
      const { text, code } = await fill({ 'c.yaml': BOURGES, [name]: data }, '--depuis', name);
      expect(code).toBe(0);
      texts.push(text('c.yaml').replace(/^ *fichier: .*\n *empreinte: .*\n/m, ''));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it('which stays valid, byte for byte the same without the added block', async () => {
    const { text } = await fill(both(), ...depuis);
    const filled = text('c.yaml');
    const start = filled.indexOf('diagnostic:\n');
    const end = filled.indexOf('\naxes:', start) + 1;
    expect(filled.slice(0, start - 1) + filled.slice(end - 1)).toBe(BOURGES);
    const before = await csi({ 'c.yaml': BOURGES }, 'validate', 'c.yaml', '--format', 'json');
    const after = await csi({ 'c.yaml': filled }, 'validate', 'c.yaml', '--format', 'json');
    expect(after.code).toBe(before.code);
    const errors = (json: string) =>
      JSON.parse(json) as { fichiers?: unknown; problemes?: { severite: string }[] };
    expect(JSON.stringify(errors(after.out))).not.toContain('"erreur"');
  });

  it('in the style of the file: CRLF, a byte order mark, an indentation, quotation marks', async () => {
    for (const style of [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => `\ufeff${text}`,
      (text: string) => text.replace(/^axes:/m, '# avant les axes\naxes:'),
      (text: string) => text.trimEnd(),
    ]) {
      const before = style(BOURGES);
      const { text, code } = await fill(both(before), ...depuis, '--indicateurs', 'cambriolages');
      expect(code).toBe(0);
      expect(text('c.yaml').length).toBeGreaterThan(before.length);
      const added = addedIn(before, text('c.yaml'));
      expect(added?.filter((line) => line.trim() !== '').length).toBe(25);
    }
  });

  it('once: what is there is left, and reported', async () => {
    const first = await fill(both(), ...depuis);
    const again = await fill(both(first.text('c.yaml')), ...depuis);
    expect(again.text('c.yaml')).toBe(first.text('c.yaml'));
    expect(again.out).toContain(
      'Laissé (déjà là ; --actualiser en reprend les chiffres) : Violences physiques intrafamiliales,',
    );
    expect(again.out).toContain('Rien à écrire : « c.yaml » reste tel quel.');
  });

  it('not at all with --a-blanc, nor elsewhere than where -o says', async () => {
    const blank = await fill(both(), ...depuis, '--a-blanc');
    expect(blank.text('c.yaml')).toBe(BOURGES);
    expect(blank.out).toContain('Rien n’est écrit (--a-blanc).');
    const other = await fill(both(), ...depuis, '-o', 'd.yaml');
    expect(other.text('c.yaml')).toBe(BOURGES);
    expect(other.text('d.yaml')).toContain('diagnostic:');
    const out = await fill(both(), ...depuis, '-o', '-');
    expect(out.text('c.yaml')).toBe(BOURGES);
    expect(out.io.stdout()).toBe(other.text('d.yaml'));
    expect(out.err).toContain('Le contrat rempli est sur la sortie standard');
  });

  it('not if it changed meanwhile', async () => {
    const io = fakeIo({ files: both() });
    const { readFile } = io;
    let reads = 0;
    io.readFile = (path, limit) => {
      const bytes = readFile(path, limit);
      if (path === 'c.yaml' && ++reads > 1) return Buffer.concat([bytes, Buffer.from('# autre\n')]);
      return bytes;
    };
    expect(await run(['diagnostic', 'c.yaml', ...depuis], io)).toBe(2);
    expect(io.stderr()).toMatch(/a changé pendant que/);
    expect(Buffer.from(io.files.get('c.yaml') ?? []).toString()).toBe(BOURGES);
  });
});

describe('csi diagnostic --actualiser', () => {
  const later = baseCommunale({ codes: ['18033'], mesure: (_, __, annee) => annee });
  const files = (contrat: string): Files => ({ 'c.yaml': contrat, 'neuf.csv': later });
  const again = (contrat: string, ...args: string[]) =>
    fill(files(contrat), '--depuis', 'neuf.csv', '--actualiser', ...args);

  it('replaces the figures that csi wrote, with the years that are there, and its source', async () => {
    const first = (await fill(both(), ...depuis, '--annees', '2018-2020')).text('c.yaml');
    const { text, out } = await again(first, '--annees', '2025');
    const now = text('c.yaml');
    expect(now.match(/nombre: (\d+)/g)).toEqual(
      COMMUNAUX.flatMap(() => ['nombre: 2018', 'nombre: 2019', 'nombre: 2020', 'nombre: 2025']),
    );
    expect(now.match(/- id: ssmsi/g)).toHaveLength(1);
    expect(now).toContain('fichier: neuf.csv');
    expect(out).toContain('15 indicateurs repris');
    expect((await again(now, '--annees', '2025')).text('c.yaml')).toBe(now);
  });

  it('keeps what people wrote: remarks, labels, comments, other indicators', async () => {
    const first = (await fill(both(), ...depuis, '--annees', '2024-2025')).text('c.yaml');
    const edited = first
      .replace('    - id: cambriolages\n', '    # à montrer au comité\n    - id: cambriolages\n')
      .replace(/(id: cambriolages[\s\S]*?- \{ annee: 2024.*)/, '$1 # pic de mars')
      .replace(
        /(id: cambriolages[\s\S]*?)(\n {6}controle)/,
        '$1\n      commentaire: Une bande a été arrêtée.$2',
      );
    expect(edited).toContain('# pic de mars');
    const { text } = await again(edited);
    const now = text('c.yaml');
    for (const kept of ['# à montrer au comité', '# pic de mars', 'commentaire: Une bande a été arrêtée.'])
      expect(now).toContain(kept);
    expect(now).toMatch(/annee: 2024, nombre: 2024, taux: [\d.]+, logements: \d+ \} # pic de mars/);
  });

  it('leaves figures that somebody changed, and those that people wrote', async () => {
    const first = (
      await fill(both(), ...depuis, '--indicateurs', 'cambriolages,degradations', '--annees', '2025')
    ).text('c.yaml');
    const touched = first.replace(/(id: cambriolages[\s\S]*?nombre: )\d+/, '$1999999');
    const own = `${touched.replace('    - id: degradations', '    - id: a-la-main\n      libelle: Vols avec armes\n      unite: infraction\n      serie: [{ annee: 2025, nombre: 7 }]\n    - id: degradations')}`;
    const { text, out } = await again(
      own,
      '--indicateurs',
      'cambriolages,degradations,vols-avec-armes',
      '--annees',
      '2025',
    );
    expect(out).toContain('Laissé (modifié depuis) : Cambriolages de logement.');
    expect(out).toContain('Laissé (écrit à la main) : Vols avec armes.');
    expect(text('c.yaml')).toContain('nombre: 999999');
    // The changed indicator still takes its figures from the first file.
    expect(text('c.yaml').match(/- id: ssmsi.*/g)).toEqual(['- id: ssmsi', '- id: ssmsi-2026']);
  });

  it('makes what a first fill would have made, from any edition to any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(
          COMMUNAUX.map(({ id }) => id),
          { minLength: 1 },
        ),
        fc.integer({ min: 2016, max: 2025 }),
        async (ids, year) => {
          const options = ['--indicateurs', ids.join(','), '--annees', `${year}-2025`];
          const first = (await fill(both(), ...depuis, ...options)).text('c.yaml');
          const updated = (await again(first, ...options)).text('c.yaml');
          const fresh = (await fill(files(BOURGES), '--depuis', 'neuf.csv', ...options)).text('c.yaml');
          const bare = (text: string) =>
            text.replace(/^ *mise_a_jour: .*\n/m, '').replaceAll(/(controle: )"(\w+)"/g, '$1$2');
          expect(bare(updated)).toBe(bare(fresh));
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('csi diagnostic compares', () => {
  it('with the département, for the last year that is published, and cites its base', async () => {
    const { text, out } = await fill(both(), ...depuis, '--depuis', NOM_DEP, '--indicateurs', 'cambriolages');
    expect(text('c.yaml')).toMatch(
      /comparaisons:\n +- \{ perimetre: Cher, departement: "18", source: ssmsi-departements, annee: 2025, taux: [\d.]+ \}\n/,
    );
    expect(text('c.yaml')).toContain('- id: ssmsi-departements\n');
    expect(out).toMatch(
      /Fichier : base départementale, géographie 2025, produite le 22 janvier 2026, 360 lignes, complet \(18 indicateurs × 10 ans\)\./,
    );
  });

  it('with nothing where one withheld commune would be given away', async () => {
    const secret = baseCommunale({
      codes: ['18033', '18100'],
      mesure: (code) => (code === '18100' ? 'ndiff' : undefined),
    });
    const { text, out } = await fill(
      { 'c.yaml': BOURGES, [NOM]: secret, [NOM_DEP]: DEP },
      ...depuis,
      '--depuis',
      NOM_DEP,
      '--indicateurs',
      'cambriolages',
    );
    expect(text('c.yaml')).not.toContain('comparaisons');
    expect(text('c.yaml')).not.toContain('ssmsi-departements');
    expect(out).toContain(
      'Sans comparaison, qui trahirait le chiffre d’une seule commune : Cambriolages de logement.',
    );
  });

  it('asks for the base that is missing', async () => {
    const { code, err, text } = await fill(both(), ...depuis, '--comparer', 'departement,region');
    expect(code).toBe(2);
    expect(err).toContain('Pour comparer avec le département, il faut aussi la base départementale.');
    expect(text('c.yaml')).toBe(BOURGES);
  });
});

describe('csi diagnostic keeps the secret', () => {
  it('a withheld measure has a state and nothing else, and is counted', async () => {
    const secret = baseCommunale({
      codes: ['18033'],
      mesure: (_, id) => (id === 'vols-avec-armes' ? 'ndiff' : undefined),
    });
    const { text, out } = await fill({ 'c.yaml': BOURGES, [NOM]: secret }, ...depuis);
    expect(text('c.yaml')).toMatch(
      /id: vols-avec-armes[\s\S]*?serie:\n(?: +- \{ annee: 20\d\d, etat: non_diffuse \}\n){5} +controle/,
    );
    expect(text('c.yaml')).not.toMatch(/777/);
    expect(out).toContain(
      'Vols avec armes                                 2021 non diffusé · 2025 non diffusé\n',
    );
    expect(out).toContain('5 mesures non diffusées sur 75.');
  });

  it('an intercommunalité is withheld with any of its members, and its rate is that of the sums', async () => {
    const contrat = BOURGES.replace(
      / {2}communes:\n {4}- code_insee: "18033"\n {6}nom: Bourges\n/,
      '  epci: [{ siren: "241800507", nom: CA Bourges Plus }]\n',
    );
    const codes = cog()
      .membres('241800507')
      .map(({ code }) => code);
    const options = [...depuis, '--annees', '2025', '--indicateurs', 'cambriolages'];
    const world = (mesure: (code: string) => number | 'ndiff') => ({
      'c.yaml': contrat,
      [NOM]: baseCommunale({ codes, mesure, habitants: () => 2000, logements: () => 1000 }),
    });
    const whole = await fill(
      world(() => 10),
      ...options,
    );
    const n = codes.length;
    expect(whole.out).toContain(`complet pour CA Bourges Plus (${n} communes)`);
    expect(whole.text('c.yaml')).toContain(`epci: "241800507"`);
    expect(whole.text('c.yaml')).toContain(
      `- { annee: 2025, nombre: ${10 * n}, taux: 10, logements: ${1000 * n} }`,
    );
    const secret = await fill(
      world((code) => (code === codes.at(-1) ? 'ndiff' : 10)),
      ...options,
    );
    expect(secret.text('c.yaml')).toContain('- { annee: 2025, etat: non_diffuse }');
    expect(secret.text('c.yaml')).not.toMatch(/nombre: \d|taux: \d/);
  });
});

describe('csi diagnostic and old editions', () => {
  it('fills from them, in their own labels', async () => {
    const { text, out, code } = await fill(
      { 'c.yaml': BOURGES, 'v.csv': baseAncienne({ codes: ['18033'] }) },
      '--depuis',
      'v.csv',
    );
    expect(code).toBe(0);
    expect(out).toContain('(14 indicateurs × 7 ans)');
    expect(text('c.yaml')).toContain('libelle: Coups et blessures volontaires intrafamiliaux');
    expect(text('c.yaml')).toContain(
      'commentaire: "Compris dans « Coups et blessures volontaires » : ne s’y ajoute pas."',
    );
  });
});

describe('csi diagnostic as JSON', () => {
  // What csi says of a contract is described by the schema of contracts, which has keywords of its own.
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv, ['date', 'email', 'uri']);
  const isAnswer = ajv.compile(remplissage);
  ajv.addSchema(contratSchema, 'contrat');
  const isOf = (definition: string) =>
    ajv.getSchema(`contrat#/$defs/${definition}`) as NonNullable<ReturnType<typeof ajv.getSchema>>;

  const OPTIONS = ['--format', 'json', '--a-blanc'];
  const staff = writeOds({
    titre: 'PM',
    sheets: [
      {
        nom: 'PM',
        columns: [
          'N° département',
          'Département',
          'Commune',
          'Population',
          'Policiers municipaux',
          'ASVP',
        ].map((titre) => ({ titre, width: 10 })),
        rows: [['18', 'Cher', 'Bourges', 64_186, 37, 11]],
      },
    ],
  });
  const quartiers = 'code_qp;lib_qp;insee_com\nQN01801N;Bourges Nord;18033\n';
  const runsOf: readonly [string, Files, string[]][] = [
    ['a base', {}, depuis],
    ['a base beside that of départements', {}, [...depuis, '--depuis', NOM_DEP]],
    ['a list of quartiers', { 'q.csv': quartiers }, ['--depuis', 'q.csv']],
    ['staff', { 'p.ods': staff }, ['--depuis', 'p.ods']],
    [
      'all of them',
      { 'q.csv': quartiers, 'p.ods': staff },
      [...depuis, '--depuis', 'q.csv', '--depuis', 'p.ods'],
    ],
  ];

  it.each(runsOf)('is as schemas/remplissage.schema.json describes it: %s', async (_, files, args) => {
    const filled = await fill({ ...both(), ...files }, ...args);
    expect(filled.code, filled.err).toBe(0);
    for (const contrat of [BOURGES, filled.text('c.yaml')]) {
      const { out } = await fill({ ...both(contrat), ...files }, ...args, ...OPTIONS);
      const answer = JSON.parse(out);
      expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
      // A key that the schema does not name would be promised to nobody.
      const known = Object.keys(remplissage.properties);
      expect(Object.keys(answer).filter((key) => !known.includes(key))).toEqual([]);
      for (const { indicateur } of answer.indicateurs) {
        const is = isOf('indicateur_diagnostic');
        expect(is(indicateur), JSON.stringify(is.errors)).toBe(true);
      }
      for (const { moyen } of answer.moyens) expect(isOf('moyen')(moyen)).toBe(true);
      expect(answer.indicateurs.length + answer.moyens.length + answer.quartiers.length).toBeGreaterThan(0);
    }
  });
});
