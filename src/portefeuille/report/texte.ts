import { VERDICTS } from '../../catalogue/verdicts.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { list } from '../../kernel/french/list.ts';
import { formatNumber, NBSP } from '../../kernel/french/number.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { shown } from '../../kernel/shown.ts';
import type { Styles } from '../../report/text/styles.ts';
import { wrapped } from '../../report/text/wrap.ts';
import type { Couverture, FichierRefuse, GroupeDeSommes, Par, Portefeuille } from '../portefeuille.ts';
import { libelleDe, sommeText } from './sommes.ts';

/** How a portfolio is printed for people. */
interface PapierDePortefeuille {
  styles: Styles;
  /** In columns. */
  width: number;
  par?: Par | undefined;
}

/** A line that begins with what it is about, in its style. */
type Line = (head: string, text: string, how?: { style?: Styles['bold']; indent?: string }) => string[];

/** A portfolio on a screen: what was read, whom it covers, what is promised and what is not counted, what is followed, what to look at. */
export function texte(portefeuille: Portefeuille, { styles, width, par }: PapierDePortefeuille): string {
  const { couverture, alertes, sommes, fichiers } = portefeuille;
  const line: Line = (head, text, { style = styles.bold, indent = '' } = {}) => {
    const [first = '', ...more] = wrapped(sentence(shown(`${head} : ${text}`)), width - 2 - indent.length);
    const start = sentence(shown(head));
    const styled = first.startsWith(start) ? `${style(start)}${first.slice(start.length)}` : first;
    return [`${indent}${styled}`, ...more.map((one) => `${indent}  ${one}`)];
  };
  const rows = [
    ...wrapped(styles.bold(sentence(shown(readText(portefeuille)))), width),
    ...line('Habitants couverts', coverText(couverture, portefeuille)),
    ...(par === undefined
      ? sommes.flatMap((one) => line(libelleDe(one), sommeText(one)))
      : portefeuille.groupes[par].flatMap((one) => [
          ...line(one.titre, groupeText(one)),
          ...one.sommes.flatMap((somme) =>
            line(libelleDe(somme), sommeText(somme), { style: styles.dim, indent: '  ' }),
          ),
        ])),
    ...notCountedRows(portefeuille, line),
    ...(portefeuille.suivis === 0 ? [] : line('Suivi', followedText(portefeuille))),
    ...dueRows(portefeuille, line, styles),
    // A contract that is there twice is among the files that are refused.
    ...alertes
      .filter(({ regle }) => regle !== 'portefeuille-doublon')
      .flatMap(({ regle, severite, message }) =>
        line(severite, `${message} [${regle}]`, {
          style: severite === 'erreur' ? styles.red : styles.yellow,
        }),
      ),
    ...fichiers.flatMap((one) => line(NATURES[one.nature], refusText(one), { style: styles.dim })),
  ];
  return `${rows.join('\n')}\n`;
}

const number = (value: number): string => formatNumber(value, { space: NBSP });
const counted = (n: number, noun: string): string => `${number(n)} ${n < 2 ? noun : `${noun}s`}`;

function readText({ contrats, statuts, fichiers, restreints, interne, au }: Portefeuille): string {
  const refuses = fichiers.filter(({ nature }) => nature === 'refuse').length;
  const named: readonly (readonly [number, string])[] = [
    [statuts.signe, 'signé'],
    [statuts.a_signer, 'à signer'],
    [statuts.adopte, 'adopté'],
    [statuts.projet, 'projet'],
  ];
  const parts = named
    .filter(([n]) => n > 0)
    .map(([n, noun]) => (noun === 'à signer' ? `${number(n)} ${noun}` : counted(n, noun)));
  return [
    counted(contrats, 'contrat lu').replace('contrat lus', 'contrats lus'),
    ...(refuses > 0 ? [`, ${counted(refuses, 'refusé')}`] : []),
    ...(parts.length > 0 ? [` : ${parts.join(', ')}`] : []),
    ...(au === undefined ? [] : [`, au ${formatDay(au)}`]),
    ...(restreints > 0
      ? [
          ` ; ${counted(restreints, 'engagement')} à diffusion restreinte laissé${restreints > 1 ? 's' : ''} de côté (--interne les garde)`,
        ]
      : []),
    ...(interne ? [' ; avec les engagements à diffusion restreinte : à ne pas publier'] : []),
  ].join('');
}

