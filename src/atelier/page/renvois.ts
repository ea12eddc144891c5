import type { Path } from '../../kernel/path.ts';
import type { Fil } from './atelier-fil.ts';
import { lignesIn } from './lignes.ts';
import type { VuesContrat } from './vues.ts';

/** How long a cursor stays at a place before its lines are looked for, in milliseconds. */
const AFTER = 120;

/** Ties the lines of the pages to their places in the file, both ways. `say` tells what a click has found; the function that is returned is called when pages have changed. */
export function renvoisBetween(
  section: HTMLElement,
  vues: VuesContrat,
  fil: Fil,
  say: (sentence: string) => void,
): () => void {
  let place: Path | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const lignes = lignesIn(section, async (ligne, at) => {
    const answer = await fil.ask({ quoi: 'lieu', ligne, at });
    if (answer.quoi !== 'lieu') return;
    if (!answer.lieu) {
      say('Cette ligne est écrite par csi : rien dans le fichier n’est à changer pour elle.');
      return;
    }
    const { path, exact, autres } = answer.lieu;
    vues.goTo(path, exact);
    if (autres > 0) say(`Ce texte est écrit à ${autres + 1} endroits du fichier ; voici l’un d’eux.`);
  });
  const mark = async (): Promise<void> => {
    if (!place) return;
    const answer = await fil.ask({ quoi: 'lignes', path: place });
    if (answer.quoi === 'lignes') lignes.mark(answer.lignes);
  };
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void mark(), AFTER);
  };
  vues.onPlace((path) => {
    place = path;
    later();
  });
  return later;
}
