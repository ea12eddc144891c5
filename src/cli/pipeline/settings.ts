import type { Etape } from '../../catalogue/entry.ts';
import type { Levels } from '../../check/levels.ts';
import { shown } from '../../kernel/shown.ts';
import type { ThemeChoisi } from '../../model/contrat.ts';
import type { Theme } from '../../model/theme.ts';
import { FORMATS, type FormatName } from '../../render/formats/index.ts';
import type { DocumentKind } from '../../render/index.ts';
import type { HouseFiles } from '../../render/pdf/fonts/faces.ts';
import type { ConfigOptions, House } from '../config/index.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { builtinSources, builtinTemplates } from '../resources.ts';
import { isDay } from './day.ts';
import type { Gabarits } from './gabarits.ts';
import { houseFiles } from './police.ts';

// Three exports: the options of `render`, what a run has in common, and how it is made.

type MarkdownKind = 'complet' | 'simple';

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
  markdown?: MarkdownKind;
  publique?: true;
  miseEnLigne?: string;
  /** The commitments that `csi fiche` shows, by id, and what tells its file from others. */
  engagements?: readonly string[];
  nom?: string;
}

/** What all documents of a run have in common: read and checked once, and made of plain values so that it can be sent to another thread. */
export interface Settings {
  document: DocumentKind;
  format: FormatName;
  /** The commitments that are shown, by id; all of them when absent. */
  engagements?: readonly string[];
  /** For whom Markdown is written: for csi too, or for readers that know no directives. */
  markdown?: MarkdownKind;
  /** The earliest stage whose rules a file must pass. */
  etape?: Etape;
  /** The severities that the house’s configuration makes stricter. */
  levels?: Levels;
  /** Makes the public version, with the day when it is put online if the command says it. */
  publique?: { mise_en_ligne?: string };
  /** The templates of the user that replace those of csi. */
  gabarits?: Gabarits;
  /** The fonts of the user, which are used before those of csi. */
  police?: HouseFiles;
  /** The theme that the command line asks for: it comes before that of the file. */
  theme?: ThemeChoisi;
  /** The theme of the house’s configuration: it comes after that of the file. */
  maison?: ThemeChoisi;
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
  markdown: MarkdownKind | undefined,
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
