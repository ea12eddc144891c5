/**
 * The border with pdfkit: only this file knows it (see docs/dev). Four exports: the file and how values are
 * written in it.
 */

import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { joined } from '../../../kernel/bytes/join.ts';
import { latin1Bytes } from '../../../kernel/bytes/latin1.ts';

/** The parts of pdfkit that its types do not declare. The version is pinned, and a test checks this shape. */
interface Internals {
  _offsets: (number | null)[];
  _offset: number;
  _write(data: string | Uint8Array): void;
  _root: {
    data: Record<string, unknown> & {
      Pages: { data: { Kids: unknown[]; Count: number } };
      Names: { data: Record<string, unknown> };
    };
  };
  _addInfo(): void;
  appendXML(xml: string): void;
  info: Record<string, unknown>;
}

/** A value that pdfkit writes into a dictionary unchanged. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  // pdfkit writes the properties of plain objects; with any other tag it calls toString().
  get [Symbol.toStringTag](): string {
    return 'Raw';
  }

  toString(): string {
    return this.text;
  }
}

/**
 * A PDF file being written: pdfkit's document, and objects written directly into it. The structure of a long
 * contract has hundreds of thousands of objects: pdfkit's own way of writing them would be slow.
 */
export class PdfFile {
  readonly #doc: PDFKit.PDFDocument;
  readonly #inner: Internals;
  readonly #chunks: Uint8Array[] = [];

  constructor(info: Readonly<Record<string, string | Date>>, xmp: string) {
    const chunks = this.#chunks;
    class Collected extends PDFDocument {
      // Nothing is streamed: the bytes are collected in order.
      _write(data: string | Uint8Array): void {
        const bytes = typeof data === 'string' ? latin1Bytes(`${data}\n`) : data;
        chunks.push(bytes);
        (this as unknown as Internals)._offset += bytes.length;
      }

      // pdfkit would not escape the values, and would write no modification date.
      _addInfo(): void {
        (this as unknown as Internals).appendXML(xmp);
      }

      // The form, if any, is already written.
      override endAcroForm(): this {
        return this;
      }
    }
    this.#doc = new Collected({
      pdfVersion: '1.7',
      compress: false,
      autoFirstPage: false,
      displayTitle: true,
      lang: 'fr-FR',
      font: null as never,
      info,
    });
    this.#inner = this.#doc as unknown as Internals;
  }

  /** The document catalog's dictionary. */
  get catalog(): Record<string, unknown> {
    return this.#inner._root.data;
  }

  /** Reserves an object number; the object is written later. */
  reserve(): number {
    return this.#inner._offsets.push(null);
  }

  /** The dictionary of names in the catalog. */
  get names(): Record<string, unknown> {
    return this.#inner._root.data.Names.data;
  }

  /**
   * Writes the object of a reserved number. A stream is deflated with a compressor whose output is the same
   * on every machine.
   */
  write(id: number, body: string, stream?: Uint8Array, deflated = true): void {
    this.#inner._offsets[id - 1] = this.#inner._offset;
    if (!stream) {
      this.#inner._write(`${id} 0 obj\n${body}\nendobj`);
      return;
    }
    const bytes = deflated ? zlibSync(stream, { level: 6 }) : stream;
    const filter = deflated ? '/Filter/FlateDecode' : '';
    this.#inner._write(`${id} 0 obj\n<<${body}${filter}/Length ${bytes.length}>>\nstream`);
    this.#inner._write(bytes);
    this.#inner._write('\nendstream\nendobj');
  }

  /** Writes many objects at once. */
  writeAll(objects: readonly (readonly [id: number, body: string])[]): void {
    let text = '';
    for (const [id, body] of objects) {
      this.#inner._offsets[id - 1] = this.#inner._offset + text.length;
      text += `${id} 0 obj\n${body}\nendobj\n`;
    }
    if (text) this.#inner._write(latin1Bytes(text));
  }

  /** Writes a new object. */
  add(body: string, stream?: Uint8Array): number {
    const id = this.reserve();
    this.write(id, body, stream);
    return id;
  }

  /** Adds a written page to the page tree. */
  addPage(id: number): void {
    const pages = this.#inner._root.data.Pages.data;
    pages.Kids.push(new Raw(`${id} 0 R`));
    pages.Count += 1;
  }

  /** The number of the page tree's root. */
  get pageTree(): number {
    return (this.#inner._root.data.Pages as unknown as { id: number }).id;
  }

  /** Ends the file and returns its bytes. */
  end(): Uint8Array {
    this.#doc.end();
    return joined(this.#chunks);
  }
}

/** A PDF text string, with UTF-16 when ASCII is not enough. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

/** A number as PDF writes it, to a hundredth. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
