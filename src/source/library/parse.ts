import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { translate } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';

/** Deepest nesting that is read: a contract needs ten levels. */
const MAX_DEPTH = 64;

/** Most signs (words, marks, blanks) that the library reads, in a second or so: those of 1 800 commitments told at length. Plain files may be longer. */
const MAX_SIGNS = 400_000;

/** What a bracket, a brace or a dash counts for: a group of its own takes the memory of so many signs. */
const GROUP = 4;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Comparing each key with all others takes quadratic time: values.ts looks for duplicates by hashing.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** What the library says of a text: its document, but for one that can't even be outlined, what is wrong, and how many signs it read. */
export interface Parsed {
  document?: Document.Parsed<ParsedNode>;
  faults: SourceProblem[];
  signs: number;
}

/**
 * The YAML document of a text, and what its syntax has wrong. With `keepSourceTokens`, its nodes keep the tokens that they are made of,
 * so that commas and dashes can be found.
 */
export function parse(text: string, keepSourceTokens = false): Parsed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let signs = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    signs += '{[-'.includes(lexeme) ? GROUP : 1;
    if (signs > MAX_SIGNS) return { faults: [tooLong(parser.offset)], signs };
    // The stack of the parser also holds the document: nesting is stopped here, before anything recursive sees it.
    if (parser.stack.length > MAX_DEPTH) return { faults: [tooDeep(parser.offset)], signs };
  }
  for (const token of parser.end()) tokens.push(token);
  const { documents, errors: many } = compose(tokens, text.length, keepSourceTokens);
  if (many) return { faults: translate(text, many), signs };
  const [document, second] = documents;
  if (!document) return { faults: [], signs };
  const errors = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'BAD_ALIAS')];
  const faults = translate(text, errors);
  if (faults.length === 0 && second) faults.push(severalDocuments(text, second.range?.[0] ?? 0));
  return { document: document as Document.Parsed<ParsedNode>, faults, signs };
}

function tooLong(offset: number): SourceProblem {
  const message = 'Le fichier compte trop de mots et de signes pour être lu : quelque quatre cent mille.';
  const hint =
    'Vérifiez que c’est bien la description d’un contrat, et séparez-la s’il le faut en plusieurs fichiers.';
  return { rule: 'fichier-trop-gros', message, hint, start: offset, end: offset };
}

function tooDeep(offset: number): SourceProblem {
  const message = `Plus de ${MAX_DEPTH} niveaux s’emboîtent les uns dans les autres.`;
  return {
    rule: 'imbrication-trop-profonde',
    message,
    hint: 'Un contrat en demande une dizaine.',
    start: Math.max(0, offset - 1),
    end: offset,
  };
}

// The first two documents, or the errors alone when they are too many: the composer has no limit of its own, each error costs it a stack.
function compose(
  tokens: readonly CST.Token[],
  end: number,
  keepSourceTokens: boolean,
): { documents: (Document.Parsed | Document)[]; errors?: YAMLError[] } {
  const composer = new Composer({ ...OPTIONS, keepSourceTokens });
  const errors: YAMLError[] = [];
  const stop = new Error('too many errors');
  const { push } = Array.prototype;
  const limited = (list: YAMLError[]) => {
    list.push = (...added) => {
      errors.push(...added);
      if (errors.length >= MAX_PROBLEMS) throw stop;
      return push.apply(list, added);
    };
    return list;
  };
  const open = composer as unknown as { errors: YAMLError[]; warnings: YAMLError[] };
  open.errors = limited(open.errors);
  open.warnings = limited(open.warnings);
  const documents: (Document.Parsed | Document)[] = [];
  const { stackTraceLimit } = Error;
  try {
    // The library makes an Error of each fault: nobody reads where in its code, which takes longer to find out than the fault.
    Error.stackTraceLimit = 0;
    for (const document of composer.compose(tokens, true, end)) if (documents.push(document) === 2) break;
  } catch (error) {
    if (error !== stop) throw error;
    // Those beyond the limit come from the composer, which takes the stop itself for an error.
    return { documents, errors: errors.slice(0, MAX_PROBLEMS) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { documents };
}

function severalDocuments(text: string, start: number): SourceProblem {
  const marker = Math.max(text.lastIndexOf('\n---', start), text.lastIndexOf('\n...', start)) + 1;
  const hint =
    'Un fichier décrit un seul contrat : retirez cette ligne, ou mettez la suite dans un autre fichier.';
  return {
    rule: 'documents-multiples',
    message: 'Un autre document commence ici.',
    hint,
    start: marker,
    end: marker + 3,
  };
}
