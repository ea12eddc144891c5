import { cite } from '../../kernel/french/quote.ts';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { type Case, type Described, restOfLine } from './case.ts';
import { bulletHint } from './hints.ts';

// Five exports: what is wrong at the start of a line; quotes.ts, brackets.ts and sentences.ts find these problems too.

/** How much of a line's indentation is examined, in characters. */
export const MAX_INDENT = 300;

/** A tab at the start of a line. */
export function tab(start: number, end: number): Described {
  const hint = 'Remplacez-la par des espaces : elle n’a pas la même largeur partout.';
  return { rule: 'tabulation', message: 'Une tabulation sert de retrait.', hint, start, end };
}

/** A line that is not aligned with the others of its level, or whose indentation contains a tab. */
export function indent(at: Case): Described {
  // The misaligned line may be the one that ends the range of the error.
  const multiline = at.codes.has('MULTILINE_IMPLICIT_KEY') && at.codes.has('BLOCK_AS_IMPLICIT_KEY');
  let line = lineStartBefore(at.text, at.start);
  const next = lineEndAfter(at.text, at.start) + 1;
  if (next < at.text.length && (multiline || /^\s*$/.test(at.text.slice(at.start, next)))) line = next;
  while (/^\s*\n/.test(at.text.slice(line, lineEndAfter(at.text, line) + 1)))
    line = lineEndAfter(at.text, line) + 1;
  const start = line + at.text.slice(line, lineEndAfter(at.text, line)).search(/\S|$/);
  const end = start + restOfLine({ text: at.text, start }).length;
  const tabs = at.text.slice(line, start);
  if (tabs.includes('\t')) return tab(line + tabs.indexOf('\t'), line + tabs.lastIndexOf('\t') + 1);
  const glued = /^-(?=[^\s-])/.exec(at.text.slice(start, end));
  if (glued) return missingSpace(start, 'après le tiret', `- ${at.text.slice(start + 1, end)}`);
  const message = 'Cette ligne n’est pas en face de celles du même niveau.';
  return {
    rule: 'retrait-incorrect',
    message,
    hint: 'Comptez les espaces en début de ligne : deux de plus à chaque niveau.',
    start,
    end,
  };
}

/** A line that is neither a key nor the continuation of the previous line. */
export function keyWithoutColon(at: Case): Described {
  const line = restOfLine(at);
  const glued = /^[\w-]+:(?=\S)/.exec(line);
  if (glued)
    return missingSpace(
      at.start + glued[0].length - 1,
      'après le deux-points',
      `${glued[0]} ${line.slice(glued[0].length)}`,
    );
  if (/^-(\s|$)/.test(line)) return indent({ ...at, codes: new Set() });
  return missingColon(at.start, line);
}

function missingColon(start: number, line: string): Described {
  const message = `${cite(line)} n’est ni une clé ni la suite de la ligne précédente.`;
  const hint = /^[\w-]+$/.test(line)
    ? `Une clé est suivie d’un deux-points et d’une espace : ${line}: …`
    : (bulletHint(line) ??
      'Un texte de plusieurs lignes, ou de plusieurs paragraphes, se met en retrait sous sa clé ; « | » après le deux-points garde ses lignes.');
  return { rule: 'deux-points-manquant', message, hint, start, end: start + Math.max(1, line.length) };
}

/** A space that YAML requires; `where` says in French after or before what. */
export function missingSpace(start: number, where: string, example?: string): Described {
  const hint = example && example.length <= 80 ? `Écrivez : ${example}` : 'Ajoutez une espace.';
  return { rule: 'espace-manquante', message: `Il manque une espace ${where}.`, hint, start, end: start + 1 };
}
