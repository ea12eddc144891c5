import { describe, expect, it } from 'vitest';
import { boxPath, drawingPath, rulePath } from '../../../src/render/pdf/paint/shapes.ts';

const HEIGHT = 800;
const box = { kind: 'box', x: 10, y: 100, width: 30, height: 20 } as const;
const line: [number, number][] = [
  [0, 0],
  [5, 10],
];

// ISO 32000-1, 8.5: y runs upwards in PDF; S strokes a path, f fills it, B does both.
describe('drawing operators', () => {
  it('draw a rule from left to right at its height; the dash of a dotted one ends with it', () => {
    const rule = { kind: 'rule', x: 10, y: 100, width: 30, weight: 2, color: '#ff0000' } as const;
    expect(rulePath(rule, HEIGHT)).toBe('1 0 0 RG 2 w 10 700 m 40 700 l S');
    expect(rulePath({ ...rule, dots: 4 }, HEIGHT)).toBe('q 1 J [0 4] 0 d 1 0 0 RG 2 w 10 700 m 40 700 l S Q');
  });

  it('fill a box that has a fill, stroke one that has a stroke, and do both if it has both', () => {
    const [fill, stroke] = ['#00ff00', '#0000ff'];
    expect(boxPath({ ...box, fill }, HEIGHT)).toBe('0 1 0 rg 10 680 30 20 re f');
    expect(boxPath({ ...box, stroke }, HEIGHT)).toBe('0 0 1 RG 0.7 w 10 680 30 20 re S');
    expect(boxPath({ ...box, fill, stroke }, HEIGHT)).toBe('0 1 0 rg 0 0 1 RG 0.7 w 10 680 30 20 re B');
    expect(boxPath({ ...box, fill, radius: 3 }, HEIGHT).match(/ c\b/g)).toHaveLength(4);
  });

  it('place a shape of a chart below the top left corner of its drawing', () => {
    expect(drawingPath({ points: line, stroke: '#ffffff' }, 10, 700)).toBe(
      '1 1 1 RG 1 w 10 700 m 15 690 l S',
    );
    expect(drawingPath({ points: line, fill: '#000000' }, 10, 700)).toBe('0 0 0 rg 10 700 m 15 690 l f');
    const both = drawingPath({ center: [5, 5], radius: 2, fill: '#000000', stroke: '#000000' }, 10, 700);
    expect(both).toMatch(/^0 0 0 rg 0 0 0 RG 1 w 15 693 m .* h B$/);
  });
});
