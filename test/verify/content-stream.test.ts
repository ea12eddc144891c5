import { describe, expect, it } from 'vitest';
import { readContentStream } from '../../src/verify/grammar/appearance/content-stream.ts';
import { Budget } from '../../src/verify/pdf/budget.ts';

const read = (content: string) => readContentStream(Buffer.from(content, 'latin1'), 'l’aspect', new Budget());
const why = (content: string) => {
  try {
    read(content);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace('le dessin de l’aspect ', '');
  }
};

describe('reading a content stream', () => {
  it.each([
    '',
    'q Q',
    '% DSBlank\n',
    'q 1 0 0 -1 0 100 cm 0.6 .35 0.5 rg 3.7 65. m 1 2 l 1 2 3 4 5 6 c h f Q',
    '/Tx BMC q BT /F1 10 Tf 10 TL 0 10 Td (Signé \\(e\\)) Tj T* [(a) -20 <62>] TJ ET Q EMC',
    'q 0 0 9 9 re W n /Im Do Q',
    '/DeviceGray cs 1 sc 0 20.1 68 25 re\nf\nBT /F1 12 Tf 0 sc ET',
    '[3 1] 0 d 3 w 0 0 202 65 re S',
  ])('accepts « %s »', (content) => {
    expect(why(content)).toBeUndefined();
  });

  it('returns the resources used, whether it paints, and its cost', () => {
    expect(read('/G gs /C cs BT /F 9 Tf (abc) Tj ET /X Do /X Do')).toEqual({
      paints: true,
      cost: 11,
      fonts: ['F'],
      states: ['G'],
      spaces: ['C'],
      shown: ['X', 'X'],
    });
    expect(read('q 0 0 9 9 re n Q').paints).toBe(false);
    expect(read('[9] 0 d 0 0 m 9 9 l S').cost).toBeGreaterThan(100);
  });

  it.each([
    ['Q', 'ferme ce qu’il n’a pas ouvert (Q)'],
    ['q Q Q', 'ferme ce qu’il n’a pas ouvert (Q)'],
    ['q BT Q ET', 'ferme ce qu’il n’a pas ouvert (Q)'],
    ['q EMC', 'ferme ce qu’il n’a pas ouvert (EMC)'],
    ['%\rQ', 'ferme ce qu’il n’a pas ouvert (Q)'],
    ['/a Q', 'porte un opérateur inattendu (Q)'],
    ['()Q', 'porte un opérateur inattendu (Q)'],
    ['[]Q', 'porte un opérateur inattendu (Q)'],
    ['<<>>Q', 'porte un opérateur inattendu (Q)'],
    ['q', 'ne ferme pas tout ce qu’il ouvre'],
    ['BT', 'ne ferme pas tout ce qu’il ouvre'],
    ['/A BMC', 'ne ferme pas tout ce qu’il ouvre'],
    ['0 0 m', 'ne ferme pas tout ce qu’il ouvre'],
    ['0 0 9 9 re W', 'ne ferme pas tout ce qu’il ouvre'],
    ['1', 'ne ferme pas tout ce qu’il ouvre'],
    ['W n', 'porte un opérateur hors de sa place (W)'],
    ['0 0 m q', 'porte un opérateur hors de sa place (q)'],
    ['0 0 9 9 re W 1 0 0 1 0 0 cm', 'porte un opérateur hors de sa place (cm)'],
    ['BT 0 0 9 9 re', 'porte un opérateur hors de sa place (re)'],
    ['BT /X Do ET', 'porte un opérateur hors de sa place (Do)'],
    ['BT BT', 'porte un opérateur hors de sa place (BT)'],
    ['(a) Tj', 'porte un opérateur hors de sa place (Tj)'],
    ['0 0 l', 'porte un opérateur hors de sa place (l)'],
    ['BX EX', 'porte un opérateur inattendu (BX)'],
    ['BI', 'porte un opérateur inattendu (BI)'],
    ['/P sh', 'porte un opérateur inattendu (sh)'],
    ['/P scn', 'porte un opérateur inattendu (scn)'],
    ['/A <<>> BDC', 'porte un opérateur inattendu (BDC)'],
    ['1 0 d0', 'porte un opérateur inattendu (d0)'],
    ['1 2 3 4 5 cm', 'porte un opérateur inattendu (cm)'],
    ['1 2 3 4 5 99999 cm', 'porte un opérateur inattendu (cm)'],
    ['1 0 0 0 0 0 cm', 'se replie (cm)'],
    ['[.001] 0 d', 'a des tirets trop courts (d)'],
    ['BT 7 Tr ET', 'découpe ce qui suit par un texte (Tr)'],
    ['q '.repeat(40), 's’emboîte trop'],
    ['1 '.repeat(40), 'a trop d’opérandes'],
    ['/OC BMC', 'un dessin ajouté porte un contenu optionnel'],
  ])('refuses « %s »', (content, message) => {
    expect(why(content)).toBe(message);
  });

  it.each(['0Q', '1.5Q', '{Q}', '>Q', 'Q\0Q', '+1 w', '01 w', '--1 w', '(a', '<a', '[1'])(
    'refuses what could be read in two ways: %j',
    (content) => {
      expect(why(content)).toMatch(/n’est pas lisible sans équivoque|inattendu|pas ouvert/);
    },
  );
});
