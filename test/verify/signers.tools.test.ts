// These tests need a JDK, Maven, a Python with test/requirements.txt, poppler-utils, qpdf and libnss3-tools.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as command } from '../../src/cli/run.ts';
import { csi, folderWith } from '../cli/child.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { objectsOf, run } from '../render/pdf/tools.ts';
import { type Change, type Job, Signataires, TOOLS, type Tool } from '../signataires/signataires.ts';
import { read } from '../support/files.ts';
import { schemaErrors } from './schema.ts';

const [FIRST, SECOND] = ['signature_etat', 'signature_ville'];
/** The reason that csi gives for each further change that a tool makes when it signs. */
const CHANGES: Readonly<Record<Change, RegExp>> = {
  page: /la page 1/,
  annotation: /la page 1|annotation|champ ajouté/,
  title: /métadonnées|titre/,
  field: /le champ « signature_(etat|ville) »/,
};
const TALL = `Ville de Bourges ${'et son très long nom, '.repeat(120)}fin du nom`;

const PICTURES = ['images/etat.svg', 'images/ville.svg', 'images/plan.png'];

let folder = '';
let signataires: Signataires;
const at = (name: string) => join(folder, `${name}.pdf`);
const tools = Object.keys(TOOLS) as Tool[];

beforeAll(async () => {
  const bourges = read('examples/bourges.yaml');
  folder = folderWith({
    'bourges.yaml': bourges,
    'images.yaml': read('test/fixtures/images.yaml'),
    ...Object.fromEntries(PICTURES.map((name) => [name, readFileSync(`test/fixtures/${name}`)])),
    'complet.yaml': read('test/fixtures/complet.yaml'),
    'haut.yaml': bourges.replace(/nom: Ville de Bourges/, `nom: ${TALL}`),
  });
  expect(
    csi(folder, ['render', '--pdf', 'bourges.yaml', 'images.yaml', 'complet.yaml', 'haut.yaml']).code,
  ).toBe(0);
  signataires = await Signataires.start(folder);
}, 300_000);
afterAll(() => signataires?.stop());

/** The JSON report of csi verify for a file, in brief. */
async function verdict(name: string) {
  const io = fakeIo({ files: { 'signe.pdf': readFileSync(at(name)) } });
  const code = await command(['verify', 'signe.pdf', '--format', 'json'], io);
  const report = JSON.parse(io.stdout());
  expect([schemaErrors(report), io.stderr()]).toEqual([[], '']);
  return {
    code,
    signatures: report.signatures.map(
      ({ champ, couvre }: { champ: string; couvre: boolean }) => `${champ} ${couvre}`,
    ),
    remarks: report.remarques.map(({ remarque }: { remarque: string }) => remarque).sort(),
    why: report.raisons
      .map((reason: { raison: string; quoi?: string }) => `${reason.raison} ${reason.quoi}`)
      .join(),
  };
}

const exact = (fields: readonly string[], remarks: readonly string[]) => ({
  code: 0,
  signatures: fields.map((field) => `${field} true`),
  remarks: [...remarks].sort(),
  why: '',
});

/** How many signatures of a file pdfsig finds valid; it does not know time stamps. */
const valid = (name: string) => run('pdfsig', '-nocert', at(name)).split('Signature is Valid').length - 1;

async function signed(tool: Tool, job: Job) {
  await signataires.sign(tool, { ...job, from: at(job.from), to: at(job.to) });
}

/** What a PDF reader shows of the part of the document that a change affects. */
function shown(name: string, change: Change): string {
  if (change === 'title') return run('pdfinfo', '-meta', at(name)) + run('pdfinfo', at(name));
  if (change === 'field')
    return JSON.stringify([...objectsOf(at(name)).values()].map((one) => [one?.['/T'], one?.['/Rect']]));
  return run('pdftoppm', '-r', '20', '-f', '1', '-l', '1', '-gray', at(name));
}

