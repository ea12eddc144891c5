import { citations, RETRAITS, retirer } from '../../../saisie/formulaire/retrait.ts';
import type { LigneSommaire } from '../../../saisie/formulaire/sommaire.ts';
import { element } from './element.ts';

/** What the button needs: the text and its data as they are now, and what to call with the new text and a sentence, or with why it is refused. */
interface RetraitOptions {
  text(): string;
  data(): unknown;
  done(text: string, message: string): void;
  refused(reason: string): void;
}

/** The button that takes away a commitment, a party or an axis; none for the rest of the contract. */
export function retraitElement(
  { sorte, path, titre }: LigneSommaire,
  { text, data, done, refused }: RetraitOptions,
): HTMLElement[] {
  const label = RETRAITS[sorte];
  if (label === undefined) return [];
  const button = element('button', { type: 'button', class: 'retrait' }, label);
  button.addEventListener('click', () => {
    const cited = citations(data(), path);
    const made = retirer(text(), data(), path);
    if (made.ok) done(made.text, retire(titre, cited));
    else refused(made.reason);
  });
  return [element('p', {}, button)];
}

function retire(titre: string, cited: number): string {
  const places = cited === 1 ? 'une place' : `${cited} places`;
  const where = cited === 0 ? '' : ` Le fichier le cite encore à ${places}\u00a0: voyez les problèmes.`;
  return `«\u00a0${titre}\u00a0» est retiré.${where} Ctrl-Z dans le texte le remet.`;
}
