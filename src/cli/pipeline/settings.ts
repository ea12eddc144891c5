import type { Etape } from '../../catalogue/entry.ts';
import { shown } from '../../kernel/shown.ts';
import type { FormatName } from '../../render/formats/index.ts';
import type { DocumentKind } from '../../render/index.ts';
import type { HouseFiles } from '../../render/pdf/fonts/faces.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { builtinSources, builtinTemplates } from '../resources.ts';
import type { Gabarits } from './gabarits.ts';
import { houseFiles } from './police.ts';

/** The options of `render`, as Commander gives them. */
export interface RenderOptions {
  pdf?: true;
  sortie?: string;
  document: DocumentKind;
  gabarits?: string;
  police?: string;
  etape?: Etape;
  force?: true;
  publique?: true;
  miseEnLigne?: string;
}

/** What all documents of a run have in common: read and checked once, and made of plain values so that it can be sent to another thread. */
export interface Settings {
  document: DocumentKind;
  format: FormatName;
  /** The earliest stage whose rules a file must pass. */
  etape?: Etape;
  /** Makes the public version, with the day when it is put online if the command says it. */
  publique?: { mise_en_ligne?: string };
  /** The templates of the user that replace those of csi. */
  gabarits?: Gabarits;
  /** The fonts of the user, which are used before those of csi. */
  police?: HouseFiles;
}

/** The settings for the options; throws a UserError for templates or fonts that can't be used. */
export async function settingsOf(
  { document, gabarits, police, etape, publique, miseEnLigne }: RenderOptions,
  format: Settings['format'],
  io: Io,
): Promise<Settings> {
  return {
    document,
    format,
    ...(etape !== undefined && { etape }),
    ...publicSettings(publique, miseEnLigne),
    ...(gabarits !== undefined && { gabarits: await templatesOf(gabarits, io) }),
    ...(police !== undefined && { police: await houseFiles(police, format, io) }),
  };
}

// A day of the calendar, as ISO 8601 writes it.
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

function publicSettings(publique: true | undefined, date: string | undefined): Pick<Settings, 'publique'> {
  if (date !== undefined && !publique)
    throw new UserError('--mise-en-ligne ne vaut que pour la version publique.', 'Ajoutez --publique.');
  if (date !== undefined && !isDay(date))
    throw new UserError(
      `« ${shown(date)} » n’est pas un jour.`,
      'Écrivez-le ainsi : --mise-en-ligne 2026-10-01',
    );
  return publique ? { publique: date === undefined ? {} : { mise_en_ligne: date } } : {};
}

// The checker of templates is loaded only for users who have some.
async function templatesOf(folder: string, io: Io): Promise<Gabarits> {
  const { checkedTemplates } = await import('./gabarits.ts');
  return checkedTemplates(folder, builtinSources([...(await builtinTemplates()).keys()]), io);
}