describe.each(tools)('a PDF signed with %s', (tool) => {
  it('is exactly what csi made, with one signature and with two', async () => {
    await signed(tool, { from: 'bourges', to: `${tool}-1`, field: FIRST });
    await signed(tool, { from: `${tool}-1`, to: `${tool}-2`, field: SECOND, signer: 1 });
    expect(await verdict(`${tool}-1`)).toEqual(exact([FIRST], TOOLS[tool]));
    expect(await verdict(`${tool}-2`)).toEqual(exact([FIRST, SECOND], [...TOOLS[tool], ...TOOLS[tool]]));
    expect([valid(`${tool}-1`), valid(`${tool}-2`)]).toEqual([1, 2]);
  });

  it('still carries the pictures that it was made from', async () => {
    const name = `${tool}-images`;
    await signed(tool, { from: 'images', to: name, field: FIRST });
    await signed(tool, { from: name, to: `${name}-2`, field: SECOND, signer: 1 });
    expect(await verdict(`${name}-2`)).toEqual(exact([FIRST, SECOND], [...TOOLS[tool], ...TOOLS[tool]]));
    const io = fakeIo({ files: { 'signe.pdf': readFileSync(at(`${name}-2`)) } });
    await command(['verify', 'signe.pdf', '--format', 'json'], io);
    const carried = JSON.parse(io.stdout()).jointes.map(({ nom }: { nom: string }) => nom);
    expect(carried).toEqual([...PICTURES].sort());
  });

  it.each(Object.keys(CHANGES) as Change[])('is refused when the tool also changes: %s', async (change) => {
    const name = `${tool}-${change}`;
    // A field that is signed invisibly has no place to move; the field that was signed before is moved instead.
    const moved = tool.endsWith('invisible') ? FIRST : SECOND;
    await signed(tool, { from: `${tool}-1`, to: name, field: SECOND, signer: 1, change, moved });
    expect(shown(name, change)).not.toBe(shown(`${tool}-2`, change));
    const { code, why } = await verdict(name);
    expect([code, why]).toEqual([1, expect.stringMatching(CHANGES[change])]);
    expect(why).toMatch(/^mise-a-jour /);
    expect(valid(name)).toBe(2);
  });
});

describe('a PDF signed by many in turn', () => {
  const fields = () => run('pdfsig', at('complet')).match(/(?<=Field Name: )\S+/g) ?? [];

  /** Signs the fields one after another, the tools taking turns; returns the name of the last PDF. */
  async function inTurn(
    name: string,
    signers: readonly string[],
    turns: readonly Tool[],
    changed?: number,
  ): Promise<string> {
    let from = 'complet';
    for (const [index, field] of signers.entries()) {
      const to = `${name}-${index}`;
      const change = index === changed ? ({ change: 'page' } as const) : {};
      await signed(turns[index % turns.length] ?? 'pdfsig', { from, to, field, signer: index, ...change });
      from = to;
    }
    return from;
  }

  it('is exactly what csi made, with every tool', async () => {
    const all = fields();
    expect(all).toHaveLength(11);
    // iText comes first: it does not sign a PDF/A in which another tool has used a font without embedding it. pdfsig comes last: it writes
    // the appearance that it replaces with another generation, and pyHanko then refuses to sign.
    const between = tools.filter((tool) => !['itext', 'pyhanko-b-t', 'pdfsig'].includes(tool));
    const turns: Tool[] = ['itext', ...between, 'pdfsig'];
    const last = await inTurn('tous', all, turns);
    const remarks = turns.flatMap((tool) => TOOLS[tool]);
    expect(await verdict(last)).toEqual(exact(all, remarks));
    expect(valid(last)).toBe(11);
  });

  it('is exactly what csi made, with an archive time stamp for each signature', async () => {
    const all = fields();
    const last = await inTurn('archives', all, ['pyhanko-b-lta']);
    const remarks = all.flatMap(() => TOOLS['pyhanko-b-lta']);
    expect(await verdict(last)).toEqual(exact(all, remarks));
    expect(valid(last)).toBe(11);
  });

  it('is refused when one of them changes a page', async () => {
    const last = await inTurn('un', fields().slice(0, 5), ['pyhanko-b-b', 'dss', 'pdfbox'], 2);
    expect(await verdict(last)).toMatchObject({ code: 1, why: expect.stringMatching(CHANGES.page) });
    expect(valid(last)).toBe(5);
  });
});

describe('a PDF with a signature block taller than its page', () => {
  it.each(['pyhanko-b-b', 'dss', 'itext'] as const)(
    'is signed with %s, and pyHanko finds only changes that signing explains',
    async (tool) => {
      await signed(tool, { from: 'haut', to: `haut-${tool}-1`, field: FIRST });
      await signed(tool, { from: `haut-${tool}-1`, to: `haut-${tool}-2`, field: SECOND, signer: 1 });
      expect(await verdict(`haut-${tool}-2`)).toEqual(
        exact([FIRST, SECOND], [...TOOLS[tool], ...TOOLS[tool]]),
      );
      await signataires.validate(at(`haut-${tool}-2`));
    },
  );

  it('is refused by pyHanko too when a page is changed with the second signature', async () => {
    await signed('pyhanko-b-b', { from: 'haut', to: 'haut-1', field: FIRST });
    await signed('pyhanko-b-b', { from: 'haut-1', to: 'haut-2', field: SECOND, signer: 1, change: 'page' });
    await expect(signataires.validate(at('haut-2'))).rejects.toThrow(/signature_etat/);
  });
});
