import { unzipSync } from 'fflate';
import { EditedFileError } from './error.ts';

/** The largest part that is read, and the most that all parts may weigh once inflated, in bytes. */
const MAX_PART = 20_000_000;
const MAX_TOTAL = 40_000_000;
/** How each ZIP begins. */
const ZIP = [0x50, 0x4b] as const;
/** More parts than any word processor writes for a contract. */
const MAX_ENTRIES = 5_000;

/**
 * The parts of a zipped document whose names are asked for, as text; none of a file that is no ZIP. Throws EditedFileError for a ZIP that is
 * damaged or a bomb; `program` is what people open it with.
 */
export function partsOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  program = 'le traitement de texte',
): ReadonlyMap<string, string> {
  if (!ZIP.every((byte, i) => bytes[i] === byte)) return new Map();
  let [entries, total] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (++entries > MAX_ENTRIES) throw new EditedFileError('contient trop de parties pour un document');
    if (!wanted(name)) return false;
    total += originalSize;
    if (originalSize > MAX_PART || total > MAX_TOTAL)
      throw new EditedFileError('contient une partie de plus de 20 Mo : ce n’est pas un document de csi');
    return true;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return new Map(
      Object.entries(files).map(([name, content]) => [
        name,
        new TextDecoder('utf-8', { fatal: true }).decode(content),
      ]),
    );
  } catch (error) {
    if (error instanceof EditedFileError) throw error;
    throw new EditedFileError(`est abîmé : ouvrez-le dans ${program} et enregistrez-le à nouveau`);
  }
}
