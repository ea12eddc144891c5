import { passages } from '../../../compare/report/mots.ts';
import { wordChanges } from '../../../compare/words.ts';
import { count, list } from '../../../kernel/french/list.ts';
import { cite } from '../../../kernel/french/quote.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { shown } from '../../../kernel/shown.ts';
import type { APlacer, Relecture, Suivi } from '../../../relire/index.ts';
import type { Styles } from '../../../report/text/styles.ts';
import { wrapped } from '../../../report/text/wrap.ts';
import { named } from '../../named.ts';

/** What `csi relire` found, and whether it has written it. */
export interface Resultat extends Relecture {
  document: string;
  file: string;
  ecrit: boolean;
  suivi: Suivi;
  /** What may make a change of nobody, in sentences. */
  doutes: readonly string[];
}

/** The changes of an edited document for people: what the file takes, what is left to place, and the comments. */
export function relectureText(found: Resultat, styles: Styles, width: number): string {
  const { repris, aPlacer, commentaires, suivis, document, file, ecrit, suivi } = found;
  const total = repris.length + aPlacer.length;
  const row = (text: string, indent = '') =>
    wrapped(sentence(shown(text)), Math.max(12, width - indent.length - 2)).map(
      (line, i) => `${indent}${i > 0 ? '  ' : ''}${line}`,
    );
  const heading = (text: string) => ['', styles.bold(text)];
  const lines = [
    ...row(
      total === 0
        ? `Les textes de ${named(document)} sont ceux que csi avait écrits.`
        : `${count(total, 'changement')} dans ${named(document)}, dont ${repris.length} que ${named(file)} peut reprendre.`,
    ),
    ...(suivis > 0
      ? row(
          suivi === 'accepter'
            ? `Les modifications suivies sont prises comme acceptées (--suivi ignorer pour l’inverse).`
            : `Les modifications suivies sont laissées de côté (--suivi accepter pour les prendre).`,
        )
      : []),
    ...(repris.length > 0
      ? [
          ...heading(ecrit ? 'Repris dans le fichier' : 'À reprendre dans le fichier'),
          ...repris.flatMap(({ libelle, avant, apres }) => [
            ...row(libelle, '  '),
            ...row(changed(avant, apres), '      '),
          ]),
        ]
      : []),
    ...(aPlacer.length > 0
      ? [
          ...heading('À placer à la main'),
          ...alike(aPlacer).flatMap(([first, ...others]) => [
            ...row(underOf(first), '  '),
            ...row(changed(first.avant, first.apres), '      '),
            ...questionsOf([first, ...others]).flatMap((one) => row(`→ ${one}`, '      ')),
            ...(others.length > 0 ? row(`de même ${list(others.map(underOf))}`, '      ') : []),
          ]),
        ]
      : []),
    ...(commentaires.length > 0
      ? [
          ...heading(count(commentaires.length, 'commentaire')),
          ...commentaires.flatMap(({ auteur, texte, sur }) =>
            row(
              `${auteur === '' ? 'sans nom' : auteur} : ${texte}${sur === '' ? '' : ` (sur ${cite(sur)})`}`,
              '  ',
            ),
          ),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const underOf = ({ titre, raison }: APlacer): string =>
  raison !== undefined ? titre : titre === '' ? 'au début du document' : `sous ${cite(titre)}`;

/** What is asked about figures, once each, and why the file cannot take a text. */
function questionsOf(changes: readonly APlacer[]): string[] {
  const all = changes.flatMap(({ chiffres, raison }) => [
    ...chiffres.map(({ libelle, avant, apres }) => `${libelle}\u00a0: ${avant} → ${apres}\u00a0?`),
    ...(raison === undefined ? [] : [raison]),
  ]);
  return [...new Set(all)];
}

/** The changes, with those that change the same words in the same words: a figure that several tables print. */
function alike(changes: readonly APlacer[]): [APlacer, ...APlacer[]][] {
  const groups = new Map<string, [APlacer, ...APlacer[]]>();
  for (const [i, one] of changes.entries()) {
    const { avant, apres } = one;
    const words = wordChanges(avant ?? '', apres ?? '').filter(({ nature }) => nature !== 'egal');
    const key = avant === undefined || apres === undefined ? String(i) : JSON.stringify(words);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function changed(avant: string | undefined, apres: string | undefined): string {
  // Whole: it is to be placed by hand.
  if (avant === undefined) return `paragraphe ajouté : « ${(apres ?? '').replace(/\s+/g, ' ').trim()} »`;
  if (apres === undefined) return `paragraphe retiré : ${cite(avant)}`;
  const same = (text: string) => text;
  return `« ${passages(wordChanges(avant, apres), { retire: same, ajoute: same, text: same }).join(' ')} »`;
}
