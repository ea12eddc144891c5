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
import { verificationFaults } from './schema.ts';

const [FIRST, SECOND] = ['signature_etat', 'signature_ville'];
/** What is said of each change that a tool makes beside signing. */
const CHANGES: Readonly<Record<Change, RegExp>> = {
  page: /la page 1/,
  annotation: /la page 1|annotation|champ ajouté/,
  title: /métadonnées|titre/,
  field: /le champ « signature_(etat|ville) »/,
};
const TALL = `Ville de Bourges ${'et son très long nom, '.repeat(120)}fin du nom`;

let folder = '';
let signataires: Signataires;
const at = (name: string) => join(folder, `${name}.pdf`);
const tools = Object.keys(TOOLS) as Tool[];

beforeAll(async () => {
  const bourges = read('examples/bourges.yaml');
  folder = folderWith({
    'bourges.yaml': bourges,
    'complet.yaml': read('test/fixtures/complet.yaml'),
    'haut.yaml': bourges.replace(/nom: Ville de Bourges/, `nom: ${TALL}`),
  });
  expect(csi(folder, ['render', '--pdf', 'bourges.yaml', 'complet.yaml', 'haut.yaml']).code).toBe(0);
  signataires = await Signataires.start(folder);
}, 300_000);
afterAll(() => signataires?.stop());

/** What csi verify says of a file to machines. */
async function verdict(name: string) {
  const io = fakeIo({ files: { 'signe.pdf': readFileSync(at(name)) } });
  const code = await command(['verify', 'signe.pdf', '--format', 'json'], io);
  const answer = JSON.parse(io.stdout());
  expect([verificationFaults(answer), io.stderr()]).toEqual([[], '']);
  return {
    code,
    signatures: answer.signatures.map(
      ({ champ, couvre }: { champ: string; couvre: boolean }) => `${champ} ${couvre}`,
    ),
    remarks: answer.remarques.map(({ remarque }: { remarque: string }) => remarque).sort(),
    why: answer.raisons
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

/** How many signatures of a file pdfsig finds valid; it knows nothing of time stamps. */
const valid = (name: string) => run('pdfsig', '-nocert', at(name)).split('Signature is Valid').length - 1;

async function signed(tool: Tool, job: Job) {
  await signataires.sign(tool, { ...job, from: at(job.from), to: at(job.to) });
}

/** What a reader shows of what is changed. */
function shown(name: string, change: Change): string {
  if (change === 'title') return run('pdfinfo', '-meta', at(name)) + run('pdfinfo', at(name));
  if (change === 'field')
    return JSON.stringify([...objectsOf(at(name)).values()].map((one) => [one?.['/T'], one?.['/Rect']]));
  return run('pdftoppm', '-r', '20', '-f', '1', '-l', '1', '-gray', at(name));
}

describe.each(tools)('a PDF signed with %s', (tool) => {
  it('is exactly what csi made, once, twice', async () => {
    await signed(tool, { from: 'bourges', to: `${tool}-1`, field: FIRST });
    await signed(tool, { from: `${tool}-1`, to: `${tool}-2`, field: SECOND, signer: 1 });
    expect(await verdict(`${tool}-1`)).toEqual(exact([FIRST], TOOLS[tool]));
    expect(await verdict(`${tool}-2`)).toEqual(exact([FIRST, SECOND], [...TOOLS[tool], ...TOOLS[tool]]));
    expect([valid(`${tool}-1`), valid(`${tool}-2`)]).toEqual([1, 2]);
  });

  it.each(Object.keys(CHANGES) as Change[])('is not when it changes more: %s', async (change) => {
    const name = `${tool}-${change}`;
    // What is moved has no place once its signature is invisible: then it is the field that was signed before.
    const moved = tool.endsWith('invisible') ? FIRST : SECOND;
    await signed(tool, { from: `${tool}-1`, to: name, field: SECOND, signer: 1, change, moved });
    expect(shown(name, change)).not.toBe(shown(`${tool}-2`, change));
    const { code, why } = await verdict(name);
    expect([code, why]).toEqual([1, expect.stringMatching(CHANGES[change])]);
    expect(why).toMatch(/^mise-a-jour /);
    expect(valid(name)).toBe(2);
  });
});

describe('a PDF that many sign in turn', () => {
  const fields = () => run('pdfsig', at('complet')).match(/(?<=Field Name: )\S+/g) ?? [];

  /** Each of the fields signed by the tool whose turn it is; gives the last PDF. */
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

  it('is exactly what csi made, whoever signs', async () => {
    const all = fields();
    expect(all).toHaveLength(11);
    // iText comes first: it signs no PDF/A in which another tool has left a font out. Poppler's pdfsig comes last: pyHanko signs
    // nothing after it, for it gives the look that it replaces a generation of its own.
    const between = tools.filter((tool) => !['itext', 'pyhanko-b-t', 'pdfsig'].includes(tool));
    const turns: Tool[] = ['itext', ...between, 'pdfsig'];
    const last = await inTurn('tous', all, turns);
    const remarks = turns.flatMap((tool) => TOOLS[tool]);
    expect(await verdict(last)).toEqual(exact(all, remarks));
    expect(valid(last)).toBe(11);
  });

  it('is exactly what csi made, with a time stamp for the archives of each', async () => {
    const all = fields();
    const last = await inTurn('archives', all, ['pyhanko-b-lta']);
    const remarks = all.flatMap(() => TOOLS['pyhanko-b-lta']);
    expect(await verdict(last)).toEqual(exact(all, remarks));
    expect(valid(last)).toBe(11);
  });

  it('is not when one of them changes a page', async () => {
    const last = await inTurn('un', fields().slice(0, 5), ['pyhanko-b-b', 'dss', 'pdfbox'], 2);
    expect(await verdict(last)).toMatchObject({ code: 1, why: expect.stringMatching(CHANGES.page) });
    expect(valid(last)).toBe(5);
  });
});

describe('a PDF with a signer whose text is higher than its box', () => {
  it.each(['pyhanko-b-b', 'dss', 'itext'] as const)(
    'is signed with %s, and pyHanko knows why all has changed',
    async (tool) => {
      await signed(tool, { from: 'haut', to: `haut-${tool}-1`, field: FIRST });
      await signed(tool, { from: `haut-${tool}-1`, to: `haut-${tool}-2`, field: SECOND, signer: 1 });
      expect(await verdict(`haut-${tool}-2`)).toEqual(
        exact([FIRST, SECOND], [...TOOLS[tool], ...TOOLS[tool]]),
      );
      await signataires.validate(at(`haut-${tool}-2`));
    },
  );

  it('is not, says pyHanko too, when a page is changed with the second signature', async () => {
    await signed('pyhanko-b-b', { from: 'haut', to: 'haut-1', field: FIRST });
    await signed('pyhanko-b-b', { from: 'haut-1', to: 'haut-2', field: SECOND, signer: 1, change: 'page' });
    await expect(signataires.validate(at('haut-2'))).rejects.toThrow(/signature_etat/);
  });
});
