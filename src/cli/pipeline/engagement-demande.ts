import { nearest } from '../../kernel/nearest.ts';
import type { Contrat, Engagement } from '../../model/contrat.ts';
import { printedEngagements } from '../../model/engagements.ts';
import { UserError } from '../errors.ts';
import { named } from '../named.ts';
import { shellWord } from '../shell-word.ts';

/** The commitment of a contract that someone asks for, by its id or by the number that the document prints. Throws a UserError that proposes the nearest, or the command that lists those of `file`. */
export function engagementDemande(
  wanted: string,
  contrat: Contrat,
  file: string,
): { engagement: Engagement; numero: string } {
  const all = printedEngagements(contrat);
  const found =
    all.find(({ engagement }) => engagement.id === wanted) ?? all.find(({ numero }) => numero === wanted);
  if (found) return found;
  const near = nearest(
    wanted,
    all.map(({ engagement }) => engagement.id),
  );
  throw new UserError(
    `Le contrat n’a pas d’engagement ${named(wanted)}.`,
    near === undefined
      ? `Pour les voir tous : csi fiche ${shellWord(file)}`
      : `Vouliez-vous dire ${named(near)} ?`,
  );
}
