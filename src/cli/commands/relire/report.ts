import { passages } from '../../../compare/report/mots.ts';
import { wordChanges } from '../../../compare/words.ts';
import { count } from '../../../kernel/french/list.ts';
import { cite } from '../../../kernel/french/quote.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { shown } from '../../../kernel/shown.ts';
import type { Relecture, Suivi, TexteRepris } from '../../../relire/index.ts';
import type { Styles } from '../../../report/text/styles.ts';
import { wrapped } from '../../../report/text/wrap.ts';
import { named } from '../../named.ts';

/** A text that the file can take, with its name in the file as it is now. */
export type TextePris = TexteRepris;

/** What `csi relire` found, and whether it has written it. */
interface Resultat extends Relecture {
  document: string;
  file: string;
  ecrit: boolean;
  suivi: Suivi;
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
          ...aPlacer.flatMap(({ titre, avant, apres, questions }) => [
            ...row(titre === '' ? 'au début du document' : `sous ${cite(titre)}`, '  '),
            ...row(changed(avant, apres), '      '),
            ...questions.flatMap((one) => row(`→ ${one}`, '      ')),
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

function changed(avant: string | undefined, apres: string | undefined): string {
  // Whole: it is to be placed by hand.
  if (avant === undefined) return `paragraphe ajouté : « ${(apres ?? '').replace(/\s+/g, ' ').trim()} »`;
  if (apres === undefined) return `paragraphe retiré : ${cite(avant)}`;
  const same = (text: string) => text;
  return `« ${passages(wordChanges(avant, apres), { retire: same, ajoute: same, text: same }).join(' ')} »`;
}
