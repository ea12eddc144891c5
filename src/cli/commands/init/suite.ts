import { formatDay } from '../../../kernel/french/date.ts';
import { count } from '../../../kernel/french/list.ts';
import { shown } from '../../../kernel/shown.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { yamlFile } from '../../../source/edit/whole.ts';
import { readSource } from '../../../source/index.ts';
import { dernierJour, type Etat, etatOf } from '../../../suivi/etat.ts';
import { type Suite, suiteDe } from '../../../suivi/suite/index.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import { isSuiviFile, suiviOf } from '../../files/suivi-names.ts';
import { type NewFileOptions, newFile, refuseToReplace, writeNew } from '../../init/files.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { readPiece } from '../../pipeline/avenants.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

/** Writes the file of the contract that follows a signed one, from its follow-up if there is one beside it. Nothing is ever replaced. Returns 0. */
export async function initSuite(
  file: string | undefined,
  ancien: string,
  options: NewFileOptions & Readonly<Record<string, unknown>>,
  io: Io,
): Promise<number> {
  const { sansSchema, sansQuestion: _, ...others } = options;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UserError(
      `--suite-de et --${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ne vont pas ensemble.`,
      other === 'force'
        ? 'La suite d’un contrat ne remplace aucun fichier : donnez un autre nom.'
        : 'Le contrat précédent le dit déjà ; corrigez le fichier qui sera écrit.',
    );
  const base = paths.basename(ancien, paths.extname(ancien)).replace(/\.suivi$/i, '');
  const path = newFile(file, paths.join(paths.dirname(ancien), `${base}-suite.yaml`), io);
  const schemaOption: NewFileOptions = sansSchema ? { sansSchema } : {};
  refuseToReplace(path, schemaOption, io);
  const etat = await lastEtat(ancien, io);
  const isBeside = io.realPath(paths.dirname(ancien)) === io.realPath(paths.dirname(path));
  const suite = suiteDe(etat, { images: isBeside && !/\.pdf$/i.test(ancien) });
  const text = `${headOf(ancien, etat)}${await withRemarks(path, suite)}`;
  const written = writeNew(path, text, schemaOption, io);
  const blanks = text.match(/^[^#\n]*à compléter/gm)?.length ?? 0;
  const { tenus, abandonnes, aReprendre } = suite;
  const left = [
    ...(tenus > 0 ? [count(tenus, 'tenu')] : []),
    ...(abandonnes > 0 ? [count(abandonnes, 'abandonné')] : []),
  ];
  printNote(
    io,
    `Écrit : ${written.map(named).join(' et ')}. ${count(blanks, 'endroit')} à compléter.`,
    `${count(aReprendre, 'engagement')} à reprendre ou à retirer (« À reprendre ? »)${left.length > 0 ? ` ; sans ce qui est fini : ${left.join(', ')}` : ''}.`,
    `Relisez-le dans un éditeur, puis : csi validate ${shellWord(path)}`,
  );
  return 0;
}

// Where the contract stands on the day of its last record, or of its signature.
async function lastEtat(ancien: string, io: Io): Promise<Etat> {
  const suivi = isSuiviFile(ancien) ? ancien : suiviOf(ancien);
  if (io.kind(suivi) === 'file') {
    const lu = await readSuivi(ancien, io);
    return etatOf(refuseAvenant(ancien, lu.contrat), lu.suivi, dernierJour(lu.contrat, lu.suivi) ?? NO_DAY);
  }
  const { contrat } = await readPiece(ancien, { inapte: 'ne peut avoir de suite' }, io);
  const nothing = { version: 1, contrat: { fichier: ancien, empreinte: '' } } as const;
  return etatOf(refuseAvenant(ancien, contrat), nothing, dernierJour(contrat, nothing) ?? NO_DAY);
}

/** Before all deadlines: nothing is then late. */
const NO_DAY = '0000-01-01';

function refuseAvenant(ancien: string, contrat: Contrat): Contrat {
  if (contrat.document.type === 'avenant')
    throw new UserError(
      `${named(ancien)} est un avenant : un contrat suit un contrat.`,
      'Donnez le contrat ; les avenants que nomme son suivi sont pris avec lui.',
    );
  return contrat;
}

const headOf = (ancien: string, { au }: Etat): string => `# yaml-language-server: $schema=./csi.schema.json
#
# Suite de ${plain(paths.basename(ancien))}, préparée par csi init --suite-de${au === NO_DAY ? '' : `, où il en était le ${formatDay(au)}`}.
#
# Ce qui n’était pas tenu est écrit sous « À reprendre ? » : gardez-le, changez-le ou retirez-le. Ce qui était tenu n’est pas repris,
# et une remarque le dit. Dates, délibérations, noms des signataires et coûts sont à compléter. Relisez chaque texte repris.
`;

const plain = (text: string) => shown(text.replace(/\s+/g, ' '));

// Each remark stands above its place, at its indent.
async function withRemarks(path: string, { contrat, remarques }: Suite): Promise<string> {
  const text = yamlFile(contrat);
  const read = await readSource(path, new TextEncoder().encode(text));
  if (!read.ok) throw new Error('the next contract does not read back');
  const above = new Map<number, string[]>();
  for (const { path: place, lignes } of remarques) {
    const line = read.value.locate(place, 'key').start.line;
    above.set(line, [...(above.get(line) ?? []), ...lignes]);
  }
  return text
    .split('\n')
    .flatMap((line, i) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return [...(above.get(i + 1) ?? []).map((remark) => `${indent}# ${plain(remark)}`), line];
    })
    .join('\n');
}
