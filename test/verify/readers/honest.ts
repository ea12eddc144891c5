import { keysOf } from './syntax.ts';

/** A signature field of a PDF of csi. `id` and `appearance` are the numbers of its object and of its empty appearance; `rect` is in points. */
export interface Field {
  name: string;
  id: number;
  appearance: number;
  /** The index of its page, from 0. */
  page: number;
  rect: readonly [left: number, bottom: number, right: number, top: number];
}

/** A PDF that csi wrote, read here without the code of `verify`: these tests must not share its errors. */
export interface Honest {
  pdf: Buffer;
  xref: number;
  trailer: ReadonlyMap<string, string>;
  /** The text between `obj` and `endobj`, one character per byte. */
  body(id: number): string;
  keys(id: number): Map<string, string>;
  stream(id: number): Buffer;
  size: number;
  root: number;
  info: number;
  form: number;
  metadata: number;
  pages: readonly number[];
  contents: readonly number[];
  fields: readonly Field[];
}

const idOf = (reference = '') => Number(/^(\d+) 0 R$/.exec(reference.trim())?.[1] ?? 0);
const idsOf = (list = '') => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

/** Reads a PDF that csi has just written: one cross-reference table, one trailer. */
export function honestOf(pdf: Buffer): Honest {
  const text = pdf.toString('latin1');
  const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const size = Number(/^xref\n0 (\d+)\n/.exec(text.slice(xref))?.[1]);
  const rows = xref + `xref\n0 ${size}\n`.length;
  const body = (id: number) => {
    const start = Number(text.slice(rows + 20 * id, rows + 20 * id + 10));
    const from = text.indexOf('obj', start) + 3;
    const length = Number(/\/Length (\d+)/.exec(text.slice(from, text.indexOf('endobj', from)))?.[1] ?? 0);
    return text.slice(from, text.indexOf('endobj', from + length)).trim();
  };
  const keys = (id: number) => keysOf(body(id));
  const trailer = keysOf(text.slice(text.indexOf('trailer', xref) + 'trailer'.length));
  const root = idOf(trailer.get('Root'));
  const form = idOf(keys(root).get('AcroForm'));
  const pages = idsOf(keys(idOf(keys(root).get('Pages'))).get('Kids'));
  const fields = idsOf(keys(form).get('Fields')).map((id): Field => {
    const field = keys(id);
    const rect = (field.get('Rect') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    return {
      name: (field.get('T') ?? '').slice(1, -1),
      id,
      appearance: idsOf(field.get('AP'))[0] ?? 0,
      page: pages.indexOf(idOf(field.get('P'))),
      rect: rect as [number, number, number, number],
    };
  });
  return {
    pdf,
    xref,
    trailer,
    body,
    keys,
    stream: (id) => streamOf(body(id)),
    size,
    root,
    info: idOf(trailer.get('Info')),
    form,
    metadata: idOf(keys(root).get('Metadata')),
    pages,
    contents: pages.map((page) => idOf(keys(page).get('Contents'))),
    fields,
  };
}

function streamOf(body: string): Buffer {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  return Buffer.from(body.slice(start, start + Number(/\/Length (\d+)/.exec(body)?.[1])), 'latin1');
}
