import { shown } from '../../../../kernel/shown.ts';
import { nameOf } from '../names.ts';
import type { Sfnt } from '../sfnt.ts';
import { tableOf } from '../table-of.ts';
import { containerOf } from './container.ts';
import { embeddingRefused } from './embedding.ts';
import { FontTableError, HouseFontError } from './error.ts';
import { openChecked } from './tables.ts';

/** A file of the folder of fonts; `file` is how messages name it. */
export interface FontFile {
  file: string;
  bytes: Uint8Array;
}

/**
 * A checked face, described by its own tables; `weight` from 1 to 1000 (400 regular, 600 semibold, 700 bold).
 */
export interface HouseFace extends FontFile {
  family: string;
  weight: number;
  italic: boolean;
  serif: boolean | undefined;
}

/**
 * Opens each font among the files and ignores other files. Throws HouseFontError for the first font that
 * cannot be used.
 */
export function openFaces(files: readonly FontFile[]): HouseFace[] {
  return files.flatMap((file) => {
    const container = containerOf(file);
    if (container === undefined) return [];
    if (container !== 'truetype')
      throw new HouseFontError(
        file.file,
        container.refused,
        'Donnez-en la version .ttf, ou retirez-la du dossier.',
      );
    return [faceOf(file, opened(file))];
  });
}

function opened({ file, bytes }: FontFile): Sfnt {
  try {
    return openChecked(bytes);
  } catch (error) {
    if (error instanceof FontTableError)
      throw new HouseFontError(file, `est abîmée ou incomplète : ${error.message}`);
    // DataView throws a RangeError when it reads past the end.
    if (error instanceof RangeError)
      throw new HouseFontError(file, 'est abîmée ou incomplète : une de ses tables est tronquée');
    throw error;
  }
}

function faceOf({ file, bytes }: FontFile, font: Sfnt): HouseFace {
  if (font.tables.has('fvar')) {
    const hint =
      'Donnez ses fichiers statiques, un par graisse et par style (souvent dans un sous-dossier « static »).';
    throw new HouseFontError(file, 'est une police variable', hint);
  }
  const { view } = font;
  const os2 = tableOf(font, 'OS/2').offset;
  const refused = embeddingRefused(view.getUint16(os2 + 8));
  if (refused)
    throw new HouseFontError(file, refused, 'Demandez à qui vous l’a fournie une licence qui le permet.');
  const { offset } = tableOf(font, 'name');
  // The family name is printed on the terminal, so control characters are removed.
  const family = shown(nameOf(view, offset, 16) ?? nameOf(view, offset, 1) ?? '').trim();
  if (!family) throw new HouseFontError(file, 'ne dit pas le nom de sa famille (table « name »)');
  // The flags ITALIC or OBLIQUE of OS/2, or the older one of `head`.
  const italic =
    (view.getUint16(os2 + 62) & 0x0201) !== 0 ||
    (view.getUint16(tableOf(font, 'head').offset + 44) & 2) !== 0;
  return { file, bytes, family, weight: view.getUint16(os2 + 4), italic, serif: font.serif };
}
