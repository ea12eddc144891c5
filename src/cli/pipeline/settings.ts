import type { Etape } from '../../catalogue/entry.ts';
import { isDay } from '../../composition/day.ts';
import type { Gabarits, Settings } from '../../composition/settings.ts';
import { shown } from '../../kernel/shown.ts';
import type { ThemeChoisi } from '../../model/contrat.ts';
import type { Theme } from '../../model/theme.ts';
import { FORMATS, type FormatName } from '../../render/formats/index.ts';
import type { DocumentKind } from '../../render/index.ts';
import type { ConfigOptions, House } from '../config/index.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { builtinSources, builtinTemplates } from '../resources.ts';
import { houseFiles } from './police.ts';

/** The options of `render`, as Commander gives them. */
export interface RenderOptions extends ConfigOptions {
  pdf?: true;
  sortie?: string;
  document: DocumentKind;
  gabarits?: string;
  police?: string;
  etape?: Etape;
  force?: true;
  theme?: string;
  couverture?: Theme['couverture'];
  markdown?: Settings['markdown'];
  publique?: true;
  miseEnLigne?: string;
  /** The commitments that `csi fiche` shows, by id, and what tells its file from others. */
  engagements?: readonly string[];
  nom?: string;
}

/** The settings for the options; throws a UserError for templates or fonts that can't be used. */
export async function settingsOf(
  options: RenderOptions,
  format: Settings['format'],
  io: Io,
  house?: House,
): Promise<Settings> {
  const { document, engagements, publique, miseEnLigne, theme, couverture } = options;
  // What the command line says comes before what a configuration does. Fonts of a house are for the formats that take some.
  const etape = options.etape ?? house?.etape;
  const gabarits = options.gabarits ?? house?.gabarits;
  const police = options.police ?? (FORMATS[format].fonts ? house?.police : undefined);
  return {
    document,
    format,
    ...(engagements && { engagements }),
    ...(etape !== undefined && { etape }),
    ...(house && { levels: house.stricter }),
    ...(house?.theme && { maison: house.theme }),
    ...markdownSettings(options.markdown, format),
    ...publicSettings(publique, miseEnLigne),
    ...(gabarits !== undefined && { gabarits: await templatesOf(gabarits, io) }),
    ...(police !== undefined && { police: await houseFiles(police, format, io) }),
    ...((theme ?? couverture) !== undefined && { theme: await themeOf(theme, couverture, format, io) }),
  };
}

function markdownSettings(
  markdown: Settings['markdown'] | undefined,
  format: FormatName,
): Pick<Settings, 'markdown'> {
  if (markdown && format !== 'md')
    throw new UserError(
      '--markdown ne sert qu’au Markdown.',
      'Donnez une sortie en .md, ou retirez --markdown.',
    );
  return markdown ? { markdown } : {};
}

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

// What the command line says of the look: a file, and the cover, which is said last and so comes first.
async function themeOf(
  file: string | undefined,
  couverture: Theme['couverture'] | undefined,
  format: FormatName,
  io: Io,
): Promise<ThemeChoisi> {
  // The other formats have one cover; the PDF is also the one whose fonts can be chosen.
  if (couverture && !FORMATS[format].fonts)
    throw new UserError('--couverture ne sert qu’au PDF.', 'Ajoutez --pdf, ou retirez --couverture.');
  const theme = file === undefined ? {} : await (await import('./theme.ts')).themeFrom(file, io);
  return { ...theme, ...(couverture && { couverture }) };
}

// The checker of templates is loaded only for users who have some.
async function templatesOf(folder: string, io: Io): Promise<Gabarits> {
  const { checkedTemplates } = await import('./gabarits.ts');
  return checkedTemplates(folder, builtinSources([...(await builtinTemplates()).keys()]), io);
}
