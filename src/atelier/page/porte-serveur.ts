import type { Maison } from '../../composition/maison.ts';
import { evenements } from '../evenements.ts';
import type { Enregistre, Fichier, Porte } from '../porte.ts';
import { sessionOf } from './session.ts';

/** What the local server refuses, as its French sentence. */
class RefusServeur extends Error {}

const LOST =
  'L’atelier ne répond plus : la commande csi atelier a été arrêtée. Relancez-la ; votre texte est gardé dans cette page.';
// In milliseconds.
const AGAIN = 1000;
const SELDOM = 30_000;

/** The door to the local server, for a page that it served; throws RefusServeur, in its sentences, for what it refuses. */
export function porteServeur(window: Window & typeof globalThis, readOnly: boolean): Porte {
  const session = sessionOf(window) ?? '';
  const ask = async (path: string, more: RequestInit = {}): Promise<Response> => {
    const headers = { ...more.headers, 'X-Csi-Seance': session };
    const answer = await window.fetch(path, { ...more, headers }).catch(() => undefined);
    if (!answer) throw new RefusServeur(LOST);
    if (answer.ok || answer.status === 409) return answer;
    const { erreur } = (await answer.json()) as { erreur: string };
    throw new RefusServeur(erreur);
  };
  // What this page wrote itself comes back as an event: it is no change of somebody else.
  let own = '';
  const save = async (text: string, seen: string): Promise<Enregistre> => {
    const answer = await ask('/api/fichier', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, vu: seen }),
    });
    const saved = (await answer.json()) as Fichier;
    if (answer.status === 409) return { conflit: saved };
    own = saved.sha;
    return { sha: saved.sha };
  };
  return {
    async open() {
      const now = (await (await ask('/api/fichier')).json()) as Fichier;
      own = now.sha;
      return { nom: now.nom, text: now.text, sha: now.sha };
    },
    save: readOnly ? null : save,
    watch(watcher) {
      let gone = false;
      return listen(ask, window, (nom, data) => {
        if (nom === 'voisins') watcher.beside();
        if (nom === 'absent') watcher.gone((data as { erreur: string }).erreur);
        if (nom === 'fichier') {
          const now = data as Fichier;
          if (gone) watcher.back();
          if (now.sha !== own) watcher.changed(now);
          own = now.sha;
        }
        if (nom !== 'voisins') gone = nom === 'absent';
      });
    },
    maison: async () => (await (await ask('/api/maison')).json()) as Maison,
    async beside(path) {
      try {
        return new Uint8Array(
          await (await ask(`/api/beside?chemin=${encodeURIComponent(path)}`)).arrayBuffer(),
        );
      } catch (error) {
        if (error instanceof RefusServeur) return undefined;
        throw error;
      }
    },
  };
}

// Reads the events as long as the page is open; the server ends when nobody does any more.
function listen(
  ask: (path: string, more: RequestInit) => Promise<Response>,
  window: Window & typeof globalThis,
  happened: (nom: string, data: unknown) => void,
): () => void {
  const aborter = new AbortController();
  const read = async (): Promise<void> => {
    const { body } = await ask('/api/evenements', { signal: aborter.signal });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const take = evenements();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      for (const { nom, data } of take(piece.value)) happened(nom, data);
  };
  // A server that was stopped is asked less and less often.
  const again = (wait: number): void => {
    if (aborter.signal.aborted) return;
    const next = () =>
      void read().then(
        () => again(AGAIN),
        () => again(Math.min(2 * wait, SELDOM)),
      );
    window.setTimeout(next, wait);
  };
  void read().then(
    () => again(AGAIN),
    () => again(AGAIN),
  );
  return () => aborter.abort();
}
