import type { Beside } from '../composition/beside.ts';
import type { Package } from '../composition/package.ts';
import { verdictFor } from '../composition/verifier.ts';
import { named } from '../kernel/named.ts';
import { UserError } from '../kernel/user-error.ts';
import { MAX_BYTES } from '../source/decode.ts';
import { attachedFiles, verdictText } from '../verify/index.ts';
import type { ConstatPdf, Images, Verification } from './demandes.ts';

/** What `csi verify` says of a PDF, without the options of a house: they decide what a PDF shows, and may have come with it. */
export async function constatOf(
  { nom, pdf, contre }: Verification,
  csi: Package,
  besideOf: (images: Images) => Beside,
): Promise<ConstatPdf> {
  if (new TextDecoder('latin1').decode(pdf.subarray(0, 5)) !== '%PDF-')
    throw new UserError(`${named(nom)} n’est pas un PDF.`);
  const given = contre && {
    bytes: new TextEncoder().encode(contre.text),
    beside: besideOf(contre.images),
  };
  const settings = { document: 'contrat', format: 'pdf' } as const;
  const verdict = await verdictFor({ file: nom, pdf, settings, ...(given && { given }) }, csi);
  const text = verdictText(verdict, {
    pdf: nom,
    version: csi.version,
    ...(contre && { source: contre.nom }),
  });
  const { source } = attachedFiles(pdf, MAX_BYTES);
  return {
    exact: verdict.exact,
    lignes: text.trimEnd().split('\n'),
    ...(source && { source }),
    ...(verdict.original && { original: verdict.original }),
  };
}
