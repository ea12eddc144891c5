import { describe, expect, it } from 'vitest';
import schema from '../../schemas/suivi.schema.json' with { type: 'json' };
import { VERDICTS } from '../../src/catalogue/verdicts.ts';
import { run } from '../../src/cli/run.ts';
import { ETAT_FORMATS } from '../../src/suivi/report/names.ts';
import { QUALITES, STATUTS } from '../../src/suivi/statuts.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { contrat, list, read } from '../support/files.ts';
import { rows } from '../support/tiers.ts';

describe('the words of a follow-up', () => {
  it('are those of its schema on the command line too', () => {
    expect(STATUTS).toEqual(schema.$defs.statut_suivi.enum);
    expect(QUALITES).toEqual(schema.$defs.releve.properties.qualite.enum);
  });

  it.each(Object.values(VERDICTS))(
    'explain $id on the page and on the command line alike',
    async ({ id, signe, mots, quand }) => {
      expect(read('docs/suivi.md')).toContain(`\n| ${signe} | ${mots} | ${quand} |\n`);
      const io = fakeIo();
      expect(await run(['explique', id], io)).toBe(0);
      const text = io.stdout().replaceAll('\u00a0', ' ');
      expect(text).toContain(`${signe} ${mots}\n`);
      expect(text).toContain(quand.slice(1));
    },
  );

  it('suggest a verdict that is misspelt', async () => {
    const io = fakeIo();
    expect(await run(['explique', 'en-bone-voie'], io)).toBe(2);
    expect(io.stderr()).toContain('en_bonne_voie');
  });
});

const FOLDERS = ['examples', 'test/fixtures', 'test/fixtures/bancs'];
const CONTRATS = FOLDERS.flatMap((folder) => list(folder, '.yaml').map((name) => `${folder}/${name}`)).filter(
  (path) => !read(path).includes('type: avenant'),
);

describe('any contract', () => {
  it.each(rows(CONTRATS, 4))(
    '%s is opened, noted for each commitment and shown in each format',
    async (path) => {
      const io = fakeIo({ files: { 'a.yaml': read(path) } });
      expect(await run(['suivi', 'ouvrir', 'a.yaml'], io), io.stderr()).toBe(0);
      const ids = contrat(path).axes.flatMap(({ engagements }) => engagements.map(({ id }) => id));
      for (const [i, id] of ids.slice(0, 12).entries()) {
        const figure = ['--realise', '--niveau', '--nombre'][i % 3] ?? '';
        expect(
          await run(['suivi', 'noter', 'a.yaml', id, '--date', '2027-T1', figure, `${i * 7}`], io),
          io.stderr(),
        ).toBe(0);
      }
      for (const format of ETAT_FORMATS)
        for (const au of [[], ['--au', '2020-01-01'], ['--au', '2035-12-31']])
          expect(await run(['suivi', 'a.yaml', ...au, '--format', format, '-o', '-'], io), io.stderr()).toBe(
            0,
          );
      expect(io.stdout()).not.toMatch(/undefined|NaN|Infinity|\[object/);
    },
  );
});
