import { checkContrat } from '../../../check/index.ts';
import { isDay } from '../../../composition/day.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { printedEngagements } from '../../../model/engagements.ts';
import { dernierJour } from '../../../suivi/etat.ts';
import { UserError } from '../../errors.ts';
import { readInput } from '../../files/input.ts';
import { isSuiviFile, suiviOf } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { type DocumentSuiviOptions, writeSuivi } from '../../pipeline/document-suivi.ts';
import { engagementDemande } from '../../pipeline/engagement-demande.ts';
import { readSuivi } from '../../pipeline/suivi.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

interface FicheOptions extends DocumentSuiviOptions {
  toutes?: true;
  au?: string;
}

/**
 * Writes a page for each of some commitments of a contract, with what its follow-up says if it has one. Returns 0, or 1 for a contract or templates
 * with errors, which are reported.
 */
export async function fiche(
  contrat: string,
  wanted: readonly string[],
  options: FicheOptions,
  io: Io,
): Promise<number> {
  const { au, toutes } = options;
  if (au !== undefined && !isDay(au))
    throw new UserError(`${named(au)} n’est pas un jour.`, 'Écrivez-le ainsi : --au 2024-12-31');
  if (toutes && wanted.length > 0)
    throw new UserError('--toutes compose toutes les fiches : ne nommez pas d’engagement.');
  if (!isSuiviFile(contrat) && io.kind(suiviOf(contrat)) === undefined)
    return withoutSuivi(contrat, wanted, options, io);
  const lu = await readSuivi(contrat, io);
  const jour = au ?? dernierJour(lu.contrat, lu.suivi);
  if (jour === undefined)
    throw new UserError(
      `${named(lu.file)} n’a ni relevé ni point, et le contrat n’a pas de date : rien ne dit à quel jour le suivre.`,
      'Donnez-le, par exemple : --au 2024-12-31',
    );
  const asked = demandes(contrat, wanted, await lu.contratAu(jour), options);
  return writeSuivi(
    {
      kind: 'fiches',
      name: nameOf(asked?.engagements) ?? 'fiches-suivi',
      choix: { au: jour, ...asked },
    },
    lu,
    options,
    io,
  );
}

async function withoutSuivi(
  file: string,
  wanted: readonly string[],
  options: FicheOptions,
  io: Io,
): Promise<number> {
  const bytes = readInput(io, file);
  if (options.au !== undefined)
    throw new UserError(
      `--au est le jour d’un suivi, et ${named(suiviOf(file))} n’existe pas.`,
      `Pour l’ouvrir : csi suivi ouvrir ${shellWord(file)}`,
    );
  const { toutes, au, ...others } = options;
  const checked = await checkContrat(file, bytes, {});
  // A contract with errors has no commitments to name: they are reported as `render` does.
  const asked = checked.ok ? demandes(file, wanted, checked.value.contrat, options) : undefined;
  if (checked.ok) printNote(io, `${named(suiviOf(file))} n’existe pas : les fiches sont sans suivi.`);
  const nom = nameOf(asked?.engagements);
  const { render } = await import('../render/run.ts');
  return render([file], { ...others, document: 'fiches', ...asked, ...(nom !== undefined && { nom }) }, io);
}

const nameOf = (ids: readonly string[] | undefined): string | undefined =>
  ids && (ids.length === 1 ? `fiche-${ids[0]}` : 'fiches-choisies');

// The commitments that are asked for, in the order of the contract; all of them with --toutes.
function demandes(
  file: string,
  wanted: readonly string[],
  contrat: Contrat,
  { toutes, publique }: FicheOptions,
): { engagements: string[] } | undefined {
  if (toutes) return undefined;
  const all = printedEngagements(contrat);
  if (wanted.length === 0) {
    const [first] = all;
    throw new UserError(
      'csi fiche attend un engagement, ou --toutes.',
      `Les engagements : ${all.map(({ engagement, numero }) => `${numero} ${engagement.id}`).join(', ')}. Par exemple : csi fiche ${shellWord(file)} ${first?.engagement.id ?? '--toutes'}`,
    );
  }
  const ids = new Set(
    wanted.map((one) => {
      const { engagement, numero } = engagementDemande(one, contrat, file);
      if (publique && engagement.diffusion === 'restreinte')
        throw new UserError(
          `L’engagement ${numero} est à diffusion restreinte : il n’a pas de fiche publique.`,
        );
      return engagement.id;
    }),
  );
  return { engagements: all.flatMap(({ engagement: { id } }) => (ids.has(id) ? [id] : [])) };
}
