import { MAX_BYTES } from '../source/decode.ts';
import { attachedFiles, type MakePdf, verdictOn } from '../verify/index.ts';
import type { Beside } from './beside.ts';
import type { Package } from './package.ts';
import { publicBytes, readPublicSource, remade } from './remade.ts';
import type { Settings } from './settings.ts';

/** What a PDF is verified with: what it is called, and the source to compare it with besides the one that it carries. */
interface Verifiable {
  file: string;
  pdf: Uint8Array;
  settings: Settings;
  given?: { bytes: Uint8Array; beside: Beside };
}

/** The verdict on a PDF; a contract that is given is compared as its public version if the PDF is one. */
export async function verdictFor({ file, pdf, settings, given }: Verifiable, csi: Package) {
  const make: MakePdf = async (bytes, document, supplements) => {
    const made = await remade(file, bytes, { ...settings, document }, supplements, csi);
    return 'problems' in made ? undefined : { bytes: made.bytes, pages: made.pages ?? 0 };
  };
  const attached = attachedFiles(pdf, MAX_BYTES).source;
  const open = attached && (await readPublicSource(file, attached))?.checked.contrat;
  const publique = open?.publication;
  const consolidation = open?.document.consolidation;
  const wanted =
    given && publique
      ? await publicBytes(file, given.bytes, publique.mise_en_ligne, given.beside)
      : given?.bytes;
  return {
    ...(await verdictOn(pdf, wanted, make, MAX_BYTES)),
    publique: publique !== undefined,
    ...(consolidation && { consolidee: String(consolidation.au ?? '') }),
  };
}
