import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whole } from '../check/cases.ts';
import { csi, folderWith } from './child.ts';

const WORDS =
  'La ville et l’État patrouillent ensemble, de jour comme de nuit, dans les rues de ce quartier. ';

/** Six axes without a problem, then many long commitments. */
const [sound = '', axes = ''] = /^([\s\S]*\naxes:\n(?: .*\n)*)/.exec(whole(''))
  ? [whole(''), /^axes:\n(?: .*\n)*/m.exec(whole(''))?.[0]]
  : [];
const engagements = Array.from({ length: 4000 }, (_, i) => {
  const head = [
    `id: long-${i}`,
    `titre: Patrouiller dans le quartier ${i}`,
    'porteurs: [etat, ville]',
    'pilote: { service: S }',
  ];
  const lines = [
    ...head,
    'echeance: permanent',
    'indicateurs: [{ libelle: I }]',
    'description: |',
    ...Array(22).fill(`  ${WORDS}`),
  ];
  return `      - ${lines.join('\n        ')}\n`;
});
const BIG = `${sound.replace(axes, '')}${axes}  - id: longs\n    titre: Longs\n    engagements:\n${engagements.join('')}`;

const FORMATS = ['texte', 'sarif', 'junit', 'github', 'gitlab'];

/** What `validate` reports on a file with limited memory: one format is printed, the others are written to files. */
function validate(text: string, megabytes: number) {
  const reports = FORMATS.flatMap((format) => ['--rapport', `${format}=rapport.${format}`]);
  const folder = folderWith({ 'contrat.yaml': text });
  const memory = { NODE_OPTIONS: `--max-old-space-size=${megabytes}` };
  const { code, stdout, stderr } = csi(
    folder,
    ['validate', 'contrat.yaml', '--format', 'json', ...reports],
    memory,
  );
  const { problemes } = JSON.parse(stdout).fichiers[0];
  const found: string[] = problemes.map(
    ({ regle, debut }: { regle: string; debut: { ligne: number; colonne: number } }) => {
      return `${debut.ligne}:${debut.colonne} ${regle}`;
    },
  );
  const report = (format: string) => readFileSync(join(folder, `rapport.${format}`), 'utf8');
  expect(FORMATS.filter((format) => report(format).length > 2_000_000)).toEqual([]);
  expect(JSON.parse(report('sarif')).runs[0].results.length).toBe(found.length);
  return { code, stderr, found };
}

describe('big files', () => {
  it('have the intended size', () => {
    expect(Buffer.byteLength(BIG)).toBeGreaterThan(10_000_000);
    expect(BIG.split('\n').length).toBeGreaterThan(100_000);
  });

  it('reports nothing in a file without problems', () => {
    expect(validate(BIG, 300)).toEqual({ code: 0, stderr: '', found: [] });
  });

  it('reports an error on the last of a hundred thousand lines, at its place', () => {
    const line = BIG.split('\n').length;
    expect(validate(`${BIG}annexes: [{ titre: Carte, tittre: Carte }]\n`, 300)).toMatchObject({
      code: 1,
      found: [`${line}:27 cle-inconnue`],
    });
  });

  it('reports the first thousand problems of a file with one on each of a hundred thousand lines', () => {
    const first = sound.split('\n').length + 1;
    const { code, found } = validate(`${sound}considerants:\n${'  - 2026\n'.repeat(100_000)}`, 300);
    expect([code, found.length, found.at(-1)]).toEqual([1, 1001, `${first + 999}:5 problemes-non-listes`]);
    expect(found.slice(0, 1000)).toEqual(
      Array.from({ length: 1000 }, (_, i) => `${first + i}:5 valeur-inattendue`),
    );
  });

  it('reports an error at the end of a line of ten megabytes', () => {
    const before = `  - { id: long, titre: Long, engagements: [{ id: e, titre: E, description: "${WORDS.repeat(110_000)}", `;
    const { found } = validate(`${sound.replace(axes, '')}axes:\n${before}portteurs: [ville] }] }\n`, 600);
    expect(Buffer.byteLength(before)).toBeGreaterThan(10_000_000);
    expect(found).toEqual([
      `${sound.replace(axes, '').split('\n').length + 1}:${before.length + 1} cle-inconnue`,
    ]);
  });

  it('refuses aliases that would expand to a thousand million words, without expanding them', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, i) => `a${i}: &a${i} [${`${i === 0 ? 'mot' : `*a${i - 1}`}, `.repeat(10)}]\n`,
    ).join('');
    const { code, found } = validate(`${sound}${laughs}`, 64);
    expect([code, found.map((one) => one.replace(/.* /, ''))]).toEqual([1, ['reperes-trop-nombreux']]);
  });

  it('refuses ten megabytes of opening brackets without following them', () => {
    const { code, found } = validate(`${sound}visas: ${'['.repeat(10_000_000)}\n`, 128);
    expect([code, found]).toEqual([1, [`${sound.split('\n').length}:70 imbrication-trop-profonde`]]);
  });

  it('checks a hundred thousand empty groups, each with errors', () => {
    const { code, found } = validate(`${sound.replace(axes, '')}axes: [${'{},'.repeat(100_000)}]\n`, 256);
    expect([code, found.length]).toEqual([1, 1001]);
  });
});
