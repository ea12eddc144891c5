import type { Difference } from '../compare/index.ts';
import { count } from '../kernel/french/list.ts';
import { cite } from '../kernel/french/quote.ts';
import type { Reason } from './reasons.ts';

/** The most differences between two sources that are shown; the text ends with the number of those left out. */
const MAX_SHOWN = 20;

/** A reason as a French clause, and the lines with its details. */
export function reasonText(reason: Reason, version: string): [clause: string, ...lines: string[]] {
  switch (reason.raison) {
    case 'source-absente':
      return [
        'il ne porte pas de fichier source sous la forme que csi lui donne ; un autre programme l’a écrit ou réécrit',
      ];
    case 'source-refusee':
      return ['ce fichier source a des erreurs, et csi n’en fait aucun document'];
    case 'autre-source':
      return otherSource(reason);
    case 'autre-version':
      return [
        `il dit venir de csi ${reason.dite} ; seule cette version peut le confirmer, et non csi ${version}`,
      ];
    case 'autres-gabarits':
      return [
        'il dit avoir été composé avec d’autres gabarits ; donnez-les avec --gabarits ou --config, ou retirez cette option',
      ];
    case 'autres-polices':
      return [
        'il dit avoir été composé avec d’autres polices ; donnez-les avec --police ou --config, ou retirez cette option',
      ];
    case 'piece-jointe-remplacee':
      return ['sa pièce jointe n’est pas le fichier source dont il dit venir'];
    case 'images-remplacees':
      return ['les images qu’il porte ne sont pas celles dont il dit venir'];
    case 'theme-remplace':
      return ['le thème qu’il porte n’est pas celui dont il dit venir'];
    case 'suivi-remplace':
      return ['le suivi qu’il porte n’est pas celui dont il dit venir'];
    case 'image-absente':
      return [
        `il ne porte pas, sous la forme que csi lui donne, l’image ${cite(reason.fichier)} que nomme ce fichier source`,
      ];
    case 'mise-a-jour':
      return [`il l’était, mais il a été modifié après sa composition (${reason.quoi})`];
    case 'altere':
      return [`il a été altéré ; le premier écart, à l’octet ${reason.octet}, est dans ${reason.lieu}`];
  }
}

function otherSource({
  piece_jointe_exacte: own,
  changements,
}: Extract<Reason, { raison: 'autre-source' }>): [string, ...string[]] {
  const whole = own ? ', dont il est exactement le document' : '';
  const lines = changements.slice(0, MAX_SHOWN).map((change) => `  ${differenceText(change)}`);
  const left = changements.length - lines.length;
  const head =
    changements.length > 0
      ? 'De son fichier source à celui-ci :'
      : 'Seules changent des remarques ou la mise en forme du fichier.';
  return [
    `il vient d’un autre fichier source, celui qu’il porte${whole}`,
    head,
    ...lines,
    ...(left > 0 ? [`  et ${count(left, 'autre')} ${left === 1 ? 'changement' : 'changements'}`] : []),
  ];
}

/** A difference between two files as a French sentence, without a full stop. */
export function differenceText({ libelle, nature, avant, apres, depuis }: Difference): string {
  const value = (one: unknown) => (typeof one === 'object' && one !== null ? inside(one) : cite(one));
  if (nature === 'ajoute') return `${libelle} : ajouté, ${value(apres)}`;
  if (nature === 'retire') return `${libelle} : retiré, ${value(avant)}`;
  if (nature === 'deplace' && depuis !== undefined) return `${libelle} : déplacé, il était dans ${depuis}`;
  if (nature === 'deplace') return `${libelle} : de la place ${avant} à la place ${apres}`;
  return `${libelle} : ${value(avant)} → ${value(apres)}`;
}

// A part of the file is cited by its name, or by its size when it has none.
function inside(value: object): string {
  if (Array.isArray(value)) return count(value.length, 'élément');
  const name = ['titre', 'nom', 'texte', 'valeur']
    .map((key) => (value as Record<string, unknown>)[key])
    .find((one) => typeof one === 'string');
  return name === undefined ? count(Object.keys(value).length, 'champ') : cite(name);
}
