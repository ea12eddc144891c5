import { FORBIDDEN } from '../../kernel/french/quote.ts';
import { coreValue } from '../core-schema.ts';
import { Refusal } from './change.ts';

/** How a scalar is to be written: as its neighbours are, unless it can't. */
export interface ScalarStyle {
  /** The quotation mark where one is needed. */
  quote: '"' | "'";
  /** True where the value is to stand between quotation marks whether it needs them or not. */
  quoted?: boolean;
  /** True between brackets or braces, where commas part values. */
  flow?: boolean;
  /** True where dates are written between quotation marks. */
  quotedDates?: boolean;
}

const INDICATORS = /^[,[\]{}#&*!|>'"%@`=]|^[-?:](?![\p{L}\p{N}])|^(?:---|\.\.\.)|^<<$/u;
/** What other readers of YAML, older ones, take for a yes, a no or a number; « oui » is none, but reads like one. */
const DOUBTFUL = /^(?:y|n|yes|no|on|off|oui|non|vrai|faux)$|^[-+]?[\d_]+(?:[.:][\d_]*)*$|^0b[01_]+$/i;
const DATE = /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/;
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/** A scalar as YAML writes it on one line, between quotation marks where YAML, or a hurried reader, would take it for something else. */
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
    : `"${value.replace(/["\\\n\t]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\r', '\\r')}"`;
}

/** True for a text of several lines that can stand below `|` as it is: no blanks at the ends of its lines, one line end behind it at most. */
export function fitsBlock(value: string): boolean {
  return value.includes('\n') && !/^\s|[\t\r]| (?:\n|$)|\n\n$/.test(value) && !FORBIDDEN.test(value);
}

function isPlain(value: string, { flow, quotedDates }: ScalarStyle): boolean {
  if (value === '' || value !== value.trim() || coreValue(value) !== value) return false;
  if (INDICATORS.test(value) || DOUBTFUL.test(value) || /[\n\t\r]|:(?:\s|$)|\s#/.test(value)) return false;
  if (flow && /[,[\]{}]|:["'[{]/.test(value)) return false;
  return !(quotedDates && DATE.test(value));
}
