import { count, list } from '../../kernel/french/list.ts';
import { cite, harmless } from '../../kernel/french/quote.ts';
import type { Changement } from '../changements.ts';
import { type Comparaison, type Cote, doubts } from '../comparaison.ts';
import { LIMITES } from '../limites.ts';
import type { Portee } from '../portee/index.ts';

// Seven exports: the words that all reports of a comparison share.

/** The senses, most serious first, each with the heading of its changes. */
export const PORTEES: readonly (readonly [portee: Portee, heading: string, singular: string])[] = [
  ['recul', 'Reculs', 'recul'],
  ['avancee', 'Avancées', 'avancée'],
  ['neutre', 'Neutres', 'neutre'],
  ['forme', 'Forme', 'de forme'],
];

/** « 2 reculs, 1 avancée, 3 sans ordre, 1 de forme »; nothing that does not occur. */
export function tally(changements: readonly Changement[]): string {
  return list(
    PORTEES.flatMap(([portee, , singular]) => {
      const n = changements.filter((one) => one.portee === portee).length;
      if (n === 0) return [];
      return [portee === 'forme' ? `${n} ${singular}` : count(n, singular)];
    }),
  );
}

/** « contrat.yaml », or « contrat.yaml (HEAD~1) ». */
function sideName({ fichier, revision }: Cote): string {
  return `« ${harmless(fichier)}${revision === undefined ? '' : ` (${harmless(revision)})`} »`;
}

/** What a change is about: « 1.2 Créer 111 postes »; what is no longer there has the number that it had, « ancien 1.2 ». */
export function sujetText({ sujet: { type, numero, titre }, champ, nature }: Changement): string {
  const name = harmless(titre.replace(/\s+/g, ' ').trim());
  if (type === 'axe') return `Axe ${numero ?? ''} ${name}`.replace('  ', ' ');
  if (numero === undefined) return name;
  return `${nature === 'retire' && champ === '' ? 'ancien ' : ''}${numero} ${name}`;
}

/** Whom a change binds: « État », « État et Ville »; empty when it binds nobody in particular. */
export function partiesText({ jugements, portee }: Changement): string {
  const own = jugements.filter((one) => one.portee === portee);
  const names = [...new Set(own.flatMap(({ parties }) => parties.map(({ nom }) => nom)))].map(harmless);
  return names.length > 4 ? `${list([...names.slice(0, 3), `${names.length - 3} autres`])}` : list(names);
}

/** What else a change does: « avancée pour l’État », when it is a step back for another. */
export function otherSideText({ jugements, portee }: Changement): string {
  const other = jugements.filter((one) => one.portee !== portee && one.portee === 'avancee');
  const names = [...new Set(other.flatMap(({ parties }) => parties.map(({ nom }) => nom)))].map(harmless);
  return names.length === 0 ? '' : `avancée pour ${list(names)}`;
}

/** What changed, apart from its words: « échéance : 31 décembre 2021 → 31 décembre 2022 (+12 mois) ». */
export function changeText(changement: Changement): string {
  const {
    champ,
    nature,
    avant,
    apres,
    depuis,
    ecart,
    texte_avant: old = '',
    texte_apres: now = '',
    sujet,
  } = changement;
  const name = champ === '' ? '' : `${harmless(champ)} : `;
  const isNamed = sujet.type !== 'document' && champ === '';
  if (nature === 'deplace')
    return depuis === undefined
      ? `${name}passe de la place ${avant} à la place ${apres}`
      : `${name}déplacé, il était dans ${depuis}`;
  // Commitments and axes are masculine; what else a document has is added and removed with nouns.
  if (nature === 'ajoute') return isNamed ? 'ajouté' : `${name}ajout, ${quoted(now)}`;
  if (nature === 'retire') return isNamed ? 'retiré' : `${name}retrait, ${quoted(old)}`;
  return `${name}${quoted(old)} → ${quoted(now)}${ecart === undefined ? '' : ` (${ecart})`}`;
}

// A figure, a date or a name stands alone; a text is quoted.
const quoted = (text: string) =>
  /\s\S+\s\S+\s/.test(text) && !/\d/.test(text.slice(0, 3)) ? cite(text) : cite(text).slice(2, -2);

/** What must be known of a comparison before it is believed: PDFs whose pages are not proved, what was not looked into, public versions beside whole ones. */
export function warnings({ avant, apres, trop, limites }: Comparaison): string[] {
  const lists = trop.map(
    ({ retires, ajoutes }) =>
      `Une liste perd ${count(retires, 'élément')} et en gagne ${ajoutes}, trop pour que csi y cherche ceux qui n’ont changé que d’identifiant : un renommage y paraît comme un retrait et un ajout. Dites-le avec --meme.`,
  );
  const many = [...lists, ...limites.map((one) => LIMITES[one])];
  const pdf = [avant, apres].flatMap((one) =>
    one.pdf && !one.pdf.exact
      ? [
          `Est comparé le fichier que porte ${sideName(one)}, et rien ne prouve que ses pages disent la même chose : ${list(one.pdf.raisons)}.`,
        ]
      : [],
  );
  if (avant.publique === apres.publique) return [...pdf, ...many];
  const open = avant.publique ? avant : apres;
  return [
    ...pdf,
    ...many,
    `${sideName(open)} est une version publique : les engagements à diffusion restreinte n’y figurent pas, sans que personne les ait retirés.`,
  ];
}

/** What the comparison comes down to. It never says that nothing changed of what is not proved. */
export function headline(comparaison: Comparaison): string {
  const { avant, apres, changements, remarques, memes_octets } = comparaison;
  const from = `de ${sideName(avant)} à ${sideName(apres)}`;
  if (changements.length > 0)
    return `${count(changements.length, 'changement')} ${from} : ${tally(changements)}.`;
  if (doubts(comparaison).length > 0)
    return `Les fichiers comparés disent la même chose, ${from} ; ce n’est pas prouvé des pages.`;
  if (memes_octets) return `Aucun changement ${from} : les deux fichiers sont identiques.`;
  const comments = remarques.ajoutees + remarques.retirees;
  return `Aucun changement ${from} dans ce que dit le contrat ; ${comments > 0 ? 'des remarques' : 'la mise en forme du fichier'} seulement.`;
}
