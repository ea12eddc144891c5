/**
 * What people changed in a document that csi wrote, back to its file. The document that csi would write today from the source that was sent is read
 * by the same reader as the edited one, and their paragraphs are compared: whatever the word processor does to both is no change.
 *
 * - `edited.ts` knows a DOCX from an ODT; `docx.ts` and `odt.ts` read their paragraphs into a `Lecture`, with tracked changes accepted or ignored;
 *   `package.ts` and `elements.ts` bound what is read.
 * - `retouches.ts` matches the paragraphs of both; `champs.ts` says how each text of the file is printed; `reprise.ts` finds the one that changed.
 * - `chiffres.ts` words the questions about figures.
 *
 * Ten exports: how a document is read and compared, with the types of the answer.
 */
import { type Path, valueAt } from '../kernel/path.ts';
import type { Contrat } from '../model/contrat.ts';
import { paragraphsOf } from '../model/images.ts';
import { champsOf } from './champs.ts';
import { type ChiffreVise, chiffresOf } from './chiffres.ts';
import { lieuOf } from './lieu.ts';
import type { DocumentRelu } from './paragraphe.ts';
import { type Reprise, repriseOf } from './reprise.ts';
import { type Retouche, retouchesOf } from './retouches.ts';

export { EditedFileError } from '../archive/error.ts';
export { type EditedFormat, readEdited } from './edited.ts';
export { lieuOf } from './lieu.ts';
export type { DocumentRelu, Suivi } from './paragraphe.ts';

/** A text of the file that the edited document words otherwise. */
export interface TexteRepris {
  path: Path;
  libelle: string;
  avant: string;
  apres: string;
}

/** A change that csi cannot take back: it says where it is, and what it changes. */
export interface APlacer {
  /** The heading that it stands under. */
  titre: string;
  avant?: string;
  apres?: string;
  /** The figures that it may be about. */
  chiffres: readonly ChiffreVise[];
  /** Why the file cannot take it, when it is a text of the file. */
  raison?: string;
}

/** Every change of an edited document: what the file can take, and what people have to place. */
export interface Relecture {
  repris: readonly TexteRepris[];
  aPlacer: readonly APlacer[];
  commentaires: DocumentRelu['commentaires'];
  suivis: number;
}

/** What people changed, from the document as it was sent to the edited one, in terms of the contract that it was made from. */
export function relecture(contrat: Contrat, sent: DocumentRelu, edited: DocumentRelu): Relecture {
  const champs = champsOf(contrat);
  const aPlacer: APlacer[] = [];
  const found: { retouche: Retouche; reprise: Reprise }[] = [];
  for (const retouche of retouchesOf(sent.paragraphes, edited.paragraphes)) {
    const reprise = repriseOf(retouche, champs);
    if (reprise) found.push({ retouche, reprise });
    else aPlacer.push(toPlace(retouche, contrat));
  }
  const repris: TexteRepris[] = [];
  const groups = new Map<string, typeof found>();
  for (const one of found) {
    const key = JSON.stringify(one.reprise.path);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const path = group[0]?.reprise.path ?? [];
    const texts = new Map<number, Set<string>>();
    for (const { reprise } of group)
      texts.set(reprise.rang, (texts.get(reprise.rang) ?? new Set()).add(reprise.apres));
    // The same text is printed in several places, and people worded it in two ways.
    if ([...texts.values()].some((all) => all.size > 1))
      aPlacer.push(...group.map(({ retouche }) => toPlace(retouche, contrat)));
    else repris.push(reprisAt(path, contrat, texts));
  }
  return { repris, aPlacer, commentaires: edited.commentaires, suivis: edited.suivis };
}

function toPlace(retouche: Retouche, contrat: Contrat): APlacer {
  const { avant, apres, apresLe } = retouche;
  // A heading that was added stands under the one before it.
  const under = avant ?? (apres?.intitule ? apresLe : apres);
  return {
    titre: under?.titre ?? '',
    ...(avant && { avant: avant.texte }),
    ...(apres && { apres: apres.texte }),
    chiffres: chiffresOf(retouche, contrat),
  };
}

function reprisAt(
  path: Path,
  contrat: Contrat,
  texts: ReadonlyMap<number, ReadonlySet<string>>,
): TexteRepris {
  const avant = String(valueAt(contrat, path));
  const parts = paragraphsOf(avant);
  const apres = parts.map((part, i) => [...(texts.get(i) ?? [part])][0] ?? part);
  // A text of one paragraph keeps no line end; one of several keeps those that separate them.
  return {
    path,
    libelle: lieuOf(contrat, path),
    avant,
    apres:
      parts.length > 1
        ? `${apres.map((one) => one.trim()).join('\n\n')}${avant.endsWith('\n') ? '\n' : ''}`
        : `${apres[0] ?? ''}${avant.endsWith('\n') ? '\n' : ''}`,
  };
}
