import { list } from '../../../kernel/french/list.ts';
import type { EtatFormat } from '../../../suivi/report/names.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import { named } from '../../named.ts';

const EXTENSIONS: Readonly<Record<EtatFormat, string>> = {
  texte: '.txt',
  json: '.json',
  csv: '.csv',
  markdown: '.md',
  html: '.html',
  xlsx: '.xlsx',
  ods: '.ods',
};

/** The formats that no terminal shows. */
const WORKBOOKS: readonly EtatFormat[] = ['xlsx', 'ods'];

/**
 * In what format a state is written, and where: to a file that `-o` names, whose extension then says the format if `--format` doesn't; a workbook
 * goes beside the follow-up unless `-o` says otherwise; the rest to stdout.
 */
export function sortieOf(
  suivi: string,
  { format, sortie }: { format?: EtatFormat | 'ics'; sortie?: string },
): { format: EtatFormat; path?: string } {
  const wanted = format === 'ics' ? undefined : format;
  if (sortie === undefined || sortie === '-') {
    const kind = wanted ?? 'texte';
    if (sortie === '-' || !WORKBOOKS.includes(kind)) return { format: kind };
    return { format: kind, path: suivi.replace(/\.suivi\.ya?ml$/i, `-etat.${kind}`) };
  }
  const extension = paths.extname(sortie).toLowerCase();
  const own = (Object.keys(EXTENSIONS) as EtatFormat[]).find((one) => EXTENSIONS[one] === extension);
  if (wanted === undefined && own === undefined)
    throw new UserError(
      `La sortie ${named(sortie)} devrait finir par ${list(Object.values(EXTENSIONS), 'ou')}.`,
    );
  if (wanted !== undefined && own !== undefined && wanted !== own)
    throw new UserError(
      `--format ${wanted} et la sortie ${named(sortie)} se contredisent.`,
      `Donnez une sortie en ${EXTENSIONS[wanted]}, ou retirez --format.`,
    );
  return { format: wanted ?? own ?? 'texte', path: sortie };
}
