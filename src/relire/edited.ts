import { EditedFileError } from '../archive/error.ts';
import { partsOf } from '../archive/parts.ts';
import { DOCX_PARTS, readDocx } from './docx.ts';
import { ODT_PARTS, readOdt } from './odt.ts';
import type { DocumentRelu, Suivi } from './paragraphe.ts';

/** The formats in which an edited document comes back. */
export type EditedFormat = 'docx' | 'odt';

const MANIFEST = 'META-INF/manifest.xml';
/** What begins a document of Word that is no ZIP: one with a password, or of an old version. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;
const READ: ReadonlySet<string> = new Set([...DOCX_PARTS, ...ODT_PARTS]);
const AGAIN = 'enregistrez-le sans mot de passe, en .docx ou en .odt';

/** Reads a document that people edited. Throws EditedFileError when it is none, or when it is damaged. */
export function readEdited(bytes: Uint8Array, suivi: Suivi): DocumentRelu & { format: EditedFormat } {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    throw new EditedFileError(`a un mot de passe, ou vient d’un ancien Word (.doc) : ${AGAIN}`);
  if (
    partsOf(bytes, (name) => name === MANIFEST)
      .get(MANIFEST)
      ?.includes('encryption-data')
  )
    throw new EditedFileError(`a un mot de passe : ${AGAIN}`);
  const parts = partsOf(bytes, (name) => READ.has(name));
  if (parts.has(DOCX_PARTS[0])) return { format: 'docx', ...readDocx(parts, suivi) };
  if (!parts.has(ODT_PARTS[0]))
    throw new EditedFileError('n’est ni un document Word (.docx), ni un document LibreOffice (.odt)');
  return { format: 'odt', ...readOdt(parts, suivi) };
}