function coverText(
  { communes, habitants, sansUnion, doubles, inconnus }: Couverture,
  { cog }: Portefeuille,
): string {
  const shared = doubles.slice(0, MOST).map(({ nom }) => nom);
  const more = doubles.length - shared.length;
  const names = list(more > 0 ? [...shared, `${number(more)} autres`] : shared);
  return `${number(habitants)} (${[
    `${counted(communes, 'commune')}, population ${cog.anneePopulation}`,
    ...(doubles.length > 0
      ? [
          `${counted(doubles.length, 'commune')} dans plusieurs contrats : ${names} ; ajouter les contrats ferait ${number(sansUnion)}`,
        ]
      : []),
    ...(inconnus.length > 0
      ? [
          `inconnus du code officiel géographique ${cog.annee} : ${list(inconnus.slice(0, MOST).map(({ territoire, code }) => `${code} (${territoire})`))}${inconnus.length > MOST ? '…' : ''}`,
        ]
      : []),
  ].join(' ; ')})`;
}

/** How many places a line names. */
const MOST = 8;

// One reason a row: what a reader asks first is why.
function notCountedRows({ nonComptes }: Portefeuille, line: Line): string[] {
  const all = nonComptes.reduce((sum, { nombre }) => sum + nombre, 0);
  if (all === 0) return [];
  return [
    ...line('Non comptés', counted(all, 'chiffre')),
    ...nonComptes.flatMap(({ accorde, nombre, exemples }) =>
      line(
        `${number(nombre)} ${accorde}`,
        `${exemples.join(', ')}${nombre > exemples.length && exemples.length === MOST_NAMED ? '…' : ''}`,
        LISTED,
      ),
    ),
  ];
}

/** How many places a reason names. */
const MOST_NAMED = 5;

/** A row of a list. */
const LISTED = { style: (text: string) => text, indent: '  ' } as const;

function followedText({ suivis, verdicts, au }: Portefeuille): string {
  const parts = Object.values(VERDICTS)
    .filter(({ id }) => verdicts[id] > 0 && id !== 'hors_suivi')
    .map(({ id, signe, mots }) => `${signe} ${mots} ${number(verdicts[id])}`);
  const when = au === undefined ? 'chacun jugé à son dernier relevé' : `au ${formatDay(au)}`;
  return `${counted(suivis, 'contrat suivi').replace('contrat suivis', 'contrats suivis')}, ${when} — ${parts.join(' · ')}`;
}

function dueRows({ echeances }: Portefeuille, line: Line, { bold }: Styles): string[] {
  if (echeances.length === 0) return [];
  const due = echeances
    .slice(0, MOST)
    .flatMap(({ jour, territoire, numero, texte }) =>
      line(`${formatDay(jour)}, ${territoire}${numero === '' ? '' : ` ${numero}`}`, texte, LISTED),
    );
  return [`${bold('Prochaines échéances')}\u00a0:`, ...due];
}

const groupeText = ({ contrats, engagements, communes, habitants }: GroupeDeSommes): string =>
  [
    ...(contrats === 0
      ? ['pas de contrat propre']
      : [counted(contrats, 'contrat'), counted(engagements, 'engagement')]),
    ...(habitants === undefined
      ? []
      : [`${counted(habitants, 'habitant')} dans ${counted(communes ?? 0, 'commune')}`]),
  ].join(', ');

const NATURES: Readonly<Record<FichierRefuse['nature'], string>> = {
  refuse: 'Refusé',
  suivi: 'Sans suivi',
  ecarte: 'Laissé de côté',
};

const refusText = ({ fichier, raison, commande }: FichierRefuse): string =>
  `${fichier}, ${raison}${commande === undefined ? '' : ` (${commande})`}`;
