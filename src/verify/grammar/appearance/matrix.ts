/** Whether a transformation matrix flattens what it places to a line or a point; some readers cannot draw it. */
export const isSingular = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean =>
  Math.abs(a * d - b * c) < 1e-6;
