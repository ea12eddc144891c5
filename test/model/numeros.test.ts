import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { axeNumeros, placedEngagements, printedEngagements } from '../../src/model/engagements.ts';
import { numerosInOrder } from '../../src/model/numeros.ts';

const parties = [
  { id: 'etat', nom: 'État', type: 'etat', role: 'signataire' },
  { id: 'ville', nom: 'Ville', type: 'commune', role: 'signataire' },
];

/** A contract whose axes list commitments as « id porteur numéro ». */
function contrat(...axes: (string | { numero?: string; engagements: string })[]): Contrat {
  const built = axes.map((axe, i) => {
    const { numero, engagements } = typeof axe === 'string' ? { engagements: axe } : axe;
    return {
      id: `axe${i}`,
      titre: 'Axe',
      ...(numero !== undefined && { numero }),
      engagements: engagements
        .split(', ')
        .filter(Boolean)
        .map((one) => {
          const [id, porteur, ...rest] = one.split(' ');
          return { id, titre: id, porteurs: [porteur], ...(rest.length > 0 && { numero: rest.join(' ') }) };
        }),
    };
  });
  return { parties, axes: built } as unknown as Contrat;
}

const printed = (...axes: Parameters<typeof contrat>) =>
  printedEngagements(contrat(...axes)).map(({ engagement, numero }) => `${numero} ${engagement.id}`);
const inFile = (...axes: Parameters<typeof contrat>) =>
  placedEngagements(contrat(...axes)).map(({ engagement, numero }) => `${numero} ${engagement.id}`);

describe('numbers of commitments', () => {
  it('follow the order in which the groups are printed, when nobody wrote any', () => {
    expect(printed('a etat, b ville, c etat', 'd ville')).toEqual(['1.1 a', '1.2 c', '1.3 b', '2.1 d']);
    expect(inFile('a etat, b ville, c etat')).toEqual(['1.1 a', '1.3 b', '1.2 c']);
  });

  it('stay where they are written, and printing follows them', () => {
    expect(printed('a etat 1.3, b ville 1.1, c etat 1.2')).toEqual(['1.1 b', '1.2 c', '1.3 a']);
    expect(printed('a etat 1.10, b ville 1.2, c etat 1.2 bis')).toEqual(['1.2 b', '1.2 bis c', '1.10 a']);
  });

  it.each(['x ville', 'x etat'])('are never taken by one that is inserted (%s)', (inserted) => {
    const numeros = printed(`${inserted}, a etat 1.1, b ville 1.2, c etat 1.3`, 'd ville 2.1');
    expect(numeros).toEqual(['1.1 a', '1.2 b', '1.3 c', '1.4 x', '2.1 d']);
  });

  it('do not fill the gap that a removed commitment left', () => {
    expect(printed('a etat 1.1, c etat 1.3, x ville')).toEqual(['1.1 a', '1.3 c', '1.4 x']);
  });

  it('are never those that another axis wrote', () => {
    expect(printed('a etat', 'b ville 1.1')).toEqual(['1.2 a', '1.1 b']);
  });

  it('continue the form of the numbers of their axis', () => {
    expect(printed({ numero: 'A', engagements: 'a etat A-1, b etat A-2, x ville' })).toEqual([
      'A-1 a',
      'A-2 b',
      'A-3 x',
    ]);
    expect(printed('a etat Fiche 12, x ville')).toEqual(['Fiche 12 a', '1.1 x']);
  });

  it('of axes: an inserted one takes the next free number', () => {
    const [a, b, c] = [{ numero: '1', engagements: '' }, '', { numero: '2', engagements: '' }];
    expect(axeNumeros(contrat(a, b, c))).toEqual(['1', '3', '2']);
    expect(axeNumeros(contrat('', ''))).toEqual(['1', '2']);
  });
});

describe('numbers in order', () => {
  it('follow each other series by series', () => {
    const sorted = ['1.2', '1.10', '2.1', '10.1', 'A-4', 'A-4 bis', 'A-10', 'B-1'];
    expect(numerosInOrder(sorted.toReversed())).toEqual(sorted);
  });
});
