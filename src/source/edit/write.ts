import type { YamlValue } from './change.ts';
import type { YamlLayout } from './layout.ts';
import { fitsBlock, scalarText } from './scalar.ts';

// Nine exports: each way to write a value, which call each other.

type Group = { readonly [key: string]: YamlValue };

/** Longest list that is written between brackets, in characters. */
const MAX_FLOW = 100;
/** Longest group that is written as a row, in characters. */
const MAX_ROW = 140;

/** A value on one line. */
export function flowText(value: YamlValue, layout: YamlLayout): string {
  if (typeof value !== 'object' || value === null)
    return scalarText(value, { ...layout.scalars, flow: true });
  const { map, list } = layout.pad;
  if (isList(value))
    return value.length === 0
      ? '[]'
      : `[${list}${value.map((item) => flowText(item, layout)).join(', ')}${list}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${keyOf(key, layout)}: ${flowText(item, layout)}`,
  );
  return pairs.length === 0 ? '{}' : `{${map}${pairs.join(', ')}${map}}`;
}

/** A value as it is written after the colon of a key in `column`: on the same line or below it. Lines end with \n. */
export function afterKey(value: YamlValue, column: number, layout: YamlLayout): string {
  if (inline(value, layout)) return ` ${inlineText(value, layout)}`;
  if (typeof value === 'string') return ` ${blockText(value, column + layout.step)}`;
  const inside = column + (isList(value) ? layout.dash : layout.step);
  return `\n${' '.repeat(inside)}${below(value, inside, layout)}`;
}

/** An item of a list whose dash is in `column`. */
export function itemText(value: YamlValue, column: number, layout: YamlLayout): string {
  if (inline(value, layout)) return `- ${inlineText(value, layout)}`;
  if (typeof value === 'string') return `- ${blockText(value, column + 2)}`;
  const row =
    layout.rows && value !== null && typeof value === 'object' && isRow(value) ? flowText(value, layout) : '';
  if (row !== '' && row.length <= MAX_ROW) return `- ${row}`;
  return `- ${below(value, column + 2, layout)}`;
}

/** A key in `column`, with its value. */
export function pairText(key: string, value: YamlValue, column: number, layout: YamlLayout): string {
  return `${keyOf(key, layout)}:${afterKey(value, column, layout)}`;
}

/** A group or a list in block style. Its first line starts where it is inserted, in `column`. */
export function below(value: YamlValue, column: number, layout: YamlLayout): string {
  const lines = isList(value)
    ? value.map((item) => itemText(item, column, layout))
    : Object.entries(value as Group).map(([key, item]) => pairText(key, item, column, layout));
  return lines.join(`\n${' '.repeat(column)}`);
}

/** Whether a value is written on the line of its key. */
export function inline(value: YamlValue, { brackets }: YamlLayout): boolean {
  if (typeof value === 'string') return !fitsBlock(value);
  if (typeof value !== 'object' || value === null) return true;
  if (!isList(value)) return Object.keys(value).length === 0;
  if (value.length === 0) return true;
  return (
    brackets &&
    value.every((item) => typeof item !== 'object' || item === null) &&
    value.join(', ').length <= MAX_FLOW
  );
}

/** A value written on the line of its key. */
export function inlineText(value: YamlValue, layout: YamlLayout): string {
  return typeof value === 'object' && value !== null
    ? flowText(value, layout)
    : scalarText(value, layout.scalars);
}

/** A text below `|`, indented by `column` spaces. */
export function blockText(value: string, column: number): string {
  const lines = value.replace(/\n$/, '').split('\n');
  return [value.endsWith('\n') ? '|' : '|-', ...lines.map((line) => line && ' '.repeat(column) + line)].join(
    '\n',
  );
}

/** A key as it is written in YAML. */
export function keyOf(key: string, { scalars }: YamlLayout): string {
  return scalarText(key, { ...scalars, flow: true });
}

// A group of plain values without line breaks.
const isRow = (value: Group | readonly YamlValue[]): boolean =>
  !isList(value) &&
  Object.values(value).every(
    (item) => (typeof item !== 'object' || item === null) && !String(item).includes('\n'),
  );

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
