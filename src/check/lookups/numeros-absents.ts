import { type Path, valueAt } from '../../kernel/path.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import { articlesOf } from '../../model/articles.ts';
import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros, printedEngagements } from '../../model/engagements.ts';
import type { Source } from '../../source/index.ts';
import { lineEndAfter, lineStartBefore } from '../../source/line-ends.ts';

/** A number that the file does not write: where it would stand, and what it is today. */
export interface NumeroAbsent {
  path: Path;
  numero: string;
}

/** The numbers that the document prints and the file does not write: of axes, of commitments and of articles. */
export function numerosAbsents(
  contrat: Contrat,
): Record<'axes' | 'engagements' | 'articles', NumeroAbsent[]> {
  const axes = axeNumeros(contrat).map((numero, i) => ({ path: ['axes', i, 'numero'], numero }));
  const engagements = printedEngagements(contrat).map(({ numero, path }) => ({
    path: [...path, 'numero'],
    numero,
  }));
  const isAbsent = ({ path }: NumeroAbsent) => valueAt(contrat, path) === undefined;
  return {
    axes: axes.filter(isAbsent),
    engagements: engagements.filter(isAbsent),
    articles: articlesOf(contrat).filter(isAbsent),
  };
}

/** The fix that writes all those numbers; undefined if the file writes one of the places in a way that an edit could damage. */
export function numbersFix(
  source: Source,
  contrat: Contrat,
  absent: readonly NumeroAbsent[],
): Fix | undefined {
  const articles = absent.filter(({ path }) => path[0] === 'articles');
  const inPlace = absent.filter(({ path }) => path[0] !== 'articles' || contrat.articles !== undefined);
  const edits = inPlace.map((one) => besideFirstKey(source, contrat, one));
  if (contrat.articles === undefined && articles.length > 0) edits.push(atTheEnd(source, articles));
  const made = edits.filter((one) => one !== undefined);
  if (made.length < edits.length || made.length === 0) return undefined;
  return {
    description: 'Écrire les numéros d’aujourd’hui, qui ne changeront plus',
    edits: merged(made),
    added: absent.map(({ path, numero }) => ({ path, value: numero })),
  };
}

// After the id of its group, or before its first key: on a line of its own or, between braces, on the same line.
function besideFirstKey(source: Source, contrat: Contrat, { path, numero }: NumeroAbsent): Edit | undefined {
  const group = path.slice(0, -1);
  const [first] = Object.keys(valueAt(contrat, group) ?? {});
  if (first === undefined) return undefined;
  const [start] = source.span([...group, first], 'key');
  if (!source.editable(start)) return undefined;
  const { text } = source;
  const pair = `${String(path.at(-1))}: "${numero.replace(/["\\]/g, '\\$&')}"`;
  const before = text.slice(0, start).trimEnd().at(-1);
  const [, end] = source.span([...group, first]);
  if (before === '{')
    return first === 'id' ? insertion(source, end, `, ${pair}`) : insertion(source, start, `${pair}, `);
  const line = text.slice(lineStartBefore(text, start), start);
  if (!/^[ -]*$/.test(line)) return undefined;
  const indent = ' '.repeat(line.length);
  const next = lineEndAfter(text, end);
  // Below the id, where people look for it; a comment stays on the line of the id.
  if (first === 'id' && text[next] === '\n')
    return insertion(source, next + 1, `${indent}${pair}${eolOf(text)}`);
  return insertion(source, start, `${pair}${eolOf(text)}${indent}`);
}

function atTheEnd(source: Source, articles: readonly NumeroAbsent[]): Edit | undefined {
  const { text } = source;
  if (/^\s*\{/.test(text)) return undefined;
  const eol = eolOf(text);
  const lines = articles.map(({ path, numero }) => `  ${String(path.at(-1))}: "${numero}"${eol}`);
  return insertion(source, text.length, `${text.endsWith('\n') ? '' : eol}articles:${eol}${lines.join('')}`);
}

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

const insertion = (source: Source, at: number, text: string): Edit => ({
  start: at,
  end: at,
  range: source.range([at, at]),
  before: '',
  text,
});

// Edits at one place become one: keys of the same group are inserted together.
function merged(edits: readonly Edit[]): Edit[] {
  const at = new Map<number, Edit>();
  for (const edit of edits) {
    const same = at.get(edit.start);
    at.set(edit.start, same ? { ...same, text: same.text + edit.text } : edit);
  }
  return [...at.values()].sort((a, b) => a.start - b.start);
}
