import { isDay } from '../../../composition/day.ts';
import { count } from '../../../kernel/french/list.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { echeancesOf } from '../../../suivi/echeances.ts';
import { dernierJour, etatOf } from '../../../suivi/etat.ts';
import { publicSuivi } from '../../../suivi/publique.ts';
import { agenda } from '../../../suivi/report/agenda.ts';
import { type EcheanceDe, ics } from '../../../suivi/report/ics.ts';
import type { EtatFormat } from '../../../suivi/report/names.ts';
import { byDay } from '../../../suivi/temps.ts';
import { UserError } from '../../errors.ts';
import { inputs } from '../../files/inputs.ts';
import { isSuiviFile, suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { readPiece } from '../../pipeline/avenants.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { printError, printNote } from '../../print.ts';
import { monthsLater } from './mois.ts';

/** The options of `csi suivi echeances`. */
export interface EcheancesOptions {
  au?: string;
  mois?: number;
  format?: EtatFormat | 'ics';
  publique?: true;
}

/**
 * Lists the dates by which something is due, of one contract or of all those of a folder: from a day on, and for some months, if they are given.
 * Returns 0, or 2 if a file could not be read; the others are listed all the same.
 */
export async function echeances(args: readonly string[], options: EcheancesOptions, io: Io): Promise<number> {
  const { au, mois, format = 'texte', publique } = options;
  if (args.length === 0)
    throw new UserError(
      'csi suivi echeances attend un contrat ou un dossier.',
      'Par exemple : csi suivi echeances contrats/ --au 2027-01-01 --mois 6',
    );
  if (format !== 'texte' && format !== 'ics')
    throw new UserError(`csi suivi echeances s’écrit en texte ou en ics, et non en ${format}.`);
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2027-01-01');
  if (mois !== undefined && au === undefined)
    throw new UserError(
      '--mois compte à partir d’un jour, et csi ne lit pas l’horloge.',
      'Donnez-le aussi, par exemple : --au 2027-01-01',
    );
  const until = au !== undefined && mois !== undefined ? monthsLater(au, mois) : '9999-12-31';
  const files = (await inputs(io, args)).map(({ file }) => file).filter((file) => !isSuiviFile(file));
  const found: EcheanceDe[] = [];
  const seen = { tenus: 0, avenants: 0, refus: 0 };
  for (const file of files)
    try {
      found.push(...(await ofFile(file, { au, publique: publique === true }, seen, io)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      printError(io, error);
      seen.refus += 1;
    }
  const due = byDay(found.filter(({ jour }) => jour >= (au ?? '0000') && jour <= until));
  const passees = found.filter(({ jour, nature }) => jour < (au ?? '0000') && CAN_BE_LATE.has(nature)).length;
  io.out.write(format === 'ics' ? ics(due) : agenda(due, { width: io.out.width, several: files.length > 1 }));
  printNote(io, ...leftOut(seen, passees));
  return seen.refus > 0 ? 2 : 0;
}

interface Seen {
  tenus: number;
  avenants: number;
  refus: number;
}

async function ofFile(
  file: string,
  { au, publique }: { au: string | undefined; publique: boolean },
  seen: Seen,
  io: Io,
): Promise<EcheanceDe[]> {
  const placed = (territoire: string) => (one: Omit<EcheanceDe, 'territoire'>) => ({ ...one, territoire });
  if (io.kind(suiviOf(file)) !== 'file') {
    const { contrat } = await readPiece(file, { inapte: 'ne peut être suivi' }, io);
    if (contrat.document.type === 'avenant') {
      seen.avenants += 1;
      return [];
    }
    const due = echeancesOf(contrat, {}, { tenus: new Set(), publique });
    return (await published(due, contrat, publique)).map(placed(contrat.territoire.nom));
  }
  const { suivi, contrat, contratAu } = await readSuivi(file, io);
  const jour = au ?? dernierJour(contrat, suivi) ?? '9999-12-31';
  const current = await contratAu(jour);
  const { lignes } = etatOf(current, suivi, jour);
  const tenus = new Set(
    lignes.flatMap(({ engagement, jugement }) => (jugement.verdict === 'tenu' ? [engagement.id] : [])),
  );
  seen.tenus += tenus.size;
  const due = echeancesOf(current, publique ? publicSuivi(suivi, current) : suivi, { tenus, publique });
  return (await published(due, current, publique)).map(placed(current.territoire.nom));
}

// For the public, no date whose words say what a restricted commitment is.
async function published<T extends readonly object[]>(
  due: T,
  contrat: Contrat,
  publique: boolean,
): Promise<T> {
  if (publique) (await import('../../pipeline/dossier-public.ts')).refuseLeak(contrat, due, 'des échéances');
  return due;
}

/** What is still due once its day has passed. */
const CAN_BE_LATE: ReadonlySet<EcheanceDe['nature']> = new Set(['engagement', 'action', 'decision']);

function leftOut({ tenus, avenants }: Seen, passees: number): string[] {
  return [
    ...(passees > 0
      ? [
          `${count(passees, 'échéance')} d’avant ce jour ${passees < 2 ? 'n’est pas listée' : 'ne sont pas listées'} : csi suivi dit ce qui est en retard.`,
        ]
      : []),
    ...(tenus > 0
      ? [
          `${count(tenus, 'engagement')} tenu${tenus < 2 ? ' n’est' : 's ne sont'} pas listé${tenus < 2 ? '' : 's'}.`,
        ]
      : []),
    ...(avenants > 0
      ? [
          `${count(avenants, 'avenant')} laissé${avenants < 2 ? '' : 's'} de côté : un avenant compte par le suivi de son contrat, qui le nomme.`,
        ]
      : []),
  ];
}
