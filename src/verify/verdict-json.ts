import { sentence } from '../kernel/french/typography.ts';
import { shownJson } from '../kernel/shown.ts';
import { remarkText } from './remark-text.ts';
import type { Verdict } from './verdict.ts';
import type { ComparedFiles } from './verdict-text.ts';

/** The most differences between two sources that are listed; their total number is always given. */
const MAX_LISTED = 1000;

/** The verdict as JSON; schemas/verification.schema.json describes it. */
export function verdictJson(
  {
    exact,
    publique = false,
    document,
    pages,
    signatures,
    remarques,
    raisons,
    constat,
    jointes,
    dit,
    original,
  }: Verdict,
  { pdf, source, version }: ComparedFiles,
): string {
  const limited = raisons.map((reason) =>
    reason.raison === 'autre-source'
      ? { ...reason, changements: reason.changements.slice(0, MAX_LISTED), total: reason.changements.length }
      : reason,
  );
  const all = {
    version: 1,
    csi: version,
    pdf,
    source: source ?? null,
    exact,
    publique,
    document: document ?? null,
    pages: pages ?? null,
    octets: original?.length ?? null,
    signatures,
    remarques: remarques.map((one) => ({ ...one, texte: sentence(remarkText(one)) })),
    raisons: limited,
    ...(constat && { constat }),
    ...(jointes && { jointes }),
    dit,
  };
  return shownJson(all);
}
