import { zlibSync } from 'fflate';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { writePdf } from '../../src/render/pdf/index.ts';
import { provenanceOf } from '../../src/render/provenance.ts';
import { idOf } from '../../src/verify/pdf/access.ts';
import { dictOf } from '../../src/verify/pdf/objects.ts';
import { originalOf } from '../../src/verify/pdf/original.ts';
import { PdfName, PdfRef, PdfString, type PdfValue } from '../../src/verify/pdf/values.ts';
import { FONTS, META, SAMPLE } from '../render/pdf/support.ts';
import { TEMPLATES } from '../support/files.ts';

const provenance = provenanceOf({
  version: '0',
  document: 'contrat',
  source: Buffer.from('version: 1\n'),
  templates: TEMPLATES,
});

/** A PDF of csi with ten pages and four empty signature fields. */
export const PDF = Buffer.from((await writePdf(parseMarkdown(SAMPLE), { ...META, provenance }, FONTS)).bytes);
export const ORIGINAL = originalOf(PDF);

const catalog = dictOf(ORIGINAL.object(idOf(ORIGINAL.trailer.get('Root'))));
const page = dictOf(ORIGINAL.object(ORIGINAL.pages[2] ?? 0));
const form = idOf(catalog.get('AcroForm'));

/** The numbers of some of its objects; `next` is the first free one. */
export const IDS = {
  catalog: idOf(ORIGINAL.trailer.get('Root')),
  info: idOf(ORIGINAL.trailer.get('Info')),
  metadata: idOf(catalog.get('Metadata')),
  pages: idOf(catalog.get('Pages')),
  form,
  page: ORIGINAL.pages[2] ?? 0,
  content: idOf(page.get('Contents')),
  next: Number(ORIGINAL.trailer.get('Size')),
  fields: (dictOf(ORIGINAL.object(form)).get('Fields') as PdfValue[]).map(idOf),
  font:
    [...ORIGINAL.starts.values()].find(
      (id) => (dictOf(ORIGINAL.object(id)).get('Subtype') as PdfName | undefined)?.name === 'Type0',
    ) ?? 0,
};

/** The number of the appearance stream of an empty field. */
export const appearanceOf = (field: number) =>
  idOf((dictOf(ORIGINAL.object(field)).get('AP') as Map<string, PdfValue>).get('N'));

