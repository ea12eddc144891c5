import type {
  BoxItem,
  DrawingItem,
  LineItem,
  Page,
  PageItem,
  PictureItem,
  RuleItem,
} from '../layout/items.ts';
import { element, type StructureElement } from '../layout/structure.ts';
import type { Link, Segment } from '../text/index.ts';
import type { DocumentFonts } from './fonts.ts';
import { pdfNumber as n, pdfString } from './objects.ts';
import type { LinkArea, LinkElements, PlacedElement } from './page-content.ts';
import type { DocumentPictures } from './pictures.ts';
import { boxPath, drawingPath, rgb, rulePath } from './shapes.ts';

/** Writes the operators of one page, and remembers what they mark. */
export class Painter {
  readonly out: string[] = [];
  readonly marked: StructureElement[] = [];
  readonly placed: PlacedElement[] = [];
  readonly links: LinkArea[] = [];
  readonly #height: number;
  readonly #fonts: DocumentFonts;
  readonly #pictures: DocumentPictures;
  readonly #linkElements: LinkElements;
  #open: StructureElement | null = null;
  #spoken = false;
  #inText = false;
  #font = '';
  #color = '';
  #rise = 0;

  constructor(page: Page, fonts: DocumentFonts, pictures: DocumentPictures, linkElements: LinkElements) {
    this.#height = page.height;
    this.#fonts = fonts;
    this.#pictures = pictures;
    this.#linkElements = linkElements;
  }

  shapes(items: readonly PageItem[]): void {
    const shapes = items.filter(
      (item): item is BoxItem | RuleItem => item.kind === 'box' || item.kind === 'rule',
    );
    if (shapes.length === 0) return;
    this.out.push('/Artifact<</Type/Layout>>BDC');
    // A rule is whole: what is filled comes under it.
    for (const item of [...shapes.filter(isFilled), ...shapes.filter((one) => !isFilled(one))]) {
      this.out.push(item.kind === 'rule' ? rulePath(item, this.#height) : boxPath(item, this.#height));
      if (item.kind === 'box' && item.fill) this.#color = item.fill;
    }
    this.out.push('EMC');
  }

  line(item: LineItem, owner: StructureElement): void {
    const y = this.#height - item.y;
    let moved = false;
    for (const segment of item.line.segments) {
      const target = segment.link
        ? this.#linkElement(segment.link, owner)
        : segment.style.mark
          ? markElement(owner)
          : owner;
      this.#mark(target, segment.spoken ?? segment.style.spoken);
      if (this.#begin()) moved = false;
      if (!moved) this.out.push(`1 0 0 1 ${n(item.x + segment.x)} ${n(y)} Tm`);
      moved = true;
      this.#segment(segment);
      if (segment.link) this.#area(item, segment, segment.link, target);
    }
  }

  place(element: StructureElement): void {
    // The marked content that was open may continue later, as another one.
    this.#close();
    this.placed.push({ before: this.marked.length, element });
  }

  drawing(item: DrawingItem): void {
    this.#figure(item);
    const { x, y, shapes } = item;
    // Changes of colours and pens by the shapes end with `Q`.
    this.out.push('q 1 j 1 J', ...shapes.map((shape) => drawingPath(shape, x, this.#height - y)), 'Q');
  }

  picture(item: PictureItem): void {
    const { x, width, height, picture } = item;
    this.out.push(this.#pictures.draw(picture, { x, bottom: this.#figure(item), width, height }));
  }

  artifacts(items: readonly PageItem[]): void {
    this.#close();
    const lines = items.filter((item): item is LineItem => item.kind === 'line' && item.element === null);
    if (lines.length === 0) return;
    this.out.push('/Artifact<</Type/Pagination>>BDC', 'BT');
    for (const item of lines) {
      this.out.push(`1 0 0 1 ${n(item.x)} ${n(this.#height - item.y)} Tm`);
      for (const segment of item.line.segments) this.#segment(segment);
    }
    this.out.push('ET', 'EMC');
  }

  // Opens the marked content of a figure and returns its bottom, from the bottom of the page.
  #figure({ x, y, width, height, element }: DrawingItem | PictureItem): number {
    this.#close();
    const bottom = this.#height - y - height;
    this.placed.push({ before: this.marked.length, element, box: [x, bottom, x + width, bottom + height] });
    this.#mark(element);
    return bottom;
  }

  // What is read aloud instead of the text (ISO 32000-1, 14.9.4) is a marked content of its own, and not one within another: readers of
  // the structure that are made with poppler lose all that follows an inner one.
  #mark(target: StructureElement, spoken?: string): void {
    if (this.#open === target && spoken === undefined && !this.#spoken) return;
    this.#close();
    const mcid = `/MCID ${this.marked.length}`;
    this.out.push(
      spoken === undefined
        ? `/${target.type}<<${mcid}>>BDC`
        : `/Span<<${mcid}/ActualText${pdfString(spoken)}>>BDC`,
    );
    this.marked.push(target);
    this.#open = target;
    this.#spoken = spoken !== undefined;
  }

  #begin(): boolean {
    if (this.#inText) return false;
    this.out.push('BT');
    this.#inText = true;
    return true;
  }

  #close(): void {
    if (this.#inText) this.out.push('ET');
    if (this.#open) this.out.push('EMC');
    this.#inText = false;
    this.#open = null;
  }

  #linkElement(link: Link, owner: StructureElement): StructureElement {
    let found = this.#linkElements.get(link);
    if (!found) {
      found = element('Link', owner);
      this.#linkElements.set(link, found);
    }
    return found;
  }

  #area(item: LineItem, segment: Segment, link: Link, target: StructureElement): void {
    const x = item.x + segment.x;
    const y = this.#height - item.y;
    const { size } = segment.style;
    const last = this.links.at(-1);
    // Words of one link on one line are one area, even in several styles.
    const same = last?.link === link && Math.abs(last.rect[1] - (y - size * 0.25)) < 1 ? last : undefined;
    if (same) same.rect = [same.rect[0], same.rect[1], x + segment.width, same.rect[3]];
    else
      this.links.push({
        link,
        element: target,
        rect: [x, y - size * 0.25, x + segment.width, y + size * 0.8],
      });
  }

  #segment(segment: Segment): void {
    const { style } = segment;
    if (style.color !== this.#color) this.out.push(`${rgb(style.color)} rg`);
    this.#color = style.color;
    if (style.rise !== this.#rise) this.out.push(`${n(style.rise)} Ts`);
    this.#rise = style.rise;
    let text = '';
    for (const word of segment.words) {
      for (const run of word.runs) {
        const font = `${this.#fonts.resource(run.face)} ${n(style.size * this.#fonts.sizeIn(run.face))} Tf`;
        if (font !== this.#font) {
          if (text) this.out.push(`[(${text})]TJ`);
          text = '';
          this.out.push(font);
          this.#font = font;
        }
        text += this.#fonts.encode(run);
      }
    }
    this.out.push(`[(${text})]TJ`);
  }
}

function isFilled(item: BoxItem | RuleItem): boolean {
  return item.kind === 'box' && item.fill !== undefined;
}

function markElement(owner: StructureElement): StructureElement {
  return element(owner.type === 'Note' ? 'Lbl' : 'Reference', owner);
}
