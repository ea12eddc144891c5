import { zlibSync } from 'fflate';
import type { Honest } from './honest.ts';

/** An object of an update; `body` is the text between `obj` and `endobj`, one character per byte. */
export interface Part {
  id: number;
  generation?: number;
  body: string;
}

/** One incremental update and how to write it, including ways that readers may misread. */
export interface Update {
  objects: readonly Part[];
  /** Objects to pack in an object stream, which needs a cross-reference stream. */
  packed?: readonly Part[];
  free?: readonly number[];
  table?: 'rows' | 'stream';
  /** Keys of the trailer; undefined removes one. */
  trailer?: Readonly<Record<string, string | undefined>>;
  row?: (offset: number, generation: number, kind: 'n' | 'f') => string;
  /** Edits the finished table, from `xref` to the end of the trailer. */
  rewrite?: (table: string) => string;
  header?: (part: Part) => string;
  before?: string;
  between?: string;
  /** What follows `%%EOF`: `end` (by default a line feed), then `after`. */
  end?: string;
  after?: string;
  startxref?: (xref: number) => string;
  /** Leaves object streams and cross-reference streams uncompressed. */
  unfiltered?: boolean;
  /** Of a cross-reference stream: the widths of its fields, its sections, and what follows its last row. */
  columns?: readonly [number, number, number];
  index?: 'plain' | 'reversed' | 'doubled' | 'none' | 'long';
  rest?: string;
}

const deflated = (text: string) => Buffer.from(zlibSync(Buffer.from(text, 'latin1'))).toString('latin1');
const row20 = (offset: number, generation: number, kind: string) =>
  `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;

/** The body of a stream object. */
export const streamBody = (keys: string, stream: string): string =>
  `<<${keys}/Length ${stream.length}>>\nstream\n${stream}\nendstream`;

/** The first free object number of a file. */
export const nextOf = (pdf: Buffer, honest: Honest): number =>
  Math.max(
    honest.size,
    ...[...pdf.toString('latin1', honest.pdf.length).matchAll(/\/Size (\d{1,7})\b/g)].map(([, size]) =>
      Number(size),
    ),
  );

/** A file followed by one update. */
export function append(pdf: Buffer, honest: Honest, update: Update): Buffer {
  const { objects, packed = [], free = [], before = '', between = '', end = '\n', after = '' } = update;
  let text = before;
  const at = new Map<number, [offset: number, generation: number]>();
  const put = (part: Part) => {
    at.set(part.id, [pdf.length + text.length, part.generation ?? 0]);
    text += `${update.header?.(part) ?? `${part.id} ${part.generation ?? 0} obj`}\n${part.body}\nendobj\n`;
  };
  for (const part of objects) put(part);
  const asStream = update.table === 'stream' || packed.length > 0;
  const known = [...objects, ...packed].map(({ id }) => id).filter((id) => id < 1e7);
  const top = Math.max(nextOf(pdf, honest) - 1, ...known) + 1;
  const size = top + (asStream ? (packed.length > 0 ? 2 : 1) : 0);
  const trailer: Record<string, string | undefined> = {
    Size: String(size),
    Root: `${honest.root} 0 R`,
    Info: `${honest.info} 0 R`,
    ID: honest.trailer.get('ID'),
    Prev: /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))?.[1] ?? String(honest.xref),
    ...update.trailer,
  };
  const keys = Object.entries(trailer).flatMap(([key, value]) =>
    value === undefined ? [] : [`/${key} ${value}`],
  );
  const pack = (data: string, dict: string) =>
    update.unfiltered ? streamBody(dict, data) : streamBody(`${dict}/Filter/FlateDecode`, deflated(data));
  if (packed.length > 0) put({ id: top, body: packedBody(packed, pack) });
  text += between;
  const xref = pdf.length + text.length;
  if (asStream)
    put({
      id: size - 1,
      body: tableStream([...at, [size - 1, [xref, 0]]], update, top, keys.join(''), pack),
    });
  else {
    const table = `xref\n${sections(at, free, update.row ?? row20)}trailer\n<<${keys.join('')}>>\n`;
    text += update.rewrite?.(table) ?? table;
  }
  return Buffer.concat([
    pdf,
    Buffer.from(`${text}startxref\n${update.startxref?.(xref) ?? xref}\n%%EOF${end}${after}`, 'latin1'),
  ]);
}

type Pack = (data: string, dict: string) => string;

function packedBody(packed: readonly Part[], pack: Pack): string {
  let head = '';
  let data = '';
  for (const { id, body } of packed) {
    head += `${id} ${data.length} `;
    data += `${body}\n`;
  }
  return pack(`${head}\n${data}`, `/Type/ObjStm/N ${packed.length}/First ${head.length + 1}`);
}

function tableStream(
  at: readonly (readonly [number, readonly [number, number]])[],
  { packed = [], columns = [1, 4, 1], index, rest = '' }: Update,
  stream: number,
  keys: string,
  pack: Pack,
) {
  const rows = [
    ...at.map(([id, [offset, generation]]) => [id, 1, offset, generation] as const),
    ...packed.map(({ id }, rank) => [id, 2, stream, rank] as const),
  ].sort(([a], [b]) => a - b);
  if (index === 'reversed') rows.reverse();
  if (index === 'doubled') rows.push(...rows.slice(0, 1));
  const data = rows.map((row) => columns.map((width, i) => bigEndian(row[i + 1] ?? 0, width)).join(''));
  const sections = rows.map(([id]) => `${id} 1`).join(' ');
  const named = index === 'none' ? '' : `/Index[${sections}${index === 'long' ? ' 9999 1' : ''}]`;
  return pack(data.join('') + rest, `/Type/XRef/W[${columns.join(' ')}]${named}${keys}`);
}

function bigEndian(value: number, width: number): string {
  let text = '';
  for (let i = width - 1; i >= 0; i--) text += String.fromCharCode(Math.floor(value / 256 ** i) % 256);
  return text;
}

// Consecutive object numbers share a section (ISO 32000-1, 7.5.4).
function sections(
  at: ReadonlyMap<number, [number, number]>,
  free: readonly number[],
  row: (offset: number, generation: number, kind: 'n' | 'f') => string,
): string {
  const rows = new Map<number, string>([[0, row(0, 65535, 'f')]]);
  for (const [id, [offset, generation]] of at) rows.set(id, row(offset, generation, 'n'));
  for (const id of free) rows.set(id, row(0, 1, 'f'));
  const ids = [...rows.keys()].sort((a, b) => a - b);
  let text = '';
  for (let i = 0; i < ids.length; ) {
    let end = i + 1;
    while (end < ids.length && ids[end] === (ids[end - 1] ?? 0) + 1) end += 1;
    text += `${ids[i]} ${end - i}\n${ids
      .slice(i, end)
      .map((id) => rows.get(id))
      .join('')}`;
    i = end;
  }
  return text;
}
