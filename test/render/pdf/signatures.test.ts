import { describe, expect, it } from 'vitest';
import { layout, SAMPLE } from './support.ts';

describe('the signature fields', () => {
  it('have names of their own when a party signs twice, or has no name', () => {
    const box = (party: string): string => `:::signature${party}\n**Ville**\n\nMaire\n\nMme A\n:::`;
    const boxes = ['{partie="ville"}', '{partie="ville_2"}', '{partie="ville"}', '', ''].map(box).join('\n\n');
    const fields = layout(`::::signatures\n${boxes}\n::::`).flatMap((page) => page.items.filter((item) => item.kind === 'field'));
    expect(fields.map(({ name }) => name)).toEqual([
      'signature_ville',
      'signature_ville_2',
      'signature_ville_3',
      'signature_partie',
      'signature_partie_2',
    ]);
    expect(new Set(fields.map(({ label }) => label))).toEqual(new Set(['Signature\u00a0: Mme A, Maire, Ville']));
  });

  it('leave room to sign by hand, inside of their page', () => {
    for (const page of layout(SAMPLE))
      for (const item of page.items)
        if (item.kind === 'field') {
          expect(item.height).toBeGreaterThan(48);
          expect(item.width).toBeGreaterThan(190);
          expect(item.y + item.height).toBeLessThan(page.height);
        }
  });
});
