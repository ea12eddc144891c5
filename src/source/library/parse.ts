import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import { translate } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';

/** Deepest nesting that is read: a contract needs ten levels. */
const MAX_DEPTH = 64;

/**
 * Most lexemes (words, punctuation, blanks) that the package reads, which takes about a second: a detailed contract of 1,800 commitments
 * has as many. Plain files may be longer.
 */
const MAX_LEXEMES = 400_000;

/** How many lexemes a bracket, a brace or a dash counts for, because each opens a group that takes as much memory. */
const GROUP = 4;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // The package would compare each key with all others, in quadratic time; values.ts finds duplicates by hashing.
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * The result of parsing: the document (absent when the text cannot be parsed at all), the syntax problems, and how many lexemes were read.
 */
export interface ParsedYaml {
  document?: Document.Parsed<ParsedNode>;
  problems: SourceProblem[];
  lexemes: number;
}

/** Parses a text. With `keepSourceTokens`, nodes keep their tokens, so that the commas and dashes of the text can be found. */
export function parse(text: string, keepSourceTokens = false): ParsedYaml {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    lexemes += '{[-'.includes(lexeme) ? GROUP : 1;
    if (lexemes > MAX_LEXEMES) return { problems: [tooLong(parser.offset)], lexemes };
    // The parser's stack also contains the document. Nesting is limited here, before any recursive code runs.
    if (parser.stack.length > MAX_DEPTH) return { problems: [tooDeep(parser.offset)], lexemes };
  }
  for (const token of parser.end()) tokens.push(token);
  const { documents, errors: many } = compose(tokens, text.length, keepSourceTokens);
  if (many) return { problems: translate(text, many), lexemes };
  const [document, second] = documents;
  if (!document) return { problems: [], lexemes };
  const errors = [...document.errors, ...document.warnings.filter((warning) => warning.code !== 'BAD_ALIAS')];
  const problems = translate(text, errors);
  if (problems.length === 0 && second) problems.push(severalDocuments(text, second.range?.[0] ?? 0));
  return { document: document as Document.Parsed<ParsedNode>, problems, lexemes };
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

// The first two documents; or only the errors, if there are too many: the composer has no limit of its own and records a stack for each
// error.
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
    // The package creates an Error for each problem. Nobody reads their stack traces, and recording them takes longer than finding the
    // problem.
    Error.stackTraceLimit = 0;
    for (const document of composer.compose(tokens, true, end)) if (documents.push(document) === 2) break;
  } catch (error) {
    if (error !== stop) throw error;
    // The composer records our own exception as an error too; what exceeds the limit is dropped.
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
