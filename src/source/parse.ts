import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Fault } from './fault.ts';
import { translate } from './syntax.ts';

/** Deepest nesting that is read: a contract needs ten levels. */
export const MAX_DEPTH = 64;

/** Most signs (words, marks, blanks) that are read: ten times those of a contract of 6000 commitments; more would take the memory of the machine. */
export const MAX_SIGNS = 2_000_000;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Comparing each key with all others takes quadratic time: values.ts looks for duplicates by hashing.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** The YAML document of a text, and what its syntax has wrong; without a document when it can't even be outlined. */
export function parse(text: string): { document?: Document.Parsed<ParsedNode>; faults: Fault[] } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let signs = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++signs > MAX_SIGNS) return { faults: [tooLong(parser.offset)] };
    // The stack of the parser also holds the document: nesting is stopped here, before anything recursive sees it.
    if (parser.stack.length > MAX_DEPTH) return { faults: [tooDeep(parser.offset)] };
  }
  for (const token of parser.end()) tokens.push(token);
  const [document, second] = firstTwo(new Composer(OPTIONS).compose(tokens, true, text.length));
  if (!document) return { faults: [] };
  const errors = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'BAD_ALIAS')];
  const faults = translate(text, errors);
  if (faults.length === 0 && second) faults.push(severalDocuments(text, second.range[0]));
  return { document: document as Document.Parsed<ParsedNode>, faults };
}

function tooLong(offset: number): Fault {
  const message = 'Le fichier compte plus de deux millions de mots et de signes.';
  const hint = 'Vérifiez que c’est bien la description d’un contrat, et séparez-la s’il le faut en plusieurs fichiers.';
  return { rule: 'fichier-trop-gros', message, hint, start: offset, end: offset };
}

function tooDeep(offset: number): Fault {
  const message = `Plus de ${MAX_DEPTH} niveaux s’emboîtent les uns dans les autres.`;
  return {
    rule: 'imbrication-trop-profonde',
    message,
    hint: 'Un contrat en demande une dizaine.',
    start: Math.max(0, offset - 1),
    end: offset,
  };
}

function firstTwo<T>(items: Iterable<T>): T[] {
  const found: T[] = [];
  for (const item of items) if (found.push(item) === 2) break;
  return found;
}

function severalDocuments(text: string, start: number): Fault {
  const marker = Math.max(text.lastIndexOf('\n---', start), text.lastIndexOf('\n...', start)) + 1;
  const hint = 'Un fichier décrit un seul contrat : retirez cette ligne, ou mettez la suite dans un autre fichier.';
  return { rule: 'documents-multiples', message: 'Un second document commence ici.', hint, start: marker, end: marker + 3 };
}
