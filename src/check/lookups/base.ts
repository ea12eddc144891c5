import type { NestedPath } from '../../kernel/path.ts';
import type { BaseLue, Rencontre } from '../../model/base.ts';
import type { Modification } from '../../model/contrat.ts';
import type { RuleContext } from './context.ts';

// Three exports: the contract that an avenant changes, its modifications, and the start of an example about them.

/** What was read of the contract that an avenant changes; undefined when it is not known. */
export const knownBase = ({ base }: RuleContext): Extract<BaseLue, { contrat: unknown }> | undefined =>
  base && 'contrat' in base ? base : undefined;

/** A modification, its path, and what it finds in the contract, if that was read. */
interface PlacedModification {
  modification: Modification;
  path: NestedPath;
  rencontre: Rencontre;
}

/** The modifications of an avenant, in the order of the file. */
export function placedModifications(context: RuleContext): PlacedModification[] {
  const found = knownBase(context)?.rencontres ?? [];
  return (context.contrat.avenant?.modifications ?? []).map((modification, i) => ({
    modification,
    path: ['avenant', 'modifications', i],
    rencontre: found[i] ?? {},
  }));
}

/** An example: an avenant with one modification of the contract in the file beside it. */
export const inAvenant = (
  modification: string,
): string => `document: { type: avenant, titre: Avenant n° 1, statut: projet }
avenant:
  objet: Vidéoprotection
  contrat: { titre: Contrat de Bourges, fichier: contrat.yaml }
  modifications:
    - ${modification.replaceAll('\n', '\n      ')}
# et plus loin, pas de clé : articles`;
