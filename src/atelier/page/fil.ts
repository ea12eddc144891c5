// The thread of the page that checks and composes. Its first message is what the page holds; each other one is a question.

import { Coeur } from '../coeur.ts';
import type { Requete } from '../demandes.ts';
import { type Contents, packageOf } from '../package.ts';

let coeur: Coeur | undefined;
let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Contents | Requete>) => {
  if ('files' in data) coeur = new Coeur(packageOf(data));
  else last = last.then(() => answer(data));
});

async function answer(demande: Requete): Promise<void> {
  if (coeur) self.postMessage(await coeur.answer(demande));
}
