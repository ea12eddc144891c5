/** The colours of a document, as `#rrggbb`: two are chosen, the others follow from them. */
export interface Palette {
  ink: string;
  main: string;
  accent: string;
  grey: string;
  hairline: string;
  rule: string;
  border: string;
  tint: string;
  wash: string;
}

/**
 * The palette of two colours: the main one for structure, the accent for warnings. On white, all text colours have a contrast above 4.5:1
 * (WCAG 2.1, 1.4.3), and the border of what is filled in one above 3:1 (1.4.11).
 */
export function paletteOf(main: string, accent: string): Palette {
  return {
    ink: '#16181d',
    main,
    accent,
    grey: '#565c6e',
    hairline: '#c3c9dd',
    rule: '#8f9bc4',
    border: '#6f7db0',
    tint: '#e9ecf6',
    wash: '#f5f6fb',
  };
}
