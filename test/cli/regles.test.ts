import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalogue/entry.ts';
import { wrongAndRight } from '../../src/catalogue/exemple.ts';
import { FORMES } from '../../src/catalogue/formes/index.ts';
import { GABARITS } from '../../src/catalogue/gabarits.ts';
import { PORTEFEUILLE } from '../../src/catalogue/portefeuille.ts';
import { SUIVI } from '../../src/catalogue/suivi.ts';
import { SUPPRESSIONS } from '../../src/catalogue/suppressions.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { run } from '../../src/cli/run.ts';
import type { Severity } from '../../src/kernel/problem.ts';
import { problemsOf, whole } from '../check/cases.ts';
import { list, read } from '../support/files.ts';
import { fakeIo } from './fake-io.ts';

async function csi(...args: string[]) {
  const io = fakeIo();
  const code = await run(args, io);
  return { code, out: io.stdout(), err: io.stderr().replaceAll('\u00a0', ' ') };
}

describe('csi regles', () => {
  it('lists every rule with its description and its severity', async () => {
    const { code, out, err } = await csi('regles');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { id, description } of RULES) {
      expect(out).toContain(`\n${id}  `);
      expect(out.replaceAll('\u00a0', ' ')).toContain(description);
    }
    expect(out).toContain('compte-inexact  erreur\n');
    expect(out.replaceAll('\u00a0', ' ')).toContain(
      'signature-sans-date  projet : non vérifiée, adoption : non vérifiée, signature : avertissement\n',
    );
    for (const { id } of SUPPRESSIONS) expect(out).toContain(`\n${id}  projet`);
    expect(out).toContain(
      `${FORMES.length} problèmes de forme, ${RULES.length} règles, ${SUIVI.length} règles du suivi, ${PORTEFEUILLE.length} règles du portefeuille, ${SUPPRESSIONS.length} règles sur les exceptions et ${GABARITS.length} problèmes de gabarit.`,
    );
  });

  it('lists rules, problems of form, of follow-ups, portfolios, suppressions and templates in six sections', async () => {
    const sections = (await csi('regles')).out
      .split(/\n\n(?=[^\n]*\n\n|\d)/)
      .map((section) => section.match(/^[a-z-]+(?= {2})/gm) ?? []);
    const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
    expect(sections).toEqual([...[FORMES, RULES, SUIVI, PORTEFEUILLE, SUPPRESSIONS, GABARITS].map(ids), []]);
  });

  it('lists them as JSON', async () => {
    const { code, out } = await csi('regles', '--format', 'json');
    const { version, formes, regles, suivi, exceptions, gabarits } = JSON.parse(out) as {
      version: number;
      regles: { id: string; gravite: Record<string, Severity | 'aucune'>; sans_exception?: string[] }[];
      formes: { id: string }[];
      suivi: { id: string }[];
      exceptions: { id: string }[];
      gabarits: { id: string }[];
    };
    expect({ code, version }).toEqual({ code: 0, version: 1 });
    expect(regles.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(suivi.map(({ id }) => id)).toEqual(SUIVI.map(({ id }) => id));
    expect(exceptions.map(({ id }) => id)).toEqual(SUPPRESSIONS.map(({ id }) => id));
    expect(formes.map(({ id }) => id)).toEqual(FORMES.map(({ id }) => id));
    expect(gabarits.map(({ id }) => id)).toEqual(GABARITS.map(({ id }) => id));
    expect(
      Object.fromEntries(
        regles.flatMap(({ id, sans_exception }) => (sans_exception ? [[id, sans_exception]] : [])),
      ),
    ).toMatchObject({
      'partie-inconnue': ['projet', 'adoption', 'signature'],
      'a-completer': ['signature'],
    });
    for (const { gravite } of regles)
      expect(Object.keys(gravite)).toEqual(['projet', 'adoption', 'signature']);
  });

  it('refuses another format', async () =>
    expect(await csi('regles', '--format', 'xml')).toMatchObject({ code: 2, out: '' }));
});

