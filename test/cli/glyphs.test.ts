import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { SOUND } from './cases/documents.ts';
import { fakeIo } from './fake-io.ts';

/** The output and exit code of a run that makes a PDF, with no-break spaces as spaces. */
async function rendered(text: string, gabarits: Readonly<Record<string, string>> = {}) {
  const io = fakeIo({ files: { 'a.yaml': text, ...gabarits } });
  const args = [
    'render',
    'a.yaml',
    '--pdf',
    ...(Object.keys(gabarits).length > 0 ? ['--gabarits', 'g'] : []),
  ];
  const code = await run(args, io);
  return { code, output: io.stderr().replaceAll('\u00a0', ' '), written: io.files.has('a.pdf') };
}

/** The place of the text, as reports write it. */
function placesOf(part: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) => (line.includes(part) ? [`a.yaml:${i + 1}:${line.indexOf(part) + 1}`] : []));
}

describe('a character that no font can draw', () => {
  it('is reported with its code point at each field that contains it: in lists, in repeated keys, several in one text', async () => {
    const text = SOUND.replace('titre: Agir en 2026', 'titre: Agir 漢 et 👍 en 2026')
      .replace('libelle: Actions menées', 'libelle: 漢')
      .replace('titre: Sujet 3', 'titre: Sujet 漢 3')
      .replace('lieu: Éauze', 'lieu: Éauze 漢')
      .replace('parties:', 'visas:\n  - "un"\n  - "deux 👍"\n  - "trois 👍👍"\nparties:');
    const { code, output, written } = await rendered(text);
    expect({ code, written }).toEqual({ code: 1, written: false });
    for (const [character, point, parts] of [
      ['漢', 'U+6F22', ['Agir 漢', '漢 }]', 'Axe 漢', 'Éauze 漢']],
      ['👍', 'U+1F44D', ['Agir 漢 et', '"deux', '"trois']],
    ] as const) {
      const sentence = `Aucune police du PDF ne sait dessiner le caractère « ${character} » (${point}).`;
      expect(output.split(sentence)).toHaveLength(parts.length + 1);
      for (const part of parts)
        for (const place of placesOf(part, text)) expect(output).toContain(`${place} `);
    }
    expect(output).toContain('7 erreurs');
  });

  it('is reported at each place, even a thousand times, in little time', async () => {
    const visas = Array.from({ length: 1000 }, (_, i) => `  - "visa ${i} 漢"`).join('\n');
    const { code, output } = await rendered(SOUND.replace('parties:', `visas:\n${visas}\nparties:`));
    expect(code).toBe(1);
    expect(output.match(/U\+6F22/g)).toHaveLength(1000);
    expect(output).toContain('1000 erreurs');
  });

  it('isn’t reported if it is only an accent that is encoded separately', async () => {
    const { code } = await rendered(SOUND.replace('Sujet 3', 'Sujet e\u0301le\u0300ve'));
    expect(code).toBe(0);
  });

  it('is reported at its place in a template', async () => {
    const { code, output, written } = await rendered(SOUND, {
      'g/contrat.hbs': '# Titre\n\nUn pouce 👍 levé\n',
    });
    expect({ code, written }).toEqual({ code: 2, written: false });
    expect(output).toContain(
      '« g/contrat.hbs », ligne 3, colonne 10 : aucune police du PDF ne sait dessiner le caractère « 👍 » (U+1F44D).',
    );
  });

  it('is reported with the words around it if a template contains it in another encoding', async () => {
    // A compatibility ideograph, which is another in the composed form that documents are written in.
    const { code, output } = await rendered(SOUND, { 'g/contrat.hbs': '# Titre\n\nUn mot \ufa47 rare\n' });
    expect(code).toBe(2);
    expect(output).toContain(
      'Un gabarit, dans « 漢 » : aucune police du PDF ne sait dessiner le caractère « 漢 » (U+6F22).',
    );
  });
});
