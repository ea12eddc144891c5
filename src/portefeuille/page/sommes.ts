import { count } from '../../kernel/french/list.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import { escaped, tag } from '../../render/html/markup.ts';
import { montantText } from '../../render/view/montant-text.ts';
import { GROUPES } from '../mots.ts';
import type { GroupeDeSommes, Par, Portefeuille, Somme } from '../portefeuille.ts';
import { partsText, qui, quoi } from '../sommes-en-mots.ts';
import { table } from './table.ts';

// Three exports: the sums of the whole, and those by group with the table of groups.

const CHIFFRES = ['Total', 'Fermes', 'Sous condition'].map((titre) => ({ titre, chiffres: true }));

const montants = ({ total, ferme, conditionnel, famille }: Somme): string[] =>
  [total, ferme, conditionnel].map((montant) => montantText(montant, famille));

/** Every sum, with who brings the most to it. */
export function sommes({ sommes }: Portefeuille): string {
  return table({
    id: 'table-sommes',
    titre: 'Ce qui est promis',
    colonnes: [
      { titre: 'Quoi' },
      { titre: 'Qui' },
      ...CHIFFRES,
      { titre: 'Contrats', chiffres: true },
      { titre: 'D’où cela vient' },
    ],
    lignes: sommes.map((somme) => ({
      cellules: [quoi(somme), qui(somme), ...montants(somme), somme.contrats, partsText(somme)],
    })),
  });
}

/** Régions or départements, with what is covered of each, and by how many contracts. */
export function perimetres(
  par: 'region' | 'departement',
  groupes: readonly GroupeDeSommes[],
  contrats: ReadonlyMap<string, number>,
): string {
  const title = par === 'region' ? 'Régions' : 'Départements';
  const places = groupes.filter(({ cle }) => contrats.has(cle));
  return table({
    id: `table-${par}s`,
    titre: `${title} : contrats, communes et habitants couverts`,
    colonnes: [
      { titre: GROUPES[par] },
      ...['Contrats', 'Communes', 'Habitants'].map((titre) => ({ titre, chiffres: true })),
    ],
    lignes: places.map(({ cle, titre, communes, habitants }) => ({
      cellules: [titre, contrats.get(cle), communes, habitants],
    })),
    note: `Un contrat sur ${par === 'region' ? 'plusieurs régions' : 'plusieurs départements'} compte dans ${par === 'region' ? 'chacune' : 'chacun'} ; ses sommes, elles, sont à part. Une commune compte une fois.`,
  });
}

const TITRES: Readonly<Record<Par, string>> = {
  region: 'Ce qui est promis, par région',
  departement: 'Ce qui est promis, par département',
  axe: 'Ce qui est promis, par volet',
  annee: 'Ce qui est promis, par année d’échéance',
  partie: 'Ce qui est promis, par partie',
};

/** The most rows of sums that the page has for one way of grouping them. */
const LIGNES_AU_PLUS = 1000;

/** The sums of each group, under its name. Groups that would make the page too long are in the workbook. */
export function sommesPar(par: Par, groupes: readonly GroupeDeSommes[]): string {
  const shown: GroupeDeSommes[] = [];
  let rows = 0;
  for (const groupe of groupes) {
    rows += groupe.sommes.length + 1;
    if (rows > LIGNES_AU_PLUS) break;
    shown.push(groupe);
  }
  const head = ['Quoi', 'Qui', 'Total', 'Fermes', 'Sous condition', 'Contrats'].map((titre, at) =>
    tag('th', { scope: 'col', class: at > 1 ? 'nombre' : undefined }, titre),
  );
  const id = `table-par-${par}`;
  const caption = tag('caption', { id }, tag('span', {}, TITRES[par]));
  const whole = tag('table', {}, caption, tag('thead', {}, tag('tr', {}, ...head)), ...shown.map(corps));
  if (shown.length === 0) return tag('p', { id }, 'Rien n’est compté.');
  const left = groupes.length - shown.length;
  const note = `${formatNumber(left)} autres groupes sont dans synthese.xlsx, feuille « Sommes par groupe ».`;
  return (
    tag('div', { class: 'tableau', role: 'region', tabindex: 0, 'aria-labelledby': id }, whole) +
    (left > 0 ? tag('p', { class: 'note' }, note) : '')
  );
}

function corps({ titre, contrats, engagements, sommes }: GroupeDeSommes): string {
  const band = `${capitalized(titre)} — ${count(contrats, 'contrat')}, ${count(engagements, 'engagement')}`;
  const rows = sommes.map((somme) => {
    const [what, who, ...figures] = [
      quoi(somme),
      qui(somme),
      ...montants(somme),
      formatNumber(somme.contrats),
    ];
    return tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, escaped(what)),
      tag('td', {}, escaped(who)),
      ...figures.map((figure) => tag('td', { class: 'nombre' }, escaped(figure))),
    );
  });
  const none = tag('tr', {}, tag('td', { colspan: 6 }, 'Aucun chiffre qui s’additionne.'));
  return tag(
    'tbody',
    {},
    tag(
      'tr',
      { class: 'bande' },
      tag('th', { scope: 'rowgroup', colspan: 6 }, tag('span', {}, escaped(band))),
    ),
    ...(rows.length > 0 ? rows : [none]),
  );
}
