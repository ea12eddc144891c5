import type { PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { printNote } from '../../print.ts';
import type { ContratARemplir } from './a-remplir.ts';
import type { Donne } from './bases.ts';
import { lireContrat, perimetreDuContrat, refuseSuivi } from './contrat.ts';
import { ecrireContrat } from './ecrire.ts';
import { avecFichier, contenuOf } from './lire.ts';
import { remplirEffectifs, remplirQuartiers } from './listes.ts';
import { comparerOf, type DiagnosticOptions, itemsOf } from './options.ts';
import { jsonOf, texteOf } from './rapport.ts';
import type { CompteRendu } from './rendu.ts';
import { remplirSeries } from './series.ts';

/** Fills the diagnostic of a contract from files of data. Returns 0; throws a UserError, and writes nothing, if anything is wrong. */
export async function diagnostic(file: string, options: DiagnosticOptions, io: Io): Promise<number> {
  const { depuis = [], sortie } = options;
  if (depuis.includes('-'))
    throw new UserError(
      'csi diagnostic ne lit pas l’entrée standard.',
      'Donnez le nom du fichier téléchargé.',
    );
  if (sortie !== undefined && sortie !== '-') refuseTaken(sortie, [file, ...depuis], false, io);
  comparerOf(options.comparer);
  const contrat = await lireContrat(file, io);
  refuseSuivi(contrat, options, io);
  const perimetre = perimetreDuContrat(contrat, itemsOf(options.pour));
  const donnes = await donnesOf(depuis, io);
  let lu = contrat;
  const rendus: CompteRendu[] = [];
  for (const rendu of await remplissages(donnes, perimetre, options, contrat.signe !== undefined, io)) {
    const made = await rendu(lu);
    lu = made.lu;
    rendus.push(made.rendu);
  }
  const ecrit = await ecrireContrat(contrat, lu, options, io);
  const json = options.format === 'json';
  const text = json ? jsonOf(rendus, perimetre, ecrit) : texteOf(rendus, lu, perimetre, ecrit);
  if (sortie === '-') printNote(io, ...text.trimEnd().split('\n'));
  else io.out.write(text);
  return 0;
}

/** One step: what a file, or the bases together, make of the contract. */
type EtapeDiagnostic = (lu: ContratARemplir) => Promise<{ lu: ContratARemplir; rendu: CompteRendu }>;

async function donnesOf(depuis: readonly string[], io: Io): Promise<Donne[]> {
  const donnes: Donne[] = [];
  for (const chemin of depuis)
    donnes.push({
      chemin,
      contenu: await avecFichier(chemin, io, async (file, nature) => contenuOf(file, nature)),
    });
  for (const { chemin, contenu } of donnes) {
    const other = donnes.find((one) => one.contenu === contenu && one.chemin !== chemin);
    if (other)
      throw new UserError(
        `${named(chemin)} et ${named(other.chemin)} sont deux fichiers de même sorte : donnez-en un.`,
      );
  }
  return donnes;
}

async function remplissages(
  donnes: readonly Donne[],
  perimetre: PerimetreDeCompte,
  options: DiagnosticOptions,
  suivi: boolean,
  io: Io,
): Promise<EtapeDiagnostic[]> {
  const bases = donnes.filter(({ contenu }) => contenu !== 'effectifs' && contenu !== 'quartiers');
  const etapes: EtapeDiagnostic[] = [];
  if (bases.length > 0) etapes.push((lu) => remplirSeries(bases, lu, perimetre, options, io));
  else if (
    options.comparer !== undefined ||
    options.annees !== undefined ||
    options.indicateurs !== undefined
  )
    throw new UserError(
      '--annees, --indicateurs et --comparer vont avec une base de la délinquance enregistrée, que --depuis ne donne pas.',
    );
  for (const { chemin, contenu } of donnes) {
    if (suivi && (contenu === 'effectifs' || contenu === 'quartiers'))
      throw new UserError(
        `${named(chemin)} ne va pas dans un suivi : csi diagnostic n’y écrit que les indicateurs du diagnostic.`,
        'Donnez une base de la délinquance enregistrée.',
      );
    if (contenu === 'effectifs') etapes.push((lu) => remplirEffectifs(chemin, lu, perimetre, options, io));
    if (contenu === 'quartiers') etapes.push((lu) => remplirQuartiers(chemin, lu, perimetre, io));
  }
  return etapes;
}
