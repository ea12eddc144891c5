import { type ElementReader, readElements } from '../../archive/elements.ts';
import { EditedFileError } from '../../archive/error.ts';
import { dayOf } from '../days.ts';
import { Grid } from '../grid.ts';
import type { CellValue, ReadSheet } from '../workbook.ts';
import { formatsOf, type ShownAs } from './formats.ts';

type Parts = ReadonlyMap<string, string>;

/** Reads the sheets of an XLSX, in their order. Throws EditedFileError. */
export function readXlsx(parts: Parts): ReadSheet[] {
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const { sheets, from1904 } = sheetsOf(parts.get('xl/workbook.xml') ?? '');
  const texts = textsOf(parts.get('xl/sharedStrings.xml'));
  const formats = formatsOf(parts.get('xl/styles.xml'));
  return sheets.map(({ nom, relation }) => {
    const xml = parts.get(targets.get(relation) ?? '');
    if (xml === undefined) throw new EditedFileError(`n’a pas la feuille « ${nom} » qu’il annonce`);
    return { nom, rows: rowsOf(xml, { texts, formats, from1904 }) };
  });
}

/** The name of an element without its prefix: programs choose prefixes as they like. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  read(xml, {
    open(name, { Id, Target }) {
      if (local(name) === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function sheetsOf(xml: string): { sheets: { nom: string; relation: string }[]; from1904: boolean } {
  const sheets: { nom: string; relation: string }[] = [];
  let from1904 = false;
  read(xml, {
    open(name, attributes) {
      if (local(name) === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (local(name) !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
      sheets.push({ nom: attributes.name ?? '', relation });
    },
  });
  return { sheets, from1904 };
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

// The texts that cells share: of each, its runs, without the reading aids of Japanese.
function textsOf(xml: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  const text = new TextOf();
  read(xml, {
    open(name) {
      if (local(name) === 'si') text.clear();
      text.open(local(name));
    },
    text: (part) => text.add(part),
    close(name) {
      text.close(local(name));
      if (local(name) === 'si') texts.push(text.value);
    },
  });
  return texts;
}

/** Gathers what stands in `t`, in a text or in its runs. */
class TextOf {
  value = '';
  private within = false;
  private aid = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.aid = true;
    if (name === 't') this.within = !this.aid;
  }

  add(part: string): void {
    if (this.within) this.value += decoded(part);
  }

  close(name: string): void {
    if (name === 'rPh') this.aid = false;
    if (name === 't') this.within = false;
  }
}

// « _x000D_ » stands for a character (ECMA-376, 22.9.2.19).
const decoded = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface Book {
  texts: readonly string[];
  formats: readonly ShownAs[];
  from1904: boolean;
}

function rowsOf(xml: string, book: Book): ReadSheet['rows'] {
  const grid = new Grid();
  const text = new TextOf();
  let [row, column, value, within] = [-1, -1, '', false];
  let attributes: Readonly<Record<string, string>> = {};
  read(xml, {
    open(name, given) {
      const what = local(name);
      text.open(what);
      if (what === 'row') {
        row = given.r === undefined ? row + 1 : Number(given.r) - 1;
        column = -1;
      }
      if (what === 'c') {
        column = columnOf(given.r) ?? column + 1;
        attributes = given;
        value = '';
        text.clear();
      }
      within = what === 'v';
    },
    text(part) {
      if (within) value += part;
      text.add(part);
    },
    close(name) {
      text.close(local(name));
      within = false;
      if (local(name) === 'c') grid.put(row, column, cellOf(attributes, value, text.value, book));
    },
  });
  return grid.read();
}

// « AB12 » is in column 27, from 0.
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(
  { t, s }: Readonly<Record<string, string>>,
  value: string,
  inline: string,
  { texts, formats, from1904 }: Book,
): CellValue {
  if (t === 'inlineStr') return inline;
  if (value === '') return undefined;
  if (t === 's') return texts[Number(value)];
  if (t === 'b') return value === '1' ? 'VRAI' : 'FAUX';
  if (t === 'str' || t === 'e') return decoded(value);
  if (t === 'd') return { jour: value.slice(0, 10) };
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return formats[Number(s ?? 0)] === 'day' ? (dayOf(number, from1904) ?? number) : number;
}

function read(xml: string, reader: Partial<ElementReader>): void {
  readElements(xml, { open() {}, text() {}, close() {}, ...reader });
}
