import { nomComparable } from '../cog/noms.ts';
import type { CommuneCog } from '../cog/table.ts';
import type { ContratLu } from './lu.ts';

/** The contracts that were seen: by their bytes, and by what makes them the same one, their territory, title and day. */
export class Doublons {
  readonly #seen = new Map<string, string>();

  /** The file of the same contract that was seen before; otherwise remembers this one. */
  voir({ fichier, empreinte, contrat }: ContratLu, communes: readonly CommuneCog[]): string | undefined {
    const { document, signature, territoire, duree } = contrat;
    const place = communes.length > 0 ? placeOf(communes) : nomComparable(territoire.nom);
    const day = signature?.date ?? document.date ?? duree?.debut ?? '';
    const key = JSON.stringify([place, document.type, nomComparable(document.titre), day]);
    const before = this.#seen.get(empreinte) ?? this.#seen.get(key);
    if (before === undefined) {
      this.#seen.set(empreinte, fichier);
      this.#seen.set(key, fichier);
    }
    return before;
  }
}

/** Of a greater territory, its size and its ends stand for all codes: thousands of contracts are remembered. */
const MOST_CODES = 10;

function placeOf(communes: readonly CommuneCog[]): string {
  if (communes.length <= MOST_CODES) return communes.map(({ code }) => code).join();
  const habitants = communes.reduce((sum, { population }) => sum + (population ?? 0), 0);
  return `${communes[0]?.code} ${communes.at(-1)?.code} ${communes.length} ${habitants}`;
}
