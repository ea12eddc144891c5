import type { Drawing } from '../../pdf/pictures/index.ts';
import type { Matrix } from '../../pdf/pictures/svg/matrix.ts';
import { Emf, type EmfColor, type EmfPen, type EmfStep } from './emf.ts';

/** How many bands a gradient is drawn as: a metafile has no colours between two others. */
const BANDS = 48;
/** Longer than any drawing, in points. */
const FAR = 30_000;

interface State {
  matrix: Matrix;
  fill: EmfColor;
  stroke: EmfColor;
  opacity: { fill: number; stroke: number };
  pen: EmfPen;
}

/** A drawing of outlines as a metafile, from the operators that the PDF paints it with. On white: what is translucent becomes paler. */
export function emfOf(drawing: Drawing, { width, height }: { width: number; height: number }): Uint8Array {
  const emf = new Emf(width, height);
  draw(drawing, emf, {
    matrix: [1, 0, 0, -1, 0, height],
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    opacity: { fill: 1, stroke: 1 },
    pen: { width: 1, cap: 0, join: 0, dash: [] },
  });
  return emf.bytes();
}

/** An operator of PDF: its operands, and its name. */
const TOKEN = /\[([^\]]*)\]|\/(\w+)|(-?[\d.]+)|([a-zA-Z]+\*?)/g;

function draw(drawing: Drawing, emf: Emf, state: State): void {
  const tokens = drawing.operators.matchAll(TOKEN);
  run(tokens, drawing, emf, state);
}

// Reads until the end of what `q` began. A clip lasts as long: what follows it is drawn within it.
function run(tokens: Iterator<RegExpMatchArray>, drawing: Drawing, emf: Emf, begun: State): void {
  let state = begun;
  let steps: EmfStep[] = [];
  let clip: { steps: EmfStep[]; evenOdd: boolean } | undefined;
  let numbers: number[] = [];
  let name = '';
  let dash: number[] = [];
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const [, list, named, number, operator] = next.value;
    if (list !== undefined) dash = list.split(' ').filter(Boolean).map(Number);
    else if (named !== undefined) name = named;
    else if (number !== undefined) numbers.push(Number(number));
    else if (operator === 'Q') return;
    else {
      if (operator === 'q') run(tokens, drawing, emf, state);
      else if (operator === 'W' || operator === 'W*') clip = { steps, evenOdd: operator === 'W*' };
      else if (operator === 'n') {
        if (clip) {
          emf.within(clip.steps, clip.evenOdd, () => run(tokens, drawing, emf, state));
          return;
        }
      } else if (isStep(operator)) steps.push(stepOf(operator, numbers, state.matrix));
      else if (operator === 'f' || operator === 'f*')
        emf.fill(steps, paled(state.fill, state.opacity.fill), operator === 'f*');
      else if (operator === 'S') emf.stroke(steps, paled(state.stroke, state.opacity.stroke), scaled(state));
      else if (operator === 'sh') gradient(drawing, name, emf, state);
      else if (operator === 'Do') group(drawing, name, emf, state);
      else state = changed(state, operator ?? '', numbers, { drawing, name, dash });
      if (operator && /^[fS]\*?$/.test(operator)) steps = [];
      numbers = [];
    }
  }
}

const isStep = (operator: string | undefined): operator is 'm' | 'l' | 'c' | 'h' =>
  operator !== undefined && 'mlch'.includes(operator);

function changed(
  state: State,
  operator: string,
  numbers: readonly number[],
  { drawing, name, dash }: { drawing: Drawing; name: string; dash: readonly number[] },
): State {
  const [first = 0] = numbers;
  switch (operator) {
    case 'cm':
      return { ...state, matrix: after(numbers as unknown as Matrix, state.matrix) };
    case 'rg':
      return { ...state, fill: numbers as unknown as EmfColor };
    case 'RG':
      return { ...state, stroke: numbers as unknown as EmfColor };
    case 'w':
      return { ...state, pen: { ...state.pen, width: first } };
    case 'J':
      return { ...state, pen: { ...state.pen, cap: first } };
    case 'j':
      return { ...state, pen: { ...state.pen, join: first } };
    case 'd':
      return { ...state, pen: { ...state.pen, dash } };
    case 'gs': {
      const { fill, stroke } = drawing.opacities[Number(name.slice(1))] ?? { fill: 1, stroke: 1 };
      const { opacity } = state;
      return { ...state, opacity: { fill: opacity.fill * fill, stroke: opacity.stroke * stroke } };
    }
    case 'M':
      return state;
    default:
      throw new Error(`unexpected in a drawing: ${operator}`);
  }
}

function group(drawing: Drawing, name: string, emf: Emf, state: State): void {
  const inner = drawing.groups[Number(name.slice(1))];
  if (inner) draw(inner, emf, { ...state, fill: [0, 0, 0], stroke: [0, 0, 0] });
}

// Bands across the axis; the first and the last reach as far as the clip does.
function gradient(drawing: Drawing, name: string, emf: Emf, state: State): void {
  const shading = drawing.gradients[Number(name.slice(1))];
  if (!shading) return;
  const [x1, y1, x2, y2] = shading.axis;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const far = FAR / length;
  for (let band = 0; band < BANDS; band++) {
    const from = band === 0 ? -far : band / BANDS;
    const to = band === BANDS - 1 ? far : (band + 1) / BANDS;
    const corner = (along: number, side: number) =>
      placed(x1 + dx * along - dy * far * side, y1 + dy * along + dx * far * side, state.matrix);
    const corners = [corner(from, -1), corner(to, -1), corner(to, 1), corner(from, 1)];
    const steps = corners.map(([x, y], at): EmfStep => [at === 0 ? 'm' : 'l', x, y]);
    emf.fill(
      [...steps, ['h']],
      paled(between(shading.stops, (band + 0.5) / BANDS), state.opacity.fill),
      false,
    );
  }
}

function between(stops: Drawing['gradients'][number]['stops'], at: number): EmfColor {
  const next = stops.findIndex(({ offset }) => offset >= at);
  const [before, after] = [stops[next <= 0 ? 0 : next - 1], stops[next === -1 ? stops.length - 1 : next]];
  if (!before || !after) return [0, 0, 0];
  const span = after.offset - before.offset;
  const share = next > 0 && span > 0 ? (at - before.offset) / span : next === -1 ? 1 : 0;
  const mixed = before.color.map((level, i) => level + ((after.color[i] ?? level) - level) * share);
  return mixed as unknown as EmfColor;
}

const placed = (x: number, y: number, [a, b, c, d, e, f]: Matrix): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function stepOf(kind: 'm' | 'l' | 'c' | 'h', numbers: readonly number[], matrix: Matrix): EmfStep {
  const points: number[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    points.push(...placed(numbers[at] ?? 0, numbers[at + 1] ?? 0, matrix));
  return [kind, ...points] as unknown as EmfStep;
}

// The first transform is done first.
function after([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [x, y] = placed(e, f, second);
  const [g, h, i, j] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, x, y];
}

function scaled({ pen, matrix: [a, b, c, d] }: State): EmfPen {
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  return { ...pen, width: pen.width * scale, dash: pen.dash.map((length) => length * scale) };
}

const paled = (color: EmfColor, opacity: number): EmfColor =>
  color.map((level) => level * opacity + 1 - opacity) as unknown as EmfColor;
