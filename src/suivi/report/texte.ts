import { VERDICTS } from '../../catalogue/verdicts.ts';
import { count } from '../../kernel/french/list.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { shown } from '../../kernel/shown.ts';
import { columns } from '../../report/text/columns.ts';
import type { Styles } from '../../report/text/styles.ts';
import { wrapped } from '../../report/text/wrap.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import type { VerdictSuivi } from '../verdict.ts';
import { balance, dayText, du, fait, part, verdictText } from './phrases.ts';

/** How a state is printed for people. */
interface Paper {
  styles: Styles;
  /** In columns. */
  width: number;
}

/** The state of a contract as a table on a screen: one row for each commitment, then how many promises each side has kept. */
export function texte(etat: Etat, { styles, width }: Paper): string {
  const { lignes, contrat } = etat;
  const head = `${contrat.document.titre} — ${dayText(etat)}`;
  const cells = lignes.map(cellsOf);
  const [numeros, figures, parts] = [0, 2, 3].map((i) =>
    Math.max(0, ...cells.map((row) => columns(row[i] ?? ''))),
  );
  const fixed = 2 + (numeros ?? 0) + 2 + 2 + (figures ?? 0) + 2 + (parts ?? 0) + 2;
  // A third of the line at least is for the verdicts, and titles take what is left, cut if they must be.
  const room = Math.max(16, Math.min(50, width - fixed - Math.max(26, Math.floor(width / 3))));
  const titles = Math.min(room, Math.max(0, ...cells.map((row) => columns(row[1] ?? ''))));
  const rows = cells.flatMap(([numero, titre, figure, share, verdict], i) => {
    const start = [
      '',
      padded(numero ?? '', numeros ?? 0),
      padded(cut(titre ?? '', titles), titles),
      padded(figure ?? '', figures ?? 0, 'left'),
      padded(share ?? '', parts ?? 0, 'left'),
      '',
    ].join('  ');
    const indent = columns(start);
    const [first = '', ...more] = wrapped(verdict ?? '', Math.max(20, width - indent - 2));
    const { jugement } = lignes[i] as LigneEtat;
    const { signe } = VERDICTS[jugement.verdict];
    const colour = colourOf(jugement.verdict, styles);
    return [
      `${start}${colour(`${signe} ${first}`)}`,
      ...more.map((line) => `${' '.repeat(indent + 2)}${line}`),
    ].map((line) => line.trimEnd());
  });
  const foot = wrapped(sentence(shown(balance(etat).join(' · '))), width);
  return `${[...wrapped(styles.bold(sentence(shown(head))), width), ...rows, ...foot, ...rest(etat, width)].join('\n')}\n`;
}

const cellsOf = (ligne: LigneEtat): string[] => [
  shown(ligne.numero),
  sentence(shown(ligne.engagement.titre)),
  figuresOf(ligne),
  part(ligne) === undefined ? '' : `${part(ligne)}\u00a0%`,
  sentence(shown(verdictText(ligne))),
];

function figuresOf(ligne: LigneEtat): string {
  const [done, due] = [fait(ligne), du(ligne)];
  return due === '' ? done : `${done === '' ? '—' : done} / ${due}`;
}

function colourOf(verdict: VerdictSuivi, { green, yellow, red, dim }: Styles): (text: string) => string {
  if (verdict === 'tenu' || verdict === 'en_bonne_voie') return green;
  if (verdict === 'non_tenu' || verdict === 'en_retard') return red;
  if (verdict === 'a_surveiller') return yellow;
  return verdict === 'en_cours' ? (text) => text : dim;
}

function padded(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blank = ' '.repeat(Math.max(0, width - columns(text)));
  return side === 'left' ? blank + text : text + blank;
}

function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (columns(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

// What the table doesn’t show, and where it is.
function rest({ suivi }: Etat, width: number): string[] {
  const { points = [], depenses = [], instances = [] } = suivi;
  const parts = [
    ...(points.length > 0 ? [count(points.length, 'point')] : []),
    ...(depenses.length > 0 ? [count(depenses.length, 'dépense')] : []),
    ...(instances.length > 0 ? [count(instances.length, 'réunion')] : []),
  ];
  return parts.length === 0
    ? []
    : wrapped(sentence(`Aussi : ${parts.join(', ')} (--format markdown les imprime).`), width);
}
