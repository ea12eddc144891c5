import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { whole } from '../cases.ts';

const adopted = 'document: { type: contrat, titre: Contrat de Bourges, statut: adopte }\n';
const written =
  'articles: { objet: "1", territoire: "2", diagnostic: "3", engagements: "4", gouvernance: "5", evaluation: "6", duree: "7", annexes: "8" }\n';

async function fixed(text: string): Promise<string> {
  const { bytes } = await fixFile('f.yaml', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString();
}

const axes = (lines: string) => whole(`${adopted}${written}${lines}`);

describe('the numbers that --corriger writes', () => {
  it.each([
    [
      'below the id, whose comment stays on its line',
      'axes:\n  - id: a\n    numero: "1"\n    titre: A\n    engagements:\n      - id: x # important\n        titre: X\n        porteurs: [ville]\n',
      'axes:\n  - id: a\n    numero: "1"\n    titre: A\n    engagements:\n      - id: x # important\n        numero: "1.1"\n        titre: X\n        porteurs: [ville]\n',
    ],
    [
      'before the first key when it is another',
      'axes:\n  - titre: A\n    id: a\n    engagements:\n      -\n        titre: X\n        id: x\n        porteurs: [ville]\n',
      'axes:\n  - numero: "1"\n    titre: A\n    id: a\n    engagements:\n      -\n        numero: "1.1"\n        titre: X\n        id: x\n        porteurs: [ville]\n',
    ],
    [
      'between braces',
      'axes: [{ id: a, numero: "1", titre: A, engagements: [{ id: x, titre: X, porteurs: [ville] }, { id: y, numero: "1.4", titre: Y, porteurs: [ville] }] }]\n',
      'axes: [{ id: a, numero: "1", titre: A, engagements: [{ id: x, numero: "1.5", titre: X, porteurs: [ville] }, { id: y, numero: "1.4", titre: Y, porteurs: [ville] }] }]\n',
    ],
    [
      'in the order of the groups',
      'axes:\n  - { id: a, numero: "1", titre: A, engagements: [{ id: x, titre: X, porteurs: [ville] }, { id: y, titre: Y, porteurs: [etat] }, { id: z, titre: Z, porteurs: [ville] }] }\n',
      'axes:\n  - { id: a, numero: "1", titre: A, engagements: [{ id: x, numero: "1.1", titre: X, porteurs: [ville] }, { id: y, numero: "1.3", titre: Y, porteurs: [etat] }, { id: z, numero: "1.2", titre: Z, porteurs: [ville] }] }\n',
    ],
  ])('stand %s', async (_, before, after) => {
    expect(await fixed(axes(before))).toBe(axes(after));
  });

  it('of articles stand at the end when the file has none yet, in its own line ends', async () => {
    const numbered =
      'axes: [{ id: a, numero: "1", titre: A, engagements: [{ id: x, numero: "1.1", titre: X, porteurs: [ville] }] }]\n';
    const text = whole(`${adopted}${numbered}`)
      .replace(/^articles:.*\n/m, '')
      .replaceAll('\n', '\r\n');
    expect(await fixed(text)).toBe(
      `${text}articles:\r\n  objet: "1"\r\n  territoire: "2"\r\n  diagnostic: "3"\r\n  engagements: "4"\r\n  gouvernance: "5"\r\n  evaluation: "6"\r\n  duree: "7"\r\n  annexes: "8"\r\n`,
    );
  });

  it('are not written where an alias repeats a commitment, nor in a draft', async () => {
    const shared = axes(
      'axes:\n  - { id: a, numero: "1", titre: A, engagements: [&x { id: x, titre: X, porteurs: [ville] }, *x] }\n',
    );
    expect(await fixed(shared)).toBe(shared);
    const draft = axes('axes:\n  - { id: a, titre: A, engagements: [] }\n').replace('adopte', 'projet');
    expect(await fixed(draft)).toBe(draft);
  });
});
