import fc from 'fast-check';
import type { Nodes } from 'mdast';

/** The tree of a Markdown without its words: no text may change it. */
export function shape(node: Nodes): unknown {
  if (node.type === 'text') return 'text';
  return 'children' in node ? [node.type, ...node.children.map((child) => shape(child as Nodes))] : node.type;
}

const HOSTILE = [
  '#',
  '##',
  '- ',
  '+ ',
  '* ',
  '> ',
  '1. ',
  '1) ',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '|',
  '||',
  '\\',
  '\\\\',
  '`',
  '*',
  '**',
  '_',
  '__',
  '[',
  ']',
  '](',
  '[x]: y',
  '![',
  '<',
  '>',
  '<br>',
  '<b>',
  '<!--',
  '&amp;',
  '&#35;',
  '&',
  ':',
  '::',
  ':::',
  ':::fiche',
  ':x[y]{z}',
  '::saut-de-page',
  '{',
  '}',
  '$$',
  '~~',
  '\t',
  '\n',
  '\n\n',
  '    ',
  ' ',
  '\u00a0',
  '\u202f',
  '\u2028',
  'é',
  '漢',
  '😀',
  'a',
  '1',
  '.',
  ')',
  '!',
  '@',
  'http://x.fr',
  '"',
  "'",
  '%',
  '\u200b',
  '\u0085',
];
/** Strings of characters that Markdown, directives and HTML read as structure. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
