import type { Etape } from '../catalogue/entry.ts';
import type { Levels } from '../check/levels.ts';
import type { ThemeChoisi } from '../model/contrat.ts';
import type { FormatName } from '../render/formats/index.ts';
import type { DocumentKind } from '../render/index.ts';
import type { Coverage } from '../render/lint/silent.ts';
import type { HouseFiles } from '../render/pdf/fonts/faces.ts';
import type { TemplateSource } from '../render/template/compile.ts';

/** Templates of the user that were checked, by name, and which fields they print in each kind of document. */
export interface Gabarits {
  sources: Readonly<Record<string, TemplateSource>>;
  coverage: Readonly<Record<string, Coverage>>;
}

/** What all documents of a run have in common: read and checked once, and made of plain values so that it can be sent to another thread. */
export interface Settings {
  document: DocumentKind;
  format: FormatName;
  /** The commitments that are shown, by id; all of them when absent. */
  engagements?: readonly string[];
  /** For whom Markdown is written: for csi too, or for readers that know no directives. */
  markdown?: 'complet' | 'simple';
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
