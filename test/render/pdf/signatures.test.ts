import { describe, expect, it } from 'vitest';
import { artifactsOf, frames, layout, SAMPLE, structure, textOf } from './support.ts';

const long = (words: string, times: number): string => Array(times).fill(words).join(' ');
const signer = (party: string, name: string): string =>
  `:::signature{partie="${party}"}\n**${name}**\n\nMaire\n\nMme A\n:::`;
const deed = (words: string, ...signers: string[]): string =>
  `## Signatures\n\n::::signatures\n${words}\n\n${signers.join('\n\n')}\n::::`;

describe('the signature fields', () => {
  it('have unique names, even when a party signs twice or has no name', () => {
    const box = (party: string): string => `:::signature${party}\n**Ville**\n\nMaire\n\nMme A\n:::`;
    const boxes = ['{partie="ville"}', '{partie="ville_2"}', '{partie="ville"}', '', '']
      .map(box)
      .join('\n\n');
    const fields = layout(`::::signatures\n${boxes}\n::::`).flatMap((page) =>
      page.items.filter((item) => item.kind === 'field'),
    );
    expect(fields.map(({ name }) => name)).toEqual([
      'signature_ville',
      'signature_ville_2',
      'signature_ville_3',
      'signature_partie',
      'signature_partie_2',
    ]);
    expect(new Set(fields.map(({ label }) => label))).toEqual(
      new Set(['Signature\u00a0: Mme A, Maire, Ville']),
    );
  });

  it.each([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 3],
  ])('of %i parties are in %i rows: none is alone in the last', (count, rows) => {
    const boxes = Array.from({ length: count }, (_, i) => signer(`p${i}`, `Ville ${i}`));
    const tops = layout(deed('Fait à Bourges.', ...boxes)).flatMap((page) =>
      page.items.flatMap((item) => (item.kind === 'field' ? [item.y] : [])),
    );
    expect(new Set(tops).size).toBe(rows);
  });

  it('leave room to sign by hand, inside their page', () => {
    for (const page of layout(SAMPLE))
      for (const item of page.items)
        if (item.kind === 'field') {
          expect(item.height).toBeGreaterThan(48);
          expect(item.width).toBeGreaterThan(190);
          expect(item.y + item.height).toBeLessThan(page.height);
        }
  });

  it('are below their text, in the order of the parties, when it is too long for the box', async () => {
    const tall = (party: string) => signer(party, `Ville ${party} ${long('dont le nom est long', 60)}`);
    const pages = layout(
      deed(
        'Fait à Bourges.',
        signer('a', 'Ville a'),
        tall('b'),
        tall('c'),
        signer('d', 'Ville d'),
        signer('e', 'Ville e'),
      ),
    );
    const order = pages.flatMap((page) =>
      page.items.flatMap((item) => {
        if (item.kind === 'field') return [item.name];
        return item.kind === 'line' && item.element
          ? (textOf(item.line)
              .match(/^Ville (\w)/)
              ?.slice(1) ?? [])
          : [];
      }),
    );
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e'].flatMap((party) => [party, `signature_${party}`]));
    const tree = structure(pages);
    expect(tree.match(/^ *Sect\n *P/gm)).toHaveLength(5);
    expect(tree).not.toMatch(/Sect\n *Form/);
    await expect(`${frames(pages)}\n`).toMatchFileSnapshot('golden/signatures-hautes.frames.txt');
    await expect(`${tree}\n`).toMatchFileSnapshot('golden/signatures-hautes.structure.txt');
  });

  it('are on the page where their text ends, and never alone on it', () => {
    for (const times of [60, 150, 200, 250, 300, 700]) {
      const pages = layout(
        deed('Fait à Bourges.', signer('a', 'Ville a'), signer('b', long('dont le nom est long', times))),
      );
      for (const page of pages) {
        const lines = page.items.filter((item) => item.kind === 'line' && item.element);
        expect(lines.length, `${times} times`).toBeGreaterThan(2);
        for (const item of page.items)
          if (item.kind === 'field')
            expect(item.y + item.height, `${times} times`).toBeLessThan(page.height - 50);
      }
    }
  });

  it('are introduced again on the next page, without the signed text when it is too long', () => {
    const signers = Array.from({ length: 24 }, (_, index) => signer(`v${index}`, `Ville ${index}`));
    const reminderOf = (words: string) =>
      layout(deed(words, ...signers)).flatMap((page) => artifactsOf(page).map(({ line }) => textOf(line)));
    expect(reminderOf('Fait à Bourges.')).toContain('Suite des signatures — Fait à Bourges.');
    const lines = reminderOf(`Fait à ${long('Bourges', 900)}.`);
    expect(lines).toContain('Suite des signatures');
    expect(lines.filter((line) => line.includes('Bourges Bourges'))).toEqual([]);
  });
});
