import { count } from '../../kernel/french/list.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { shown } from '../../kernel/shown.ts';
import type { Styles } from '../../report/text/styles.ts';
import { wrapped } from '../../report/text/wrap.ts';
import type { Changement } from '../changements.ts';
import type { Comparaison } from '../comparaison.ts';
import type { Portee } from '../portee/index.ts';
import { effectLines } from './effets.ts';
import { alineaText, passages } from './mots.ts';
import {
  changeText,
  headline,
  otherSideText,
  PORTEES,
  partiesText,
  sujetText,
  tally,
  warnings,
} from './phrases.ts';

/** How a comparison is printed for people. */
export interface TexteOptions {
  styles: Styles;
  width: number;
  /** Prints every change, however many there are. */
  tout?: boolean;
}

/** The most changes that are printed without `tout`: a page of a terminal with what surrounds them. */
const PAGE = 24;

/** The comparison for people: the most serious changes first, then what they do to totals, rules and numbers. */
export function texte(comparaison: Comparaison, options: TexteOptions): string {
  const { changements } = comparaison;
  const { styles, width, tout } = options;
  const ordered = PORTEES.flatMap(([portee]) => changements.filter((one) => one.portee === portee));
  const shownChanges = tout ? ordered : ordered.slice(0, PAGE);
  const rest = ordered.slice(shownChanges.length);
  const lines = [
    ...warnings(comparaison).flatMap((one) => row(one, '', width).map((line) => styles.yellow(line))),
    ...row(headline(comparaison), '', width).map((line) => styles.bold(line)),
    ...PORTEES.flatMap(([portee, heading]) => section(heading, portee, shownChanges, options)),
    ...(rest.length > 0
      ? row(`Et ${count(rest.length, 'autre')} : ${tally(rest)}. Pour les lire : --tout`, '', width)
      : []),
    ...effectLines(comparaison).flatMap((one) =>
      row(one.trimStart(), one.startsWith(' ') ? '  ' : '', width),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(
  heading: string,
  portee: Portee,
  changements: readonly Changement[],
  options: TexteOptions,
): string[] {
  const own = changements.filter((one) => one.portee === portee);
  if (own.length === 0) return [];
  const { styles, width } = options;
  const colour = portee === 'recul' ? styles.red : portee === 'avancee' ? styles.green : styles.cyan;
  const lines = ['', colour(styles.bold(heading))];
  let last = '';
  for (const one of own) {
    const who = partiesText(one);
    const subject = `${who === '' ? '' : `${who} — `}${sujetText(one)}`;
    const alone = one.champ === '' && one.nature !== 'change';
    if (alone) lines.push(...row(`${subject} : ${changeText(one)}`, '  ', width));
    else {
      if (subject !== last) lines.push(...row(subject, '  ', width));
      lines.push(...details(one, options));
    }
    last = alone ? '' : subject;
  }
  return lines;
}

function details(one: Changement, { styles, width }: TexteOptions): string[] {
  const other = otherSideText(one);
  const ending = other === '' ? '' : `, ${other}`;
  if (!one.mots) return row(`${changeText(one)}${ending}`, '      ', width);
  const marked = passages(one.mots, { retire: styles.red, ajoute: styles.green, text: (words) => words });
  const where = [one.champ, alineaText(one.mots)].filter(Boolean).join(', ');
  return row(`${where === '' ? '' : `${where} : `}« ${marked.join(' ')} »${ending}`, '      ', width);
}

// The rows of a sentence, those after the first set in by two more columns.
function row(text: string, indent: string, width: number): string[] {
  const margin = width < 40 ? indent.slice(0, 2) : indent;
  const room = Math.max(12, width - margin.length - 2);
  return wrapped(sentence(shownKeepingStyles(text)), room).map(
    (one, i) => `${margin}${i > 0 ? '  ' : ''}${one}`,
  );
}

// The sequences that `styles` writes: they are kept, and everything else that could control a terminal is escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of colours begin with one
const COLOUR = /(\u001b\[\d{1,2}m)/;

// Names of files and texts of the contract may hold control characters.
const shownKeepingStyles = (text: string): string =>
  text
    .split(COLOUR)
    .map((part, i) => (i % 2 === 1 ? part : shown(part)))
    .join('');
