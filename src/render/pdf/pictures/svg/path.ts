import { arcSteps } from './arc.ts';
import { NumberReader } from './numbers.ts';
import type { OutlineStep } from './outline.ts';
import { refused } from './refused.ts';

const MAX_STEPS = 200_000;
const COMMAND = /(?<![\s,])[\s,]*([MmLlHhVvCcSsQqTtAaZz])/y;

/** The outline that a `d` attribute writes (SVG 2, 9.3). Refuses data that end or go wrong on the way. */
export function pathSteps(data: string): OutlineStep[] {
  const reader = new PathReader(data);
  while (reader.command());
  return reader.steps;
}

class PathReader {
  readonly steps: OutlineStep[] = [];
  readonly #numbers: NumberReader;
  #x = 0;
  #y = 0;
  #start: [number, number] = [0, 0];
  // The last handle, for the smooth commands, and the curves that it belongs to.
  #handle: [number, number] = [0, 0];
  #handleOf = '';
  #closed = false;

  constructor(data: string) {
    this.#numbers = new NumberReader('le tracé (« d »)', data);
  }

  /** Reads a command with all its repetitions; false at the end of the data. */
  command(): boolean {
    COMMAND.lastIndex = this.#numbers.at;
    const letter = COMMAND.exec(this.#numbers.text)?.[1];
    if (letter === undefined) {
      if (/\S/.test(this.#numbers.text.slice(this.#numbers.at))) throw this.#numbers.bad();
      return false;
    }
    this.#numbers.at = COMMAND.lastIndex;
    const kind = letter.toUpperCase();
    if (this.steps.length === 0 && kind !== 'M') throw this.#numbers.bad();
    if (kind === 'Z') this.#close();
    else this.#repeat(kind, letter !== kind);
    return true;
  }

  #repeat(kind: string, relative: boolean): void {
    let first = true;
    for (let value = this.#numbers.next(); value !== undefined; value = this.#numbers.next()) {
      // More pairs after a move are lines.
      this.#step(kind === 'M' && !first ? 'L' : kind, relative, value);
      first = false;
      if (this.steps.length > MAX_STEPS)
        throw refused(
          'est un SVG dont un tracé a plus de 200 000 points',
          'simplifiez le dessin ou exportez-le en PNG',
        );
    }
    if (first) throw this.#numbers.bad();
  }

  #step(kind: string, relative: boolean, value: number): void {
    const [dx, dy] = relative ? [this.#x, this.#y] : [0, 0];
    const pair = (): [number, number] => [this.#numbers.need() + dx, this.#numbers.need() + dy];
    const first = (): [number, number] => [value + dx, this.#numbers.need() + dy];
    if (kind === 'M') this.#move(...first());
    else if (kind === 'L') this.#line(...first());
    else if (kind === 'H') this.#line(value + dx, this.#y);
    else if (kind === 'V') this.#line(this.#x, value + dy);
    else if (kind === 'C') this.#curve(first(), pair(), pair());
    else if (kind === 'S') this.#curve(this.#mirrored('C'), first(), pair());
    else if (kind === 'Q') this.#quadratic(first(), pair());
    else if (kind === 'T') this.#quadratic(this.#mirrored('Q'), first());
    else this.#arc(value, dx, dy);
  }

  #move(x: number, y: number): void {
    this.steps.push(['m', x, y]);
    this.#closed = false;
    this.#start = [x, y];
    this.#to(x, y);
  }

  #line(x: number, y: number): void {
    this.#reopen();
    this.steps.push(['l', x, y]);
    this.#to(x, y);
  }

  #curve([x1, y1]: [number, number], [x2, y2]: [number, number], [x, y]: [number, number]): void {
    this.#reopen();
    this.steps.push(['c', x1, y1, x2, y2, x, y]);
    this.#to(x, y);
    this.#handle = [x2, y2];
    this.#handleOf = 'C';
  }

  #quadratic([cx, cy]: [number, number], [x, y]: [number, number]): void {
    const third = (from: number, handle: number): number => from + ((handle - from) * 2) / 3;
    this.#curve([third(this.#x, cx), third(this.#y, cy)], [third(x, cx), third(y, cy)], [x, y]);
    this.#handle = [cx, cy];
    this.#handleOf = 'Q';
  }

  #arc(rx: number, dx: number, dy: number): void {
    const ry = this.#numbers.need();
    const turn = this.#numbers.need();
    const [large, sweep] = [this.#flag(), this.#flag()];
    const [x, y] = [this.#numbers.need() + dx, this.#numbers.need() + dy];
    this.#reopen();
    this.steps.push(...arcSteps([this.#x, this.#y], [x, y], { rx, ry, turn, large, sweep }));
    this.#to(x, y);
  }

  // A flag is one digit, which need not be separated from what follows.
  #flag(): boolean {
    const match = /^[\s,]*([01])/.exec(this.#numbers.text.slice(this.#numbers.at, this.#numbers.at + 40));
    if (!match) throw this.#numbers.bad();
    this.#numbers.at += match[0].length;
    return match[1] === '1';
  }

  #close(): void {
    if (!this.#closed) this.steps.push(['h']);
    this.#closed = true;
    this.#to(...this.#start);
  }

  // What is drawn after a close begins where the closed part began.
  #reopen(): void {
    if (this.#closed) this.#move(...this.#start);
  }

  #mirrored(of: string): [number, number] {
    return this.#handleOf === of
      ? [2 * this.#x - this.#handle[0], 2 * this.#y - this.#handle[1]]
      : [this.#x, this.#y];
  }

  #to(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    this.#handleOf = '';
  }
}
