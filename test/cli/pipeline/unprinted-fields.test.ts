import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { read } from '../../support/files.ts';
import { fakeIo } from '../fake-io.ts';

const COMPLET = read('test/fixtures/complet.yaml');

async function warned(files: Readonly<Record<string, string>>, ...options: string[]) {
  const io = fakeIo({ files: { 'a.yaml': COMPLET, ...files } });
  const code = await run(['render', 'a.yaml', '--gabarits', 'g', ...options], io);
  const output = io.stderr().replace(/\u00a0/g, ' ');
  // The first warnings with their lines, then the list of the others.
  const places = [
    ...output.matchAll(/^a\.yaml:(\d+):\d+ {2}avertissement {2}champ-jamais-imprime\n {2}(.*)$/gm),
    ...output.matchAll(/^ {2,}(\d+):\d+ {2}(.*)$/gm),
  ];
  return {
    code,
    output,
    found: places.map(([, line, message]) => [COMPLET.split('\n')[Number(line) - 1]?.trim(), message]),
  };
}

describe('a field that is filled and never printed', () => {
  const engagement = read('templates/partials/fiche.hbs');

  it('is one warning at its place, and the document is made', async () => {
    const { code, found, output } = await warned({
      'g/partials/fiche.hbs': engagement.replace('{{condition}}', 'oui'),
    });
    expect(code).toBe(0);
    expect(output).toContain('Écrit : « a.md »');
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toMatch(/^condition: /);
    expect(found[0]?.[1]).toMatch(
      /^« condition » est rempli, et ces gabarits ne l’impriment jamais( \(\d+ valeurs\))?\.$/,
    );
  });

  it('is never reported with the templates of csi, even given as templates of the user', async () => {
    expect(await warned({ 'g/partials/fiche.hbs': engagement })).toMatchObject({ code: 0, found: [] });
  });

  it('is reported once for a whole section that isn’t printed, with at most twenty warnings', async () => {
    const { found, output } = await warned({
      'g/partials/gouvernance.hbs': '',
      'g/partials/preambule.hbs': '',
    });
    expect(found.map(([line]) => line)).toEqual(['preambule: |', 'gouvernance:']);
    expect(found[1]?.[1]).toMatch(
      /^Rien de « gouvernance » n’est imprimé par ces gabarits \(\d+ valeurs\)\.$/,
    );
    expect(output).toContain('2 avertissements dans 1 fichier.');
    const many = await warned({ 'g/contrat.hbs': '{{#each axes}}{{titre}}{{/each}}' });
    expect(many.found).toHaveLength(20);
    expect(many.output).toMatch(/\d+ autres problèmes ne sont pas listés\./);
  });

  it('isn’t reported for a table', async () => {
    expect(
      await warned({ 'g/tableau.hbs': '# {{document.titre}}\n' }, '--document', 'tableau'),
    ).toMatchObject({ code: 0, found: [] });
  });
});
