import { mapTexts } from '../kernel/map-texts.ts';
import { annexesOf } from './annexes.ts';
import { articlesOf } from './articles.ts';
import type { Contrat } from './contrat.ts';
import { placedEngagements } from './engagements.ts';

// Six exports: references by id in texts, what they may name, and the texts in which they are replaced.

/** What a reference names. */
export type RenvoiKind = 'engagement' | 'article' | 'annexe';

/** A reference in a text: `{engagement:cameras}`. */
export interface Renvoi {
  kind: string;
  id: string;
  /** As it is written, with its braces. */
  ecrit: string;
  index: number;
}

const RENVOI = /\{(\{?)\s{0,9}(\p{L}{1,20})\s{0,9}:\s{0,9}([^{}:\s]{1,100})\s{0,9}\}(\}?)/gu;

/** The references in a text; those between double braces are quoted, not followed. */
export function renvoisIn(texte: string): Renvoi[] {
  if (!texte.includes('{')) return [];
  return [...texte.matchAll(RENVOI)].flatMap(([ecrit, double, kind = '', id = '', closing], i, all) =>
    double && closing ? [] : [{ kind: kind.toLowerCase(), id, ecrit, index: all[i]?.index ?? 0 }],
  );
}

/** For each kind, what is printed in place of each id: « 1.2 (Installer vingt caméras) », « 8 ». */
export function renvoisOf(contrat: Contrat): Readonly<Record<RenvoiKind, ReadonlyMap<string, string>>> {
  const engagements = placedEngagements(contrat);
  const numeros = new Map(engagements.map(({ engagement, numero }) => [engagement.id, numero]));
  const article = new Map(articlesOf(contrat).map(({ id, numero }) => [id, numero]));
  const annexe = new Map(annexesOf(contrat).flatMap(({ id, numero }) => (id ? [[id, numero]] : [])));
  // A title that is cited prints only the numbers of what it refers to: nothing is followed further.
  const short = { engagement: numeros, article, annexe };
  return {
    engagement: new Map([
      ...nonPubliesOf(contrat),
      ...engagements.map(
        ({ engagement: { id, titre }, numero }) => [id, `${numero} (${replaced(titre, short)})`] as const,
      ),
    ]),
    article,
    annexe,
  };
}

/** In a public version, what is printed in place of a commitment that is not published: « 1.2 (non publié) ». */
export function nonPubliesOf({ axes }: Contrat): [id: string, texte: string][] {
  return axes.flatMap(({ non_publies = [] }) =>
    non_publies.map(({ id, numero }): [string, string] => [id, `${numero} (non publié)`]),
  );
}

/** The contract with every reference in its texts replaced; an unknown one stays as it is, and rules report it. */
export function withRenvois(contrat: Contrat): Contrat {
  let targets: ReturnType<typeof renvoisOf> | undefined;
  return mapTexts(contrat, (texte) => {
    if (!texte.includes('{')) return texte;
    targets ??= renvoisOf(contrat);
    return replaced(texte, targets);
  });
}

function replaced(texte: string, targets: Readonly<Record<string, ReadonlyMap<string, string>>>): string {
  return texte.replace(RENVOI, (ecrit: string, double: string, kind: string, id: string, closing: string) => {
    if (double && closing) return ecrit.slice(1, -1);
    const kinds = kind.toLowerCase();
    const target = Object.hasOwn(targets, kinds) ? targets[kinds]?.get(id) : undefined;
    return target === undefined ? ecrit : `${double}${target}${closing}`;
  });
}
