import type { AxialGradient, Drawing } from '../types.ts';
import { refused } from './refused.ts';

/** Stops of all gradients of a drawing: one that fills many translucent groups is written in each of them. */
const MAX_STOPS = 20_000;
const MAX_GROUPS = 2000;

/** What all parts of a drawing count together. */
export interface DrawingCounts {
  stops: number;
  groups: number;
}

/** A drawing under way: its operators, and the resources that they name, each once. */
export class Canvas {
  readonly out: string[] = [];
  readonly #opacities: { fill: number; stroke: number }[] = [];
  readonly #gradients = new Map<string, AxialGradient>();
  readonly #groups: Drawing[] = [];
  readonly #counts: DrawingCounts;

  constructor(counts: DrawingCounts) {
    this.#counts = counts;
  }

  /** The operator that sets opacities, followed by a space; nothing for opaque ones. */
  opacity(fill: number, stroke: number): string {
    if (fill === 1 && stroke === 1) return '';
    let index = this.#opacities.findIndex((one) => one.fill === fill && one.stroke === stroke);
    if (index === -1) index = this.#opacities.push({ fill, stroke }) - 1;
    return `/G${index} gs `;
  }

  /** The operator that paints a gradient over the current clip. */
  gradient(id: string, gradient: AxialGradient): string {
    if (!this.#gradients.has(id)) {
      this.#counts.stops += gradient.stops.length;
      if (this.#counts.stops > MAX_STOPS) throw tooMany('dégradés');
      this.#gradients.set(id, gradient);
    }
    return `/S${[...this.#gradients.keys()].indexOf(id)} sh`;
  }

  /** A drawing that will be painted as one. */
  group(): Canvas {
    if (++this.#counts.groups > MAX_GROUPS) throw tooMany('groupes translucides ou découpés');
    return new Canvas(this.#counts);
  }

  /** Paints a group with an opacity, within a clip. */
  paint(group: Canvas, opacity: number, clip = ''): void {
    const index = this.#groups.push(group.drawing()) - 1;
    this.out.push(`q ${clip}${this.opacity(opacity, opacity)}/X${index} Do Q`);
  }

  /** The whole, once it is drawn. */
  drawing(): Drawing {
    return {
      operators: this.out.join('\n'),
      opacities: this.#opacities,
      gradients: [...this.#gradients.values()],
      groups: this.#groups,
    };
  }
}

function tooMany(what: string): Error {
  return refused(`est un SVG qui a trop de ${what}`, 'simplifiez le dessin ou exportez-le en PNG');
}
