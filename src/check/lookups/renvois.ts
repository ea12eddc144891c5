import type { NestedPath } from '../../kernel/path.ts';
import { pathTo } from '../../kernel/path.ts';
import { type Renvoi, renvoisIn } from '../../model/renvois.ts';
import type { Source } from '../../source/index.ts';
import type { Offsets } from '../../source/locate.ts';
import type { PlacedTexte } from './textes.ts';

/** A reference by id in a text, with its path and, where the text is written as it reads, its offsets in the file. */
export interface PlacedRenvoi extends Renvoi {
  path: NestedPath;
  span?: Offsets | undefined;
}

/** Every reference by id in the texts of the contract. */
export function placedRenvois(textes: readonly PlacedTexte[], source: Source | undefined): PlacedRenvoi[] {
  return textes.flatMap(({ texte, path }) =>
    renvoisIn(texte).map((renvoi) => ({
      ...renvoi,
      path,
      span: source && spanIn(source, path, texte, renvoi),
    })),
  );
}

// Where the file writes a part of a text: after as many occurrences of the same part as the text has before it.
function spanIn(
  source: Source,
  path: NestedPath,
  texte: string,
  { ecrit, index }: Renvoi,
): Offsets | undefined {
  const [start, end] = source.span(pathTo(path));
  const typed = source.text.slice(start, end);
  let at = typed.indexOf(ecrit);
  for (
    let before = texte.indexOf(ecrit);
    before !== -1 && before < index;
    before = texte.indexOf(ecrit, before + 1)
  )
    at = at === -1 ? -1 : typed.indexOf(ecrit, at + 1);
  return at === -1 ? undefined : [start + at, start + at + ecrit.length];
}
