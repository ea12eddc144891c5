import { describe, expect, it } from 'vitest';
import { CSI } from '../../src/cli/pipeline/package.ts';
import { run } from '../../src/cli/run.ts';
import { ownComments } from '../../src/composition/comments.ts';
import { readSource } from '../../src/source/index.ts';
import { SOUND } from '../cli/cases/documents.ts';
import { fakeIo } from '../cli/fake-io.ts';

async function own(text: string): Promise<number> {
  const read = await readSource('a.yaml', Buffer.from(text));
  if (!read.ok) throw new Error('unreadable');
  return ownComments(read.value, CSI.scaffold());
}

describe('the comments that a PDF contains', () => {
  it.each([
    ['none', SOUND, 0],
    ['that of the schema', `# yaml-language-server: $schema=../schemas/csi.schema.json\n${SOUND}`, 0],
    [
      'one above, one at the end of a line',
      `# À négocier avec l’État\n${SOUND.replace('statut: projet', 'statut: projet # vu')}`,
      2,
    ],
    ['rules and empty lines', `#\n# ─────\n${SOUND}`, 0],
    ['what a text says after a #', SOUND.replace('nom: Éauze\n', 'nom: "Éauze # 2"\n'), 0],
  ])('%s', async (_, text, expected) => {
    expect(await own(text)).toBe(expected);
  });

  it.each(['contrat', 'charte', 'avenant', 'declaration_intention'])(
    'are none in a scaffold of a %s, and one once one is added',
    async (type) => {
      const io = fakeIo();
      await run(['init', 'a.yaml', '--type', type, '--sans-question'], io);
      const text = Buffer.from(io.files.get('a.yaml') ?? []).toString();
      expect(text.match(/^\s*#/gm)?.length).toBeGreaterThan(30);
      expect(await own(text)).toBe(0);
      expect(await own(`${text}# Le maire hésite.\n`)).toBe(1);
    },
  );
});
