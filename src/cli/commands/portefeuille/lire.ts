import { checkRead } from '../../../check/index.ts';
import { voisins } from '../../../composition/beside.ts';
import { count } from '../../../kernel/french/list.ts';
import type { Problem } from '../../../kernel/problem.ts';
import type { Contrat } from '../../../model/contrat.ts';
import type { ContratLu } from '../../../portefeuille/lu.ts';
import type { FichierRefuse } from '../../../portefeuille/portefeuille.ts';
import { readSource } from '../../../source/index.ts';
import { UserError } from '../../errors.ts';
import type { Input } from '../../files/inputs.ts';
import { suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import { shellWord } from '../../shell-word.ts';
import { ecarte } from './avenants.ts';
import type { LectureDePortefeuille } from './lecture.ts';
import { publie } from './publie.ts';
import { suiviDe } from './suivi.ts';

/** What came of a file: a contract, unless it is refused; and what is refused beside it. */
export interface FichierLu {
  lu?: ContratLu;
  refus: readonly FichierRefuse[];
  /** Whether the file itself could not be read. */
  illisible?: true;
}

/** Reads a contract with its avenants and its follow-up. One that has errors is refused, and whatever makes a reader wonder is said. */
export async function lireContrat(
  { file, read }: Input,
  lecture: LectureDePortefeuille,
  io: Io,
): Promise<FichierLu> {
  const refused = (raison: string, commande?: string): FichierLu => ({
    refus: [{ fichier: file, nature: 'refuse', raison, commande }],
  });
  try {
    const bytes = await read();
    const { etape, levels } = await lecture.houseOf(file);
    const examined = await checkRead(await readSource(file, bytes), {
      levels,
      ...(etape && { atLeast: etape }),
      ...voisins(besideSource(io, file)),
    });
    if (!examined.ok) return refused(errorsOf(examined.problems), `csi validate ${shellWord(file)}`);
    const { contrat } = examined.value;
    const refus: FichierRefuse[] = [];
    const whole =
      io.kind(suiviOf(file)) === 'file'
        ? await suiviDe(file, contrat, lecture, refus, io)
        : await consolidated(file, { contrat, texte: examined.text }, lecture, refus);
    const lu = publie({ fichier: file, empreinte: empreinteOf(bytes), ...whole }, lecture.interne);
    return typeof lu === 'string' ? refused(lu) : { lu, refus };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...refused(error.message.replace(/\.$/, '')), illisible: true };
  }
}

function errorsOf(problems: readonly Problem[]): string {
  const erreurs = problems.filter(({ severity }) => severity === 'erreur');
  return count(erreurs.length, 'erreur');
}

// The contract with the signed avenants that name it.
async function consolidated(
  file: string,
  { contrat, texte }: { contrat: Contrat; texte: string },
  { avenants, au }: LectureDePortefeuille,
  refus: FichierRefuse[],
): Promise<Pick<ContratLu, 'contrat' | 'avenants'>> {
  const all = avenants.prendre(file);
  const isSigned = ({ contrat }: { contrat: Contrat }) => contrat.document.statut === 'signe';
  for (const one of all)
    if (!isSigned(one))
      refus.push(ecarte(one.fichier, 'avenant que personne n’a encore signé : il ne change rien'));
  const numero = ({ contrat }: { contrat: Contrat }) => contrat.avenant?.numero ?? 0;
  const signed = all.filter(isSigned).sort((a, b) => numero(a) - numero(b));
  if (signed.length === 0) return { contrat, avenants: 0 };
  try {
    const { consolide } = await import('../../../composition/pieces.ts');
    const made = consolide({ contrat, texte }, signed, au);
    return { contrat: made.contrat, avenants: made.contrat.document.consolidation?.avenants.length ?? 0 };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why = `avenant qui ne s’applique pas : ${error.message.replace(/\.$/, '')}`;
    const shows = `csi consolider ${[file, ...signed.map(({ fichier }) => fichier)].map(shellWord).join(' ')}`;
    refus.push(...signed.map(({ fichier }) => ecarte(fichier, why, shows)));
    return { contrat, avenants: 0 };
  }
}
