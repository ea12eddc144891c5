import type { FichierOuvert } from '../demandes.ts';
import type { Fil } from './atelier-fil.ts';
import { textOf } from './contenu.ts';
import { element } from './formulaire/element.ts';
import { panneauVerifier } from './verifier.ts';

/** What may stand at the right of the text: the pages, then the panels, with a button for each; and the licences, at the end of the page. */
export function panneaux(cote: HTMLElement, fil: Fil, contrat: () => FichierOuvert | undefined): void {
  const verifier = panneauVerifier(fil, contrat);
  const views = [
    { titre: 'Les pages', section: cote.querySelector<HTMLElement>('#pages') ?? cote },
    { titre: 'Vérifier un PDF', section: verifier.section },
  ].map(({ titre, section }) => ({ section, button: element('button', { type: 'button' }, titre) }));
  const choose = (chosen: HTMLElement): void => {
    for (const { section, button } of views) {
      section.hidden = section !== chosen;
      button.setAttribute('aria-pressed', String(section === chosen));
    }
    if (chosen === verifier.section) verifier.shown();
  };
  for (const { section, button } of views) button.addEventListener('click', () => choose(section));
  const licences = element('button', { type: 'button', class: 'licences' }, 'Licences');
  licences.addEventListener('click', () => showLicences());
  const buttons = views.map(({ button }) => button);
  const group = { class: 'vues', role: 'group', 'aria-label': 'À côté du texte' };
  cote.prepend(element('div', group, ...buttons, licences));
  cote.append(verifier.section);
  choose(views[0]?.section ?? cote);
}

let dialog: HTMLDialogElement | undefined;

// The packages, fonts and data that the page holds ask that their notices come with each copy of them.
function showLicences(): void {
  if (!dialog) {
    const close = element('button', { type: 'button' }, 'Fermer');
    const text = element('pre', { tabindex: '0', lang: 'en' }, textOf('licences.txt') ?? '');
    dialog = element('dialog', { 'aria-labelledby': 'licences-titre' });
    dialog.append(element('h2', { id: 'licences-titre' }, 'Licences'), text, close);
    close.addEventListener('click', () => dialog?.close());
    document.body.append(dialog);
  }
  dialog.showModal();
}
