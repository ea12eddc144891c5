import packageFile from '../../../package.json' with { type: 'json' };
import { remade } from '../../composition/remade.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { type MakePdf, reasonText, verdictOn } from '../../verify/index.ts';
import type { Io } from '../io.ts';
import { CSI } from './package.ts';
import { settingsOf } from './settings.ts';

/** The templates and fonts that a PDF was made with. */
export interface HouseOptions {
  gabarits?: string;
  police?: string;
}

/** What is known of a PDF that csi made. */
export interface Proof {
  /** Why it is not proved to be what csi makes from the source that it carries, as French clauses; none when it is, signed or not. */
  raisons: readonly string[];
  /** How many signatures were added to it. */
  signatures: number;
}

/** Composes again the source that a PDF carries, and compares the two. */
export async function proofOf(file: string, pdf: Uint8Array, options: HouseOptions, io: Io): Promise<Proof> {
  const settings = await settingsOf({ document: 'contrat', ...options }, 'pdf', io);
  const make: MakePdf = async (bytes, document, supplements) => {
    const made = await remade(file, bytes, { ...settings, document }, supplements, CSI);
    return 'problems' in made ? undefined : { bytes: made.bytes, pages: made.pages ?? 0 };
  };
  const { exact, raisons, signatures } = await verdictOn(pdf, undefined, make, MAX_BYTES);
  return {
    raisons: exact ? [] : raisons.map((one) => reasonText(one, packageFile.version)[0]),
    signatures: signatures.length,
  };
}
