import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { contrat, list, read, TEMPLATES } from '../support/files.ts';
import { rows } from '../support/tiers.ts';
import { fakeIo } from './fake-io.ts';

const SIGNED = read('test/fixtures/complet.yaml');
const status = (text: string, statut: string) =>
  text.replace(/^ {2}statut: a_signer$/m, `  statut: ${statut}`);
/** An error at stage signature, and at no other. */
const LEFT = SIGNED.replace('lieu: Valmont-sur-Loire', 'lieu: à compléter');
/** The same number twice, an error only at stage signature, suppressed with a reason or not. */
const numbered = (comment: string) => SIGNED.replace(/^( +numero: L\.)2$/m, `$11${comment}`);

/** The pictures of the examples, beside the file. */
const PICTURES = Object.fromEntries(
  ['emblemes', 'plans']
    .flatMap((folder) => list(`examples/${folder}`, '').map((name) => `${folder}/${name}`))
    .map((path) => [path, readFileSync(`examples/${path}`)]),
);

async function render(text: string, ...options: string[]) {
  const io = fakeIo({ files: { 'a.yaml': text, ...PICTURES } });
  const code = await run(['render', 'a.yaml', ...options], io);
  const made = io.files.get('a.md') ?? io.files.get('a.pdf') ?? io.files.get('a-tableau.md');
  return {
    code,
    output: io.stderr().replace(/\u00a0/g, ' '),
    made: made && Buffer.from(made).toString('latin1'),
  };
}

const PROJET = /mention\[PROJET\]|\*\*PROJET\*\*/;
const ETAPES = ['projet', 'adoption', 'signature'] as const;

describe('the gate of signature', () => {
  it.each(
    rows(
      [
        // status, requested stage, error at stage signature → whether the document is made, and whether it prints PROJET
        ['projet', undefined, false, true, true],
        ['projet', undefined, true, true, true],
        ['projet', 'signature', false, true, true],
        ['projet', 'signature', true, false, undefined],
        ['adopte', undefined, false, true, false],
        ['adopte', undefined, true, true, true],
        ['adopte', 'projet', true, true, true],
        ['adopte', 'adoption', false, true, false],
        ['adopte', 'signature', false, true, false],
        ['adopte', 'signature', true, false, undefined],
        ['a_signer', undefined, false, true, false],
        ['a_signer', undefined, true, false, undefined],
        ['signe', undefined, false, true, false],
        ['signe', undefined, true, false, undefined],
        ['signe', 'projet', true, false, undefined],
        ['signe', 'adoption', true, false, undefined],
        ['signe', 'signature', false, true, false],
      ],
      8,
    ),
  )(
    'a file %s, at stage %s, with errors of signature (%s): made %s, PROJET %s',
    async (statut, etape, errors, made, projet) => {
      const text = status(errors ? LEFT : SIGNED, statut);
      const options = etape ? ['--etape', etape] : [];
      const whole = await render(text, ...options);
      expect(whole.code).toBe(made ? 0 : 1);
      expect(whole.made === undefined).toBe(!made);
      if (!made) expect(whole.output).toMatch(/erreur {2}a-completer/);
      expect(whole.made && PROJET.test(whole.made)).toBe(projet);
      const table = await render(text, ...options, '--document', 'tableau');
      expect(table.made && PROJET.test(table.made)).toBe(projet);
    },
  );

  it('explains why PROJET stays and how to list the errors; explains nothing for a draft, whose status says it', async () => {
    const why =
      'La mention PROJET reste sur chaque page : 1 erreur à corriger avant la signature. Le détail : csi validate a.yaml --etape signature\n';
    expect((await render(status(LEFT, 'adopte'))).output).toContain(why);
    expect((await render(status(LEFT, 'adopte'), '-o', '-')).output).toContain(why);
    for (const statut of ['projet', 'adopte', 'a_signer', 'signe'])
      expect((await render(status(SIGNED, statut))).output).not.toContain('PROJET');
    expect((await render(status(LEFT, 'projet'))).output).not.toContain('PROJET');
  });

  it.each(['projet', 'adopte', 'a_signer', 'signe'] as const)(
    'shows PROJET on every page where the cover does: %s',
    (statut) => {
      for (const signable of [undefined, false, true]) {
        const whole = contrat('test/fixtures/complet.yaml');
        const { markdown, meta } = renderMarkdown(
          { ...whole, document: { ...whole.document, statut } },
          { document: 'contrat', templates: TEMPLATES, ...(signable !== undefined && { signable }) },
        );
        expect(meta.mention).toBe(statut === 'projet' || !signable ? 'PROJET' : undefined);
        expect(PROJET.test(markdown)).toBe(meta.mention === 'PROJET');
      }
    },
  );

  it('doesn’t count an error that the file suppresses with a reason, but counts it without one', async () => {
    const refused = await render(numbered(''));
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('numero-en-double');
    const aside = numbered(
      ' # csi: ignorer numero-en-double — la fiche F-1 est commune aux deux engagements',
    );
    expect((await render(aside)).code).toBe(0);
    const adopted = await render(status(aside, 'adopte'));
    expect(adopted.made && PROJET.test(adopted.made)).toBe(false);
    const unasked = await render(status(numbered(''), 'adopte'));
    expect(unasked.made && PROJET.test(unasked.made)).toBe(true);
  });

  it('isn’t closed by warnings', async () => {
    const warned = SIGNED.replace(/^ {8}pilote: .*\n/m, '');
    expect(warned).not.toBe(SIGNED);
    for (const statut of ['adopte', 'a_signer', 'signe']) {
      const { code, output, made } = await render(status(warned, statut));
      expect(code).toBe(0);
      expect(output).toContain('avertissement');
      expect(made && PROJET.test(made)).toBe(false);
    }
  });

  it('knows the stages that validate knows', async () => {
    expect((await render(SIGNED, '--etape', 'vote')).code).toBe(2);
    for (const etape of ETAPES) expect((await render(SIGNED, '--etape', etape)).code).toBe(0);
  });

  it('reports which of several files keep PROJET, in their lines and in the summary', async () => {
    const files = { 'a.yaml': status(LEFT, 'adopte'), 'b.yaml': status(SIGNED, 'adopte'), 'c.yaml': LEFT };
    const io = fakeIo({ files });
    expect(await run(['render', 'a.yaml', 'b.yaml', 'c.yaml'], io)).toBe(1);
    const output = io.stderr().replace(/\u00a0/g, ' ');
    expect(output).toMatch(
      /« a\.md » \([^)]*\), 1 avertissement, 8 problèmes mis de côté, PROJET pour 1 erreur à corriger avant la signature\.\n/,
    );
    expect(output).toMatch(/« b\.md » \([^)]*\), 8 problèmes mis de côté\.\n/);
    expect(output).toContain(
      'La mention PROJET reste sur 1 document. Le détail : csi validate a.yaml b.yaml c.yaml --etape signature\n',
    );
    expect([...io.files.keys()].sort()).toEqual(['a.md', 'a.yaml', 'b.md', 'b.yaml', 'c.yaml']);
  });
});

describe('the examples', () => {
  it.each(['arles', 'bourges', 'saint-dizier', 'toulouse'])(
    '%s says PROJET: its source does not give all that a signature needs',
    async (name) => {
      const text = read(`examples/${name}.yaml`);
      const { made } = await render(text);
      expect(made && PROJET.test(made)).toBe(true);
      expect((await render(text, '--etape', 'signature')).code).toBe(1);
    },
  );
});
