import type { Contrat } from '../../../model/contrat.ts';
import type { ContratLu } from '../../../portefeuille/lu.ts';
import type { FichierRefuse } from '../../../portefeuille/portefeuille.ts';
import { dernierJour } from '../../../suivi/etat.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import { suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { shellWord } from '../../shell-word.ts';
import { ecarte } from './avenants.ts';
import type { LectureDePortefeuille } from './lecture.ts';

/** The contract as its follow-up has it on a day, and where it stands. A follow-up that has errors is refused, and its contract then counts without it. */
export async function suiviDe(
  file: string,
  contrat: Contrat,
  { au, interne, avenants }: LectureDePortefeuille,
  refus: FichierRefuse[],
  io: Io,
): Promise<Pick<ContratLu, 'contrat' | 'avenants' | 'etat'>> {
  const fichier = suiviOf(file);
  const own = avenants.prendre(file);
  try {
    const lu = await readSuivi(file, io);
    const known = new Set((lu.suivi.contrat.avenants ?? []).map((one) => placeOf(fichier, one.fichier)));
    for (const { fichier: other } of own)
      if (!known.has(paths.normalize(other)))
        refus.push(
          ecarte(
            other,
            'avenant que le suivi du contrat ne nomme pas',
            `csi suivi noter ${shellWord(file)} --avenant ${shellWord(other)}`,
          ),
        );
    const jour = au ?? dernierJour(lu.contrat, lu.suivi) ?? '9999-12-31';
    const current = await lu.contratAu(jour);
    return {
      contrat: current,
      avenants: current.document.consolidation?.avenants.length ?? 0,
      etat: await lu.etatAu(jour, !interne),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    refus.push({
      fichier,
      nature: 'suivi',
      raison: `suivi laissé de côté : ${error.message.replace(/\.$/, '')}`,
      commande: `csi validate ${shellWord(fichier)}`,
    });
    return { contrat, avenants: 0 };
  }
}

const placeOf = (suivi: string, fichier: string): string =>
  paths.normalize(paths.join(paths.dirname(suivi), fichier));
