import { labelsAt } from '../compare/labels.ts';
import { formatNumber } from '../kernel/french/number.ts';
import type { Path } from '../kernel/path.ts';
import type { Contrat } from '../model/contrat.ts';
import { signetsOf } from '../model/signets.ts';
import { plainText, type Retouche } from './retouches.ts';

const NUMBER = /\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?/g;

/** A figure of the file that a changed sentence seems to change. */
export interface ChiffreVise {
  path: Path;
  /** Its place in the commitment. */
  libelle: string;
  avant: string;
  apres: string;
}

/**
 * The figures of a commitment that a changed sentence seems to change, each to be asked: « quantité, cible : 430 → 450 ? ». A figure is never
 * taken back into the file, because a sentence may have been made from several.
 */
export function chiffresOf({ avant, apres }: Retouche, contrat: Contrat): ChiffreVise[] {
  const id = avant && signetsOf(contrat).find(({ signet }) => signet === avant.signet)?.id;
  if (!avant || !apres || id === undefined) return [];
  const numbersIn = (texte: string): string[] => plainText(texte).match(NUMBER) ?? [];
  const [olds, news] = [numbersIn(avant.texte), numbersIn(apres.texte)];
  const gone = olds.filter((one) => !news.includes(one));
  const come = news.filter((one) => !olds.includes(one));
  if (gone.length !== come.length) return [];
  const figures = figuresOf(contrat, id);
  return gone.flatMap((old, i) =>
    figures
      .filter(({ text }) => text === old)
      .map(({ path }) => ({
        path,
        libelle: labelsAt(contrat, path).slice(2).join(', '),
        avant: old,
        apres: come[i] ?? '',
      })),
  );
}

function figuresOf(contrat: Contrat, id: string): { text: string; path: Path }[] {
  const found: { text: string; path: Path }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'number') found.push({ text: plainText(formatNumber(Math.abs(value))), path });
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value))
        walk(one, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const [a, axe] of contrat.axes.entries())
    for (const [e, engagement] of axe.engagements.entries())
      if (engagement.id === id) walk(engagement, ['axes', a, 'engagements', e]);
  return found;
}
