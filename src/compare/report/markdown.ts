import { count } from '../../kernel/french/list.ts';
import { typeset } from '../../kernel/french/typography.ts';
import { escapeAttribute, escapeMarkdown } from '../../render/template/escape.ts';
import type { Changement } from '../changements.ts';
import type { Comparaison } from '../comparaison.ts';
import { effectLines } from './effets.ts';
import { alineaText, passages } from './mots.ts';
import { changeText, headline, otherSideText, PORTEES, partiesText, sujetText, warnings } from './phrases.ts';

/** For a review (GitLab, GitHub), or for a page of csi: `dialecte` keeps to what its PDF can print. */
export interface MarkdownForm {
  dialecte?: boolean;
  /** The title of a document of its own, where every change is listed. */
  document?: string;
}

const LEGEND = 'Dans un texte : [ancien → nouveau], [+ ajouté], [− supprimé].';

/** In a review, so many changes stay open; the others are folded, the most serious first. */
const OPEN = 10;

/** The comparison as a table of changes, most serious first, then what they do. */
export function markdown(
  comparaison: Comparaison,
  { dialecte = false, document }: MarkdownForm = {},
): string {
  const ordered = PORTEES.flatMap(([portee]) =>
    comparaison.changements.filter((one) => one.portee === portee),
  );
  const [open, folded] = document ? [ordered, []] : [ordered.slice(0, OPEN), ordered.slice(OPEN)];
  const blocks = [
    ...(document ? [`# ${text(document)}`] : []),
    ...warnings(comparaison).map((one) => `**${text(one)}**`),
    text(headline(comparaison)),
    ...(document && ordered.some(({ mots }) => mots) ? [text(LEGEND)] : []),
    ...(open.length > 0 ? [table(open, dialecte)] : []),
    ...(folded.length > 0
      ? [
          `<details><summary>${text(`${count(folded.length, 'autre')} ${folded.length === 1 ? 'changement' : 'changements'}`)}</summary>`,
          table(folded, dialecte),
          '</details>',
        ]
      : []),
    ...effects(comparaison),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const text = (plain: string): string => escapeMarkdown(typeset(plain));

function table(changements: readonly Changement[], dialecte: boolean): string {
  const rows = changements.map((one) => `| ${cells(one, dialecte).join(' | ')} |`);
  const head = '| Portée | Qui | Où | Ce qui change |';
  const body = [head, '| --- | --- | --- | --- |', ...rows].join('\n');
  if (!dialecte) return body;
  return `:::tableau{titre="${escapeAttribute('Ce qui change, le plus grave d’abord')}" largeurs="13 15 30 42"}\n${body}\n:::`;
}

function cells(one: Changement, dialecte: boolean): string[] {
  const name = PORTEES.find(([portee]) => portee === one.portee)?.[2] ?? '';
  const other = otherSideText(one);
  return [text(name), text(partiesText(one) || '–'), text(sujetText(one)), whatChanges(one, dialecte)].map(
    (cell, i) => (i === 3 && other !== '' ? `${cell}, ${text(other)}` : cell),
  );
}

function whatChanges(one: Changement, dialecte: boolean): string {
  if (!one.mots) return text(changeText(one));
  const [off, on] = dialecte ? ['*', '**'] : ['~~', '**'];
  // Marks are set after the words are escaped, and hold no space at their ends, where they would open nothing.
  const around = (sign: string) => (words: string) => {
    const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
    return inside === '' ? words : `${before}${sign}${inside}${sign}${after}`;
  };
  const where = [one.champ, alineaText(one.mots)].filter(Boolean).join(', ');
  const marked = passages(one.mots, { retire: around(off), ajoute: around(on), text });
  return `${where === '' ? '' : `${text(where)}\u00a0: `}«\u00a0${marked.join(' ')}\u00a0»`;
}

// The lines of the effects: those set in are items of the line before.
function effects(comparaison: Comparaison): string[] {
  const blocks: string[] = [];
  for (const line of effectLines(comparaison)) {
    if (line === '') blocks.push('');
    else if (line.startsWith(' ')) blocks[blocks.length - 1] += `\n- ${text(line.trim())}`;
    else blocks[blocks.length - 1] += `${blocks.at(-1) === '' ? '' : '\n\n'}${text(line)}`;
  }
  return blocks.map((block) => block.replace(/\n- /, '\n\n- ')).filter(Boolean);
}
