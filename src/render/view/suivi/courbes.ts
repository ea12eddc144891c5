import type { Autour } from './ligne.ts';
import type { Paire } from './paire.ts';
import { isLate } from './retards.ts';
import { type TrajectoireView, trajectoireOf } from './trajectoire.ts';

/** How many charts of an axis a bilan draws: more would fill its pages. */
const MAX_COURBES = 2;
const ORDRE = ['non_tenu', 'en_retard', 'a_surveiller', 'en_bonne_voie', 'en_cours', 'tenu'];

/** A chart with the commitment that it shows. */
interface CourbeEngagement extends TrajectoireView {
  numero: string;
  engagement: string;
}

/** The charts of an axis, of what is the farthest from its promise first; `reste` numbers those that the sheets of the commitments alone have. */
export function buildCourbes(
  paires: readonly Paire[],
  { donnees, anciennes }: Autour,
): { courbes: CourbeEngagement[]; reste: string[] } {
  const drawable = paires
    .filter(({ ligne: { jugement } }) => jugement.constat?.fait !== undefined)
    .toSorted((a, b) => Number(isLate(b.ligne)) - Number(isLate(a.ligne)) || rankOf(a) - rankOf(b));
  const courbes: CourbeEngagement[] = [];
  const reste: string[] = [];
  for (const { ligne, vue } of drawable) {
    if (courbes.length === MAX_COURBES) {
      reste.push(vue.numero);
      continue;
    }
    const courbe = trajectoireOf(ligne, donnees.au, anciennes.get(vue.id) ?? []);
    if (courbe) courbes.push({ ...courbe, numero: vue.numero, engagement: vue.titre });
  }
  return { courbes, reste };
}

const rankOf = ({ ligne }: Paire) => ORDRE.indexOf(ligne.jugement.verdict);
