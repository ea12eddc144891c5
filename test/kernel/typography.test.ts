import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/kernel/french/typography.ts';
import { runs } from '../support/tiers.ts';

/** Makes the no-break spaces visible: `~` for U+00A0, `_` for U+202F. */
const visible = (text: string) => typeset(text).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('French typography', () => {
  it.each([
    ["l'État s'engage", 'l’État s’engage'],
    ['Qui agit ? Quand ; avec quoi !', 'Qui agit_? Quand_; avec quoi_!'],
    ['Qui agit? Quand; avec quoi!', 'Qui agit_? Quand_; avec quoi_!'],
    ['Objectif : agir', 'Objectif~: agir'],
    ['Objectif: agir', 'Objectif~: agir'],
    ['« prévenir »', '«~prévenir~»'],
    ['«prévenir»', '«~prévenir~»'],
    ['dit "prévenir" ici', 'dit «~prévenir~» ici'],
    ['1 250 000 € et 62 %', '1_250_000_€ et 62_%'],
    ['01 23 45 67 89', '01 23 45 67 89'],
    ['en 2026 111 postes', 'en 2026 111 postes'],
    ['n° 12 et n°13', 'n°~12 et n°~13'],
    ['M. Martin, art. L. 132-4', 'M.~Martin, art.~L.~132-4'],
    ['le 1er janvier 2026 et le 14 juillet', 'le 1er~janvier 2026 et le 14~juillet'],
    ['bilan 2021-2026, n° 2021-2026 et loi 2026-1461', 'bilan 2021–2026, n°~2021-2026 et loi 2026-1461'],
    ['de 2026-2021, DEL-2024-2026, 2021-2026-12', 'de 2026-2021, DEL-2024-2026, 2021-2026-12'],
    ['et ainsi de suite...', 'et ainsi de suite…'],
    ['voir https://exemple.fr/a?b=c;d:e et à 12:30', 'voir https://exemple.fr/a?b=c;d:e et à 12:30'],
    ['écrire à mairie@exemple.fr ; merci', 'écrire à mairie@exemple.fr_; merci'],
    ['E\u0301tat', 'État'],
  ])('%s', (typed, printed) => {
    expect(visible(typed)).toBe(printed);
  });

  it('changes nothing the second time', () => {
    const words = fc.constantFrom(
      "l'État",
      '«',
      '»',
      '"',
      ':',
      ';',
      '?',
      '!',
      ' ',
      '12 000',
      '%',
      '€',
      '...',
      'n°',
      'M.',
      'a',
      'L.',
      '1er',
      'mai',
      '\u00a0',
      '\u202f',
      'http://x.fr?a',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const once = typeset(parts.join(''));
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: runs(500, 3000) },
    );
  });
});
