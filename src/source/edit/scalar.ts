import { FORBIDDEN } from '../../kernel/french/quote.ts';
import { coreValue } from '../core-schema.ts';
import { Refusal } from './change.ts';

/** The style of a scalar; what it cannot express safely is quoted anyway. */
export interface ScalarStyle {
  /** The quotation mark to use when one is needed. */
  quote: '"' | "'";
  /** True to quote the value even if that is not needed. */
  quoted?: boolean;
  /** True between brackets or braces, where a comma separates values. */
  flow?: boolean;
  /** True when dates are quoted. */
  quotedDates?: boolean;
}

const INDICATORS = /^[,[\]{}#&*!|>'"%@`=]|^[-?:](?![\p{L}\p{N}])|^(?:---|\.\.\.)|^<<$/u;
/**
 * What older YAML readers take for a boolean or a number. French words like « oui » are texts in YAML, but people read them as booleans.
 */
const DOUBTFUL = /^(?:y|n|yes|no|on|off|oui|non|vrai|faux)$|^[-+]?[\d_]+(?:[.:][\d_]*)*$|^0b[01_]+$/i;
const DATE = /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/;
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/**
 * A scalar on one line, quoted where YAML or a hurried human reader would take it for something else. Throws a Refusal if no contract may
 * contain it.
 */
export function scalarText(value: string | number | boolean | null, style: ScalarStyle): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Refusal('Un nombre infini ne s’écrit pas dans un contrat.');
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'string') return String(value);
  if (FORBIDDEN.test(value))
    throw new Refusal('Ce texte contient un caractère invisible qui n’est pas admis.');
  const single = style.quote === "'" && !/[\n\t]/.test(value);
  if (!style.quoted && isPlain(value, style)) return value;
  return single
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value.replace(/["\\\n\t]/g, (character) => ESCAPES[character] ?? character).replaceAll('\r', '\\r')}"`;
}

/**
 * Whether a text of several lines can be written below `|` as it is: no spaces at the end of lines, and at most one line end at the end.
 */
export function fitsBlock(value: string): boolean {
  return value.includes('\n') && !/^\s|[\t\r]| (?:\n|$)|\n\n$/.test(value) && !FORBIDDEN.test(value);
}

function isPlain(value: string, { flow, quotedDates }: ScalarStyle): boolean {
  if (value === '' || value !== value.trim() || coreValue(value) !== value) return false;
  if (INDICATORS.test(value) || DOUBTFUL.test(value) || /[\n\t\r]|:(?:\s|$)|\s#/.test(value)) return false;
  if (flow && /[,[\]{}]|:["'[{]/.test(value)) return false;
  return !(quotedDates && DATE.test(value));
}
