import { valueAt } from '../../../kernel/path.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { type APlacer, lieuOf, type Relecture, type TexteRepris } from '../../../relire/index.ts';
import { edit } from '../../../source/edit/index.ts';

/** The file with every text that can be taken back into it, and what cannot. */
export function taken(
  text: string,
  contrat: Contrat,
  found: Relecture,
): { repris: TexteRepris[]; aPlacer: APlacer[]; text: string } {
  const aPlacer = [...found.aPlacer];
  const repris: TexteRepris[] = [];
  let current = text;
  for (const one of found.repris) {
    const { path, avant, apres } = one;
    const refused = (raison: string) =>
      aPlacer.push({ titre: one.libelle, avant, apres, chiffres: [], raison });
    if (valueAt(contrat, path) !== avant) {
      refused('le fichier a changé ici depuis l’envoi du document');
      continue;
    }
    const edited = edit(current, { set: path, value: apres });
    if (!edited.ok) {
      refused(edited.reason);
      continue;
    }
    current = edited.text;
    repris.push({ ...one, libelle: lieuOf(contrat, path) });
  }
  return { repris, aPlacer, text: current };
}
