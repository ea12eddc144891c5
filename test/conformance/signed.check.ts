// Needs CSI_OUTILS=1, Java 17, Maven, pdfsig, certutil and a Python with test/requirements.txt, as test/verify/signers.tools.test.ts does.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csi, folderWith } from '../cli/child.ts';
import { Signataires, TOOLS, type Tool } from '../signataires/signataires.ts';
import { read } from '../support/files.ts';
import { type Validation, verapdf } from './verapdf.ts';

/** The clause of each standard that requires fonts to be embedded. */
const FONTS = { '3a': '6.2.11.4.1-1', ua1: '7.21.4.1-1' };

describe.runIf(process.env.CSI_OUTILS)('a contract signed twice', () => {
  const tools = Object.keys(TOOLS) as Tool[];
  let folder = '';
  let verdicts = new Map<string, { '3a': Validation; ua1: Validation }>();
  const at = (name: string) => join(folder, `${name}.pdf`);

  beforeAll(async () => {
    folder = folderWith({ 'bourges.yaml': read('examples/bourges.yaml') });
    expect(csi(folder, ['render', '--pdf', 'bourges.yaml']).code).toBe(0);
    const signataires = await Signataires.start(folder);
    for (const tool of tools) {
      const once = at(`${tool}-1`);
      await signataires.sign(tool, { from: at('bourges'), to: once, field: 'signature_etat' });
      await signataires.sign(tool, { from: once, to: at(tool), field: 'signature_ville', signer: 1 });
    }
    signataires.stop();
    verdicts = verapdf(tools.map(at), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(tools)('with %s conforms to both profiles, except for a font that csi verify reports', (tool) => {
    const left = TOOLS[tool].some((remark) => remark === 'police-non-incorporee');
    const { '3a': archival, ua1: accessible } = verdicts.get(at(tool)) ?? {};
    expect([archival?.failed, accessible?.failed]).toEqual(left ? [FONTS['3a'], FONTS.ua1] : ['ok', 'ok']);
  });
});