describe('csi explique', () => {
  it('explains a rule: why it matters, its severity, its source, a wrong and a right example', async () => {
    const { code, out, err } = await csi('explique', 'fin-apres-mandat');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll('\u00a0', ' ')).toBe(`fin-apres-mandat
La durée est celle du mandat municipal, mais elle dépasse les prochaines élections.

Pourquoi :
  Le document dit durer autant que le mandat, et court pourtant sous le conseil élu ensuite : l’une des deux indications est fausse.

Gravité : avertissement.
Source (vérifiée en novembre 2026) : Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : la durée est celle des mandats municipaux restant à courir. Code électoral, art. L. 227 : les conseillers municipaux sont élus pour six ans et renouvelés en mars.

À ne pas écrire :
  duree:
    debut: 2026-09-15
    fin: 2032-12-31
    fondement: mandat_municipal

À écrire :
  duree:
    debut: 2026-09-15
    fin: 2032-03-31
    fondement: mandat_municipal
`);
  });

  it.each([...RULES, ...PORTEFEUILLE, ...SUPPRESSIONS, ...FORMES, ...GABARITS].map(({ id }) => [id]))(
    'explains %s',
    async (id) => {
      const { code, out } = await csi('explique', id);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^${id}\n[^\n]+\\.\n\nPourquoi\u00a0:\n  [^\n]+\\.\n\nGravité`));
    },
  );

  it('names the stages at which no comment may suppress a rule', async () => {
    expect((await csi('explique', 'partie-inconnue')).out).toContain('\nMise de côté\u00a0: impossible.\n');
    expect((await csi('explique', 'a-completer')).out).toContain(
      '\nMise de côté\u00a0: impossible à la signature.\n',
    );
    expect((await csi('explique', 'fin-apres-mandat')).out).not.toContain('Mise de côté');
  });

  it('suggests the rule with the nearest name', async () => {
    expect(await csi('explique', 'fin-apres-mandats')).toEqual({
      code: 2,
      out: '',
      err: 'La règle « fin-apres-mandats » n’existe pas.\nVouliez-vous dire « fin-apres-mandat » ?\n',
    });
    expect((await csi('explique', 'xyz')).err).toContain('csi regles');
    expect((await csi('explique')).code).toBe(2);
  });
});

describe('the examples', () => {
  it('exist for every problem of form that a few lines can show', () => {
    expect(FORMES.filter(({ exemple }) => !exemple).map(({ id }) => id)).toEqual([
      'fichier-illisible',
      'autre-format',
      'encodage',
      'fichier-vide',
      'fichier-trop-gros',
      'problemes-non-listes',
      'reperes-trop-nombreux',
      'imbrication-trop-profonde',
      'caractere-sans-dessin',
    ]);
  });

  // An example about a missing key names it in a comment, and the base file is then used without this key.
  const contract = (example: string) =>
    whole(example.replace(/^# et plus loin, pas de clé : (.*)$/m, 'sauf: [$1]'));
  const shown = (entries: readonly Entry[]) =>
    entries.flatMap(({ id, exemple }) => (exemple ? [{ id, ...wrongAndRight(exemple) }] : []));

  it.each(shown(RULES))('$id: the wrong one breaks the rule, the right one does not', async (one) => {
    expect((await problemsOf(contract(one.faux))).map(({ rule }) => rule)).toContain(one.id);
    const right = await problemsOf(contract(one.juste));
    expect(right.map(({ rule }) => rule)).not.toContain(one.id);
    expect(right.filter(({ severity }) => severity === 'erreur')).toEqual([]);
  });

  it.each(shown([...SUPPRESSIONS, ...FORMES]))(
    '$id: the wrong one has the problem, the right one has no error',
    async (one) => {
      expect((await problemsOf(whole(one.faux))).map(({ rule }) => rule)).toContain(one.id);
      const right = await problemsOf(whole(one.juste));
      expect(right.filter(({ severity }) => severity === 'erreur')).toEqual([]);
    },
  );

  it.each(shown(SUPPRESSIONS))('$id: the right one has no problem at all', async ({ juste }) => {
    expect(await problemsOf(whole(juste))).toEqual([]);
  });
});

describe('the problems of form', () => {
  const folders = [
    'src/source',
    'src/source/library',
    'src/source/plain',
    'src/source/problems',
    'src/check/schema',
  ];
  const files = [
    'src/source/index.ts',
    'src/check/index.ts',
    'src/report/unreadable.ts',
    'src/composition/glyphs.ts',
    ...folders.flatMap((f) => list(f, '.ts').map((name) => `${f}/${name}`)),
  ];
  // Every word in kebab-case there names a problem.
  const ids = files.flatMap(
    (file) => read(file).match(/(?<=')(?:[a-z]+(?:-[a-z]+)+|encodage|tabulation)(?=')/g) ?? [],
  );

  it('are all explained', () => {
    const found = new Set(ids);
    expect(found.size).toBeGreaterThan(40);
    expect([...found].toSorted()).toEqual(FORMES.map(({ id }) => id).toSorted());
  });
});
