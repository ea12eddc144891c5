/**
 * Which place of the file each line of a document comes from, and back. Nothing is marked in the document, whose bytes stay what they are: the texts of
 * the file are found in those of its pages, and headings and numbers tell apart what is written twice.
 *
 * - `ecrits.ts` has each value of the file as it is printed; `paragraphes.ts` the paragraphs of the pages, with their lines;
 * - `trouves.ts` finds the ones in the others; `contexte.ts` says what a paragraph is about.
 *
 * Four exports: how places are found, the places, one of them, and a line.
 */
import { type Path, valueAt } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';
import { withRenvois } from '../../model/renvois.ts';
import type { Page } from '../../render/pdf/layout/items.ts';
import { type Choisi, choisisseur } from './choix.ts';
import { contextesOf } from './contexte.ts';
import { ecritsOf } from './ecrits.ts';
import { clesOf } from './etiquettes.ts';
import { type LignePage, paragraphesOf, rowOf } from './paragraphes.ts';
import { chercheur, startsWith } from './trouves.ts';

export type { LignePage } from './paragraphes.ts';

/** The place of the file that a line comes from. */
export interface LieuImprime {
  path: Path;
  /** Whether the line prints the value of that place; otherwise it says something of what stands there. */
  exact: boolean;
  /** How many other places have the same text, where nothing tells which one is printed. */
  autres: number;
}

/** The places of a document. */
export interface LieuxImprimes {
  /** The place of a line, or of what it has at one of its characters; undefined for one that csi writes itself. */
  of(ligne: LignePage, at?: number): LieuImprime | undefined;
  /** The lines that print a place or what it holds, in the order of the document; those of what holds it, if none does. */
  lignes(path: Path): readonly LignePage[];
}

interface LineRead {
  ligne: LignePage;
  /** What the line prints; `from` and `to` count from its beginning. */
  choisis: readonly Choisi[];
  /** What it says something of, where nothing is printed. */
  about: Path;
}

/** Finds the place of each line of the pages of a contract. */
export function lieuxOf(contrat: Contrat, pages: readonly Page[]): LieuxImprimes {
  const lines = linesRead(contrat, pages);
  const byKey = new Map(lines.map((one) => [keyOf(one.ligne), one]));
  return {
    of(ligne, at = -1) {
      const line = byKey.get(keyOf(ligne));
      if (!line) return undefined;
      const { choisis, about } = line;
      const here = choisis.find(({ from, to }) => from <= at && at < to);
      const best = here ?? choisis.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
      if (best) return { path: best.path, exact: true, autres: best.autres };
      return about.length > 0 ? { path: about, exact: false, autres: 0 } : undefined;
    },
    lignes(path) {
      for (let length = path.length; length > 0; length--) {
        const found = lines.filter((line) => prints(line, path.slice(0, length)));
        if (found.length > 0) return found.map(({ ligne }) => ligne);
      }
      return [];
    },
  };
}

const keyOf = ({ page, ligne }: LignePage): string => `${page}:${ligne}`;

function prints({ choisis, about }: LineRead, path: Path): boolean {
  return choisis.length > 0
    ? choisis.some((one) => startsWith(one.path, path))
    : about.length > 0 && startsWith(about, path);
}

function linesRead(contrat: Contrat, pages: readonly Page[]): LineRead[] {
  const paragraphs = paragraphesOf(pages);
  const find = chercheur(ecritsOf(withRenvois(contrat)));
  const found = new Map(paragraphs.map((paragraph) => [paragraph, find(paragraph.texte)]));
  const labels = clesOf(paragraphs);
  const contexts = contextesOf(contrat, paragraphs, found, labels);
  const choose = choisisseur();
  return paragraphs.flatMap((paragraph) => {
    const under = contexts.get(paragraph) ?? [];
    const chosen = choose(found.get(paragraph) ?? [], paragraph, under);
    const row = rowOf(paragraph.element);
    const [nearest = []] = under;
    const label = row && labels.get(row);
    const labelled = label === undefined ? nearest : [...nearest, label];
    const about = valueAt(contrat, labelled) === undefined ? nearest : labelled;
    return paragraph.lignes.map(({ page, ligne, from, to }) => ({
      ligne: { page, ligne },
      about,
      choisis: chosen
        .filter((one) => one.from < to && one.to > from)
        .map((one) => ({ ...one, from: Math.max(0, one.from - from), to: Math.min(to, one.to) - from })),
    }));
  });
}
