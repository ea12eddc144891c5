import { type CheckedContrat, checkContrat } from '../check/index.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Contrat } from '../model/contrat.ts';
import { isPublicVersion } from '../model/publique.ts';
import { FORMATS } from '../render/formats/index.ts';
import { type Beside, voisins } from './beside.ts';
import type { Settings } from './settings.ts';

// Four exports: the work on one file, what became of it, and what is noted about it.

/**
 * How many things the author should know about a file that will be composed: warnings, problems that the file suppresses, and comments that
 * its document will contain when it is published (0 for a draft, which is not published).
 */
export interface Notes {
  warnings: number;
  suppressed: number;
  comments: number;
}

/** A document as bytes. */
interface Made {
  bytes: Uint8Array;
  /** Only formats that have pages count them. */
  pages?: number;
  /** How many pages were meant, where each sheet is to be one. */
  sheets?: number;
  /** How many errors keep the document from being signed; it prints PROJET as long as there are some. */
  signatureErrors?: number;
  /** Of a public version: the numbers of the commitments that it leaves out, and whether it says when it is put online. */
  publique?: { nonPublies: readonly string[]; dated: boolean };
  /** A warning for each field of the file that the templates of the user don't print, and the text that the warnings point into. */
  unprinted?: { text: string; problems: Problem[] };
}

/** Why a file became no document: its errors and the text they point into, and how many problems it suppresses. */
interface NotMade {
  text: string;
  problems: Problem[];
  suppressed?: number;
}

/** What became of a file. */
export type Outcome = Made | NotMade;

/**
 * Checks a file and makes its document. `onChecked` is called once the file has passed the check, if there is anything to note about it.
 * `folder` is the path of the file's folder from that of the document, when they differ.
 */
export type Job = (
  file: string,
  bytes: Uint8Array,
  onChecked: (notes: Notes) => void,
  folder?: string,
) => Promise<Outcome>;

/**
 * The work on one file, from its bytes to those of its document; the main thread and the worker threads do the same. What all files
 * share is made once; `besideOf` gives the files beside one of them. The job throws a UserError for errors that come from templates of the user.
 */
export function jobOf(settings: Settings, besideOf: (file: string) => Beside): Job {
  return async (file, bytes, onChecked, folder) => {
    const beside = besideOf(file);
    const checked = await checkContrat(file, bytes, {
      toSign: true,
      ...voisins(beside),
      ...(settings.etape && { atLeast: settings.etape }),
      ...(settings.levels && { levels: settings.levels }),
    });
    if (!checked.ok)
      return { text: checked.text, problems: checked.problems, suppressed: checked.suppressed.length };
    const { contrat, source, etape, signatureErrors } = checked.value;
    const published = FORMATS[settings.format].provenance && etape !== 'projet';
    const comments =
      published && !settings.publique
        ? (await import('./comments.ts')).ownComments(source, beside.csi.scaffold())
        : 0;
    const notes = { warnings: checked.problems.length, suppressed: checked.suppressed.length, comments };
    if (notes.warnings + notes.suppressed + notes.comments > 0) onChecked(notes);
    // Files with errors return above, so a run that only meets such files never loads the composer.
    const { compose } = await import('./compose.ts');
    const made = await sourceFor(checked.value, bytes, settings);
    const composed = await compose(made.checked, made.bytes, settings, signatureErrors === 0, {
      beside,
      ...(folder !== undefined && { folder }),
    });
    if ('problems' in composed) return { text: checked.text, ...composed };
    const coverage =
      settings.document === 'contrat' ? settings.gabarits?.coverage[contrat.document.type] : undefined;
    const unprinted = coverage
      ? (await import('./unprinted-fields.ts')).unprintedFields(checked.value, coverage)
      : [];
    return {
      ...composed,
      ...(signatureErrors > 0 && { signatureErrors }),
      ...(settings.publique && { publique: publicNote(made.checked.contrat) }),
      ...(unprinted.length > 0 && { unprinted: { text: checked.text, problems: unprinted } }),
    };
  };
}

const publicNote = ({ axes, publication }: Contrat) => ({
  nonPublies: axes.flatMap(({ non_publies = [] }) => non_publies.map(({ numero }) => numero)),
  dated: publication?.mise_en_ligne !== undefined,
});

// What is composed: the file itself, or its public version. A file that is a public version already says less than its contract.
async function sourceFor(checked: CheckedContrat, bytes: Uint8Array, { publique }: Settings) {
  if (!publique && !isPublicVersion(checked.contrat)) return { checked, bytes };
  const { publicSource } = await import('./publique.ts');
  return publicSource(checked, publique?.mise_en_ligne ?? checked.contrat.publication?.mise_en_ligne);
}
