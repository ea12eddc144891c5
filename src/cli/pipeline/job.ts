import { checkContrat } from '../../check/index.ts';
import { signatureErrors } from '../../check/signature.ts';
import type { Problem } from '../../kernel/problem.ts';
import { FORMATS } from '../../render/formats/index.ts';
import type { Notes } from './notes.ts';
import type { Settings } from './settings.ts';

/**
 * A file made into a document, or the errors that keep it from being one and the text they are in. `obstacles` counts the errors that a
 * document which is no draft has at stage signature: for them, it still says PROJET;
 * `unprinted` holds the warnings of what templates of the user leave out of it. `suppressed` counts what a file with errors sets aside.
 */
export type Outcome =
  | {
      bytes: Uint8Array;
      pages?: number;
      obstacles?: number;
      unprinted?: { text: string; problems: Problem[] };
    }
  | { text: string; problems: Problem[]; suppressed?: number };

/** Checks a file and makes its document; `tell` hears of it once it is checked, when there is something to tell. */
export type Job = (file: string, bytes: Uint8Array, tell: (told: Notes) => void) => Promise<Outcome>;

/**
 * The work on one file, from its bytes to those of its document: the same on the main thread and on others. What files have in common is
 * made once. It throws a UserError for what templates of the user brought about.
 */
export function jobOf(settings: Settings): Job {
  return async (file, bytes, tell) => {
    const checked = await checkContrat(file, bytes, settings.etape ? { atLeast: settings.etape } : {});
    if (!checked.ok)
      return { text: checked.text, problems: checked.problems, suppressed: checked.suppressed.length };
    const published = FORMATS[settings.format].provenance && checked.value.passed !== 'projet';
    const comments = published ? (await import('./comments.ts')).ownComments(checked.value.source) : 0;
    const told: Notes = {
      warnings: checked.problems.length,
      suppressed: checked.suppressed.length,
      comments,
    };
    if (told.warnings + told.suppressed + comments > 0) tell(told);
    // A file with errors never gets here: what composes is loaded only for one that will be composed.
    const { compose } = await import('./compose.ts');
    // A draft says PROJET whatever the rules would say of it.
    const blocking =
      checked.value.contrat.document.statut === 'projet' ? 0 : (await signatureErrors(checked.value)).length;
    const composed = await compose(checked.value, bytes, settings, blocking === 0);
    if ('problems' in composed) return { text: checked.text, ...composed };
    const coverage =
      settings.document === 'contrat'
        ? settings.gabarits?.coverage[checked.value.contrat.document.type]
        : undefined;
    const left = coverage
      ? (await import('./unprinted-fields.ts')).unprintedFields(checked.value, coverage)
      : [];
    const found = {
      ...(blocking > 0 && { obstacles: blocking }),
      ...(left.length > 0 && { unprinted: { text: checked.text, problems: left } }),
    };
    return { ...composed, ...found };
  };
}
