const FIRST = /^[-+.~0-9nNtTfF]/;
/** What begins as words or as a date, and is longer than « false »: most values get no further than this. */
const TEXT = /^(?:[A-Za-z].{5}|[0-9]{4}-)/;
const NULL = /^(?:~|[Nn]ull|NULL)$/;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/;
const OTHER_BASE = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const BEYOND = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** The value of a plain one-line scalar in the core schema of YAML 1.2 (chapter 10.3.2). `source` must not be empty. */
export function coreValue(source: string): string | number | boolean | null {
  if (!FIRST.test(source) || TEXT.test(source)) return source;
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (NULL.test(source)) return null;
  if (TRUE.test(source)) return true;
  if (FALSE.test(source)) return false;
  if (OTHER_BASE.test(source)) return Number.parseInt(source.slice(2), source[1] === 'o' ? 8 : 16);
  if (!BEYOND.test(source)) return source;
  return /nan$/i.test(source)
    ? Number.NaN
    : source[0] === '-'
      ? Number.NEGATIVE_INFINITY
      : Number.POSITIVE_INFINITY;
}
