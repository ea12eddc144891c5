/** The least contrast of a text with what is behind it, and of the border of a box (WCAG 2.1, 1.4.3 and 1.4.11). */
export const LEAST_CONTRAST = { text: 4.5, border: 3 } as const;

/** The contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.1, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The three channels of a colour `#rrggbb` as linear light, from 0 to 1 (IEC 61966-2-1). */
export function linearOf(color: string): [red: number, green: number, blue: number] {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(color: string): number {
  const [red, green, blue] = linearOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