/** A value as PDF writes it. */
export function written(value: PdfValue): string {
  if (value instanceof PdfName)
    return `/${value.name.replace(/[^\w.-]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.id} ${value.generation} R`;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([key, one]) => `/${key} ${written(one)}`).join(' ')}>>`;
  return String(value);
}

/** The dictionary of an object of the original with some keys replaced; undefined removes a key. */
export function changed(id: number, keys: Record<string, string | undefined>): string {
  const dict = new Map([...dictOf(ORIGINAL.object(id))].map(([key, value]) => [key, written(value)]));
  for (const [key, value] of Object.entries(keys))
    if (value === undefined) dict.delete(key);
    else dict.set(key, value);
  return `<<${[...dict].map(([key, value]) => `/${key} ${value}`).join(' ')}>>`;
}

/** The body of an object in an update: what is between `obj` and `endobj`. */
export type Body = string | { dict: string; stream: string } | { body: string; generation: number };

export interface UpdateOptions {
  /** Objects to pack in an object stream, which also makes the cross-reference table a stream. */
  packed?: Readonly<Record<number, string>>;
  free?: readonly number[];
  trailer?: string;
  /** Edits the finished cross-reference table and trailer. */
  table?: (table: string) => string;
  between?: string;
  after?: string;
  prev?: number;
}

const bodyOf = (body: Body) =>
  typeof body === 'string'
    ? body
    : 'body' in body
      ? body.body
      : `<<${body.dict}/Length ${body.stream.length}>>\nstream\n${body.stream}\nendstream`;

/** A PDF followed by an incremental update, as signing programs write it. */
export function updated(
  pdf: Buffer,
  objects: Readonly<Record<number, Body>>,
  options: UpdateOptions = {},
): Buffer {
  const { packed, free = [], trailer, table = (same) => same, between = '', after = '', prev } = options;
  let text = '';
  const at = new Map<number, [offset: number, generation: number]>();
  const put = (id: number, body: string, generation = 0) => {
    at.set(id, [pdf.length + text.length, generation]);
    text += `${id} ${generation} obj\n${body}\nendobj\n`;
  };
  for (const [id, body] of Object.entries(objects))
    put(Number(id), bodyOf(body), typeof body === 'object' && 'generation' in body ? body.generation : 0);
  const before = prev ?? Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))?.[1]);
  const sizes = [
    ...pdf
      .subarray(-5000)
      .toString('latin1')
      .matchAll(/\/Size (\d+)/g),
  ].map(([, one]) => Number(one));
  const next = Math.max(
    sizes.at(-1) ?? IDS.next,
    ...[...at.keys(), ...Object.keys(packed ?? {}).map(Number)].map((id) => id + 1),
  );
  const size = packed ? next + 2 : next;
  const keys = trailer ?? `/Size ${size}/Root ${IDS.catalog} 0 R/Info ${IDS.info} 0 R/Prev ${before}`;
  text += between;
  if (packed) {
    const inside = Object.entries(packed);
    const head = inside
      .map(([id], i) => `${id} ${inside.slice(0, i).reduce((sum, [, one]) => sum + one.length + 1, 0)}`)
      .join(' ');
    const stream = deflated(`${head}\n${inside.map(([, body]) => `${body}\n`).join('')}`);
    put(
      size - 2,
      bodyOf({ dict: `/Type/ObjStm/N ${inside.length}/First ${head.length + 1}/Filter/FlateDecode`, stream }),
    );
    const xref = pdf.length + text.length;
    const rows = [...at].map(([id, [offset, generation]]) => [id, 1, offset, generation]);
    rows.push(...free.map((id) => [id, 0, 0, 1]));
    rows.push(...inside.map(([id], rank) => [Number(id), 2, size - 2, rank]), [size - 1, 1, xref, 0]);
    rows.sort(([a = 0], [b = 0]) => a - b);
    const data = rows
      .map(([, kind = 0, a = 0, b = 0]) =>
        String.fromCharCode(kind, (a >> 24) & 255, (a >> 16) & 255, (a >> 8) & 255, a & 255, b),
      )
      .join('');
    put(
      size - 1,
      bodyOf({
        dict: `/Type/XRef/W[1 4 1]/Index[${rows.map(([id]) => `${id} 1`).join(' ')}]/Filter/FlateDecode${keys}`,
        stream: deflated(data),
      }),
    );
    return Buffer.concat([pdf, Buffer.from(`${text}startxref\n${xref}\n%%EOF\n${after}`, 'latin1')]);
  }
  const row = (offset: number, generation: number, kind: string) =>
    `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;
  const rows = new Map([...at].map(([id, [offset, generation]]) => [id, row(offset, generation, 'n')]));
  for (const id of free) rows.set(id, row(0, 1, 'f'));
  const lines = [...rows].sort(([a], [b]) => a - b).map(([id, one]) => `${id} 1\n${one}`);
  const xref = pdf.length + text.length;
  return Buffer.concat([
    pdf,
    Buffer.from(
      `${text}${table(`xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<<${keys}>>`)}\nstartxref\n${xref}\n%%EOF\n${after}`,
      'latin1',
    ),
  ]);
}

const deflated = (text: string) => Buffer.from(zlibSync(Buffer.from(text, 'latin1'))).toString('latin1');
const HOLE = '<'.padEnd(401, '0');

/** The objects that sign a field: the field, its appearance (`first`) and the signature (`first` + 1). */
export function signing(
  field: number,
  first: number,
  keys: Record<string, string | undefined> = {},
): Record<number, Body> {
  return {
    [field]: changed(field, {
      V: `${first + 1} 0 R`,
      AP: `<</N ${first} 0 R>>`,
      F: '132',
      M: '(D:20260401120000Z)',
      ...keys,
    }),
    [first]: {
      dict: '/Type/XObject/Subtype/Form/BBox[0 0 200 60]/Resources<<>>',
      stream: '0 0 1 rg 0 0 20 20 re f',
    },
    [first + 1]:
      `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 ********** ********** **********]/Contents ${HOLE}>>>`,
  };
}

/** A PDF signed in a field: the objects given are those of `signing`, and perhaps more. The range covers all but the signature. */
export function signed(
  pdf: Buffer,
  objects: Readonly<Record<number, Body>>,
  options: UpdateOptions = {},
): Buffer {
  const file = updated(pdf, objects, options).toString('latin1');
  const hole = file.indexOf(HOLE, pdf.length);
  const end = hole + HOLE.length + 1;
  const numbers = [hole, end, file.length - end].map((one) => String(one).padStart(10));
  return Buffer.from(
    file.slice(0, pdf.length) + file.slice(pdf.length).replace(/\*{10} \*{10} \*{10}/, numbers.join(' ')),
    'latin1',
  );
}
