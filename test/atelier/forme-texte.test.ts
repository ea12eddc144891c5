import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenements } from '../../src/atelier/evenements.ts';
import { changeBetween, formeOf, textOf } from '../../src/atelier/forme-texte.ts';
import { runs } from '../support/tiers.ts';

const TEXT = fc
  .array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', ' ', '\ufeff'), { maxLength: 20 })
  .map((parts) => parts.join(''));

describe('the form of a text', () => {
  it.each([
    ['a\nb', { mark: false, eol: '\n', lines: ['a', 'b'] }],
    ['\ufeffa\r\nb\r\n', { mark: true, eol: '\r\n', lines: ['a', 'b', ''] }],
    ['a\r\nb\n', { mark: false, eol: '\n', lines: ['a\r', 'b', ''] }],
    ['', { mark: false, eol: '\n', lines: [''] }],
  ])('of %j', (text, forme) => {
    expect(formeOf(text)).toEqual(forme);
  });

  it('gives the text back, byte for byte', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(textOf(formeOf(text))).toBe(text);
      }),
      { numRuns: runs(300, 5000) },
    );
  });
});

describe('the change between two texts', () => {
  it('makes the second of the first, and is as short as what differs', () => {
    expect(changeBetween('fin de 2021\n', 'fin de 2022\n')).toEqual({ from: 10, to: 11, insert: '2' });
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const { from, to, insert } = changeBetween(before, after);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
      { numRuns: runs(300, 5000) },
    );
  });
});

describe('the events of the server', () => {
  it('are the same however they are cut into pieces', () => {
    const sent = ':\n\nevent: fichier\ndata: {"text":"a\\nb"}\n\n:\n\nevent: fin\ndata: {}\n\nevent: coupé';
    const whole = [
      { nom: 'fichier', data: { text: 'a\nb' } },
      { nom: 'fin', data: {} },
    ];
    for (let size = 1; size <= sent.length; size++) {
      const take = evenements();
      const pieces = Array.from({ length: Math.ceil(sent.length / size) }, (_, i) =>
        sent.slice(i * size, (i + 1) * size),
      );
      expect(pieces.flatMap(take)).toEqual(whole);
    }
  });
});
