import type { ConstatPdf, FichierOuvert } from '../demandes.ts';
import type { Fil } from './atelier-fil.ts';
import { element } from './formulaire/element.ts';
import { chosenFiles } from './porte-fichier.ts';
import { downloadBytes } from './telecharger.ts';

/** The largest PDF that is read, in bytes: several times the PDF of the largest source. */
const MOST_BYTES = 100_000_000;

/** A panel of the page; `shown` is called when it comes into sight. */
export interface Panneau {
  section: HTMLElement;
  shown(): void;
}

/** Says of a PDF what `csi verify` says of it, alone or against the contract that is open. */
export function panneauVerifier(fil: Fil, contrat: () => FichierOuvert | undefined): Panneau {
  const button = element('button', { type: 'button' }, 'Choisir un PDF…');
  const against = element('input', { type: 'checkbox', id: 'contre' });
  const label = element('p', { class: 'coche' }, against, element('label', { for: 'contre' }));
  const result = element('div', { role: 'status', class: 'constat' });
  const section = element(
    'section',
    { class: 'panneau', 'aria-labelledby': 'verifier-titre' },
    element('h2', { id: 'verifier-titre' }, 'Vérifier un PDF'),
    element(
      'p',
      {},
      'Un PDF que csi a fait porte son fichier source. csi le refait, et compare les deux à l’octet près : vous savez si son texte a été touché, signé ou non. Rien ne quitte cet ordinateur.',
    ),
    label,
    element('p', {}, button, ' ou déposez-le ici.'),
    result,
  );
  const verify = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      result.replaceChildren(`« ${file.name} » pèse plus de 100 Mo : csi n’écrit pas de tels PDF.`);
      return;
    }
    result.replaceChildren(`« ${file.name} » est refait et comparé…`);
    const pdf = new Uint8Array(await file.arrayBuffer());
    const contre = against.checked ? contrat() : undefined;
    const answer = await fil.ask({ quoi: 'verifier', nom: file.name, pdf, ...(contre && { contre }) });
    if (answer.quoi === 'verdict') result.replaceChildren(...said(answer.constat, file.name));
    if (answer.quoi === 'refus')
      result.replaceChildren([answer.message, answer.hint].filter(Boolean).join(' '));
  };
  button.addEventListener('click', async () => void verify((await chosenFiles('.pdf', false))[0]));
  section.addEventListener('dragover', (event) => event.preventDefault());
  section.addEventListener('drop', (event) => {
    event.preventDefault();
    void verify(event.dataTransfer?.files[0]);
  });
  return {
    section,
    shown() {
      const open = contrat();
      label.hidden = open === undefined;
      label.lastElementChild?.replaceChildren(
        `Le comparer aussi au texte ouvert, «\u00a0${open?.nom ?? ''}\u00a0»`,
      );
    },
  };
}

function said({ exact, lignes, source, original }: ConstatPdf, nom: string): Node[] {
  const [first = '', ...rest] = lignes;
  const taken = [
    ...(source ? [taking('Le fichier source qu’il porte', nom.replace(/\.pdf$/i, '.yaml'), source)] : []),
    ...(original
      ? [taking('Le PDF tel que csi l’a fait', nom.replace(/\.pdf$/i, '-original.pdf'), original)]
      : []),
  ];
  return [
    element(
      'p',
      { class: exact ? 'exact' : 'autre' },
      element('strong', {}, exact ? 'Exact. ' : 'Différent. '),
      first,
    ),
    ...rest.map((line) => element('p', line.startsWith(' ') ? { class: 'detail' } : {}, line.trim())),
    ...(taken.length > 0 ? [element('p', { class: 'prendre' }, ...taken)] : []),
  ];
}

function taking(label: string, nom: string, bytes: Uint8Array): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => downloadBytes(nom, bytes));
  return button;
}
