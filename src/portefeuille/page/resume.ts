import { formatDay } from '../../kernel/french/date.ts';
import { count, list } from '../../kernel/french/list.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { escaped, tag } from '../../render/html/markup.ts';
import { montantText } from '../../render/view/montant-text.ts';
import { PAR_QUI, STATUTS } from '../mots.ts';
import type { Portefeuille, Somme } from '../portefeuille.ts';
import { quoi } from '../sommes-en-mots.ts';

/** The sums that the first figures name, where there are some. */
const MONTREES: readonly Pick<Somme, 'famille' | 'sorte' | 'qui'>[] = [
  { famille: 'postes', sorte: 'forces', qui: 'etat' },
  { famille: 'postes', sorte: 'police_municipale', qui: 'collectivites' },
  { famille: 'cameras', sorte: '', qui: 'collectivites' },
];

/** The first thing that is seen: the title, the day, the figures, and what is in none of them. */
export function resume(portefeuille: Portefeuille): string {
  const { contrats, au, interne } = portefeuille;
  return tag(
    'header',
    {},
    tag('h1', {}, escaped(titreOf(contrats))),
    interne && tag('p', { class: 'mention' }, 'Interne : ne se publie pas'),
    au !== undefined && tag('p', { class: 'soustitre' }, escaped(`État au ${formatDay(au, '\u00a0')}`)),
    chiffres(portefeuille),
    nonCompte(portefeuille),
  );
}

/** « Portefeuille de 9 contrats » */
export const titreOf = (contrats: number): string =>
  contrats === 0 ? 'Portefeuille sans contrat' : `Portefeuille de ${count(contrats, 'contrat')}`;

function chiffres(portefeuille: Portefeuille): string {
  const { contrats, statuts, couverture, engagements, avenants, verdicts, suivis } = portefeuille;
  const parStatut = Object.entries(statuts)
    .filter(([, n]) => n > 0)
    .map(([statut, n]) => `${STATUTS[statut as keyof typeof STATUTS]} : ${n}`);
  const doubles = couverture.doubles.length;
  const suivies = Object.values(verdicts).reduce((sum, n) => sum + n, 0) - verdicts.hors_suivi;
  const sums = MONTREES.flatMap((wanted) =>
    portefeuille.sommes.filter(
      ({ famille, sorte, qui, par }) =>
        famille === wanted.famille && sorte === wanted.sorte && qui === wanted.qui && par === undefined,
    ),
  );
  return tag(
    'dl',
    { class: 'chiffres' },
    chiffre('Contrats', formatNumber(contrats), parStatut.join(', ')),
    chiffre(
      'Habitants couverts',
      formatNumber(couverture.habitants),
      `${formatNumber(couverture.communes)} commune${couverture.communes > 1 ? 's' : ''}${doubles > 0 ? `, dont ${formatNumber(doubles)} dans plusieurs contrats, comptée${doubles > 1 ? 's' : ''} une fois` : ''}`,
    ),
    chiffre(
      'Engagements',
      formatNumber(engagements),
      avenants > 0 ? `${count(avenants, 'avenant')} compris` : '',
    ),
    ...sums.map((somme) =>
      chiffre(
        `${quoi(somme)}, ${PAR_QUI[somme.qui]}`,
        montantText(somme.total, somme.famille),
        somme.conditionnel === undefined
          ? ''
          : `dont sous condition : ${montantText(somme.conditionnel, somme.famille)}`,
      ),
    ),
    suivis > 0 &&
      chiffre(
        'Engagements tenus',
        `${formatNumber(verdicts.tenu)} sur ${formatNumber(suivies)}`,
        `non tenus : ${formatNumber(verdicts.non_tenu)}, en retard : ${formatNumber(verdicts.en_retard)}`,
      ),
  );
}

const chiffre = (what: string, value: string, more: string) =>
  tag(
    'div',
    {},
    tag('dt', {}, escaped(sentence(what))),
    tag('dd', {}, escaped(value)),
    more !== '' && tag('dd', { class: 'note' }, escaped(sentence(more))),
  );

function nonCompte({ nonComptes, fichiers, restreints, contrats }: Portefeuille): string {
  const figures = nonComptes.reduce((sum, { nombre }) => sum + nombre, 0);
  const refused = fichiers.filter(({ nature }) => nature === 'refuse').length;
  const parts = [
    ...(figures > 0 ? [tag('a', { href: '#non-compte' }, count(figures, 'chiffre'))] : []),
    ...(refused > 0
      ? [tag('a', { href: '#fichiers' }, refused > 1 ? `${refused} fichiers refusés` : '1 fichier refusé')]
      : []),
    ...(restreints > 0
      ? [tag('a', { href: '#methode' }, `${count(restreints, 'engagement')} à diffusion restreinte`)]
      : []),
  ];
  if (parts.length === 0)
    return contrats === 0 ? '' : tag('p', {}, 'Rien de ce qui a été lu n’est laissé de côté.');
  return tag('p', {}, `Dans aucune de ces sommes\u00a0: ${list(parts)}.`);
}
