import { typeset } from '../../kernel/french/typography.ts';
import type { Etat } from '../etat.ts';
import { pageOf } from './page.ts';

/** A state as a page to paste or to print. */
export function markdown(etat: Etat): string {
  const { titre, phrases, engagements, listes } = pageOf(etat);
  const blocks = [
    `# ${text(titre)}`,
    ...phrases.map(text),
    table(engagements),
    ...listes.flatMap((one) => [`## ${one.titre}`, table(one)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

// What Markdown would read as a mark, in a text or in a cell.
const text = (plain: string): string =>
  typeset(plain)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&');

function table({ head, rows }: ReturnType<typeof pageOf>['engagements']): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
