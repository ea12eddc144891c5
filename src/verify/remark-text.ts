import { cite } from '../kernel/french/quote.ts';
import type { Remark } from './grammar/index.ts';

/** A remark as a French clause that begins with the name of the field. */
export function remarkText({ remarque, champ, police }: Remark): string {
  switch (remarque) {
    case 'signature-invisible':
      return `${cite(champ)} : signature invisible, rien ne la montre sur la page`;
    case 'horodatage':
      return `${cite(champ)} : horodatage, et non une signature`;
    case 'police-non-incorporee':
      return `${cite(champ)} : l’outil de signature y écrit avec la police ${cite(police)} sans l’incorporer ; le fichier n’est plus conforme à PDF/A`;
  }
}
