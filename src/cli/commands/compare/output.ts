import type { Comparaison } from '../../../compare/comparaison.ts';
import type { Limite } from '../../../compare/limites.ts';
import { comparaisonTitle, frontOf } from '../../../compare/report/document.ts';
import { markdown } from '../../../compare/report/markdown.ts';
import { isDay } from '../../../composition/day.ts';
import type { Settings } from '../../../composition/settings.ts';
import { list } from '../../../kernel/french/list.ts';
import { FORMATS, type FormatName } from '../../../render/formats/index.ts';
import type { Rendered } from '../../../render/index.ts';
import { MissingGlyphError } from '../../../render/pdf/fonts/missing.ts';
import type { House } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import type { CoteLu } from '../../pipeline/cote.ts';
import type { HouseOptions } from '../../pipeline/proof.ts';
import { settingsOf } from '../../pipeline/settings.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { fontFaces } from '../../resources.ts';

// Four exports: where the document of a comparison goes, what is asked for, who made the changes, and how it is written.

/** Where the document of a comparison goes, and in what format. */
export interface Sortie {
  path: string;
  format: FormatName;
}

/** What `-o` asks for, or the file next to the new contract that --pdf names; checked before the work. Throws a UserError for another format, or for a file that is there, unless `force` is true. */
export function sortieOf(
  { sortie, pdf, force, ...author }: { sortie?: string; pdf?: true; force?: true } & Auteur,
  files: readonly string[],
  io: Io,
): Sortie | undefined {
  if ((author.auteur ?? author.date) !== undefined && (pdf || !/\.(?:docx|odt)$/i.test(sortie ?? '')))
    throw new UserError(
      '--auteur et --date ne servent qu’aux modifications suivies d’un .docx ou d’un .odt.',
      'Par exemple : -o negociation.docx --auteur Préfecture',
    );
  if (author.date !== undefined && !isDay(author.date))
    throw new UserError(`${named(author.date)} n’est pas un jour.`, 'Écrivez-le ainsi : --date 2026-10-01');
  if (sortie === undefined && !pdf) return undefined;
  const apres = files.at(-1) ?? '';
  const base = apres === '-' ? 'contrat' : paths.basename(apres, paths.extname(apres));
  const path = sortie ?? paths.join(paths.dirname(apres), `${base}-comparaison.pdf`);
  if (pdf && !/\.pdf$/i.test(path))
    throw new UserError(
      `--pdf et la sortie ${named(path)} se contredisent.`,
      'Donnez une sortie en .pdf, ou retirez --pdf.',
    );
  const format = paths.extname(path).slice(1).toLowerCase();
  if (!Object.hasOwn(FORMATS, format))
    throw new UserError(
      `La sortie ${named(path)} devrait finir par ${list(
        Object.keys(FORMATS).map((name) => `.${name}`),
        'ou',
      )}.`,
    );
  refuseTaken(path, files, force === true, io);
  return { path, format: format as FormatName };
}

/** Who made the changes and when, as tracked changes say it. */
export interface Auteur {
  auteur?: string;
  date?: string;
}

/** What a document is made of: the comparison, its two sides, and the commitments that have another id. */
interface ComparedSides {
  comparaison: Comparaison;
  sides: readonly [CoteLu, CoteLu];
  renommes: ReadonlyMap<string, string>;
  house: House;
}

/** Writes a comparison as a document: in Markdown the table of changes and what they do; elsewhere the contract with its marks, below them. */
export async function writeComparison(
  compared: ComparedSides,
  { path, format }: Sortie,
  options: HouseOptions & Auteur,
  io: Io,
): Promise<void> {
  const settings = await settingsOf(
    { document: 'contrat', ...housesIn(options) },
    format,
    io,
    compared.house,
  );
  const rendered = await renderedOf(compared, format, options, settings, io);
  const made = await FORMATS[format]
    .write(rendered, { faces: () => fontFaces(settings.police) })
    .catch((error: unknown) => {
      if (!(error instanceof MissingGlyphError)) throw error;
      throw new UserError(
        `Le PDF ne peut pas s’écrire : ${error.message}.`,
        'Donnez une sortie en .md, qui n’a pas de polices.',
      );
    });
  writeDocument(io, path, made.bytes);
  printNote(io, `${written(path, made)}.`);
}

function housesIn({ gabarits, police }: HouseOptions): HouseOptions {
  return { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) };
}

/** The formats that have tracked changes. */
const TRACKED: ReadonlySet<FormatName> = new Set(['docx', 'odt']);

/** Who is said to have made tracked changes when nobody is named. */
const AUTEUR = 'csi compare';

async function renderedOf(
  { comparaison, sides, renommes }: ComparedSides,
  format: FormatName,
  { auteur = AUTEUR, date }: Auteur,
  settings: Settings,
  io: Io,
): Promise<Rendered> {
  const title = comparaisonTitle(comparaison);
  if (format === 'md')
    return {
      markdown: markdown(comparaison, { document: title }),
      meta: { titre: title, entete: title },
      contrat: sides[1].contrat,
    };
  const { comparedDocument } = await import('../../pipeline/compared.ts');
  const words = {
    front: (autres: readonly Limite[]) => {
      const limites = [...new Set([...comparaison.limites, ...autres])];
      return frontOf({ ...comparaison, limites }, TRACKED.has(format) ? 'tracked' : 'marks');
    },
    titre: 'Document comparé',
    mention: 'DOCUMENT COMPARÉ',
    auteur,
    ...(date !== undefined && { date }),
  };
  return comparedDocument(sides, renommes, words, settings, io);
}
