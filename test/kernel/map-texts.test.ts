import { describe, expect, it } from 'vitest';
import { mapTexts } from '../../src/kernel/map-texts.ts';

describe('mapTexts', () => {
  const value = { titre: 'a', nombre: 2, dates: ['b', 'c'], axes: [{ titre: 'd', rien: null }] };

  it('gives each text with the key that holds it and the key above', () => {
    const keys: string[] = [];
    mapTexts(value, (text, key, parent) => {
      keys.push(`${parent}.${key} ${text}`);
      return text;
    });
    expect(keys).toEqual(['.titre a', '.dates b', '.dates c', 'axes.titre d']);
  });

  it('returns the same object when no text changes, and shares what does not', () => {
    expect(mapTexts(value, (text) => text)).toBe(value);
    const changed = mapTexts(value, (text) => (text === 'c' ? 'C' : text));
    expect(changed).toEqual({ ...value, dates: ['b', 'C'] });
    expect(changed.axes).toBe(value.axes);
    expect(value.dates).toEqual(['b', 'c']);
  });
});
