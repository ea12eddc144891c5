// No known font has nearly as many; a hostile table could have enough to waste time and memory.
const MOST_SUBTABLES = 4000;

/**
 * The subtables of every lookup that `feature` enables for Latin text, with their type and offset; extension
 * lookups are resolved.
 */
export function lookupsOf(
  view: DataView,
  table: number,
  feature: string,
): { type: number; offset: number }[][] {
  const scripts = table + view.getUint16(table + 4);
  const features = table + view.getUint16(table + 6);
  const lookups = table + view.getUint16(table + 8);
  const chosen: { type: number; offset: number }[][] = [];
  let count = 0;
  for (const index of latinFeatures(view, scripts)) {
    const record = features + 2 + index * 6;
    if (tagAt(view, record) !== feature) continue;
    const at = features + view.getUint16(record + 4);
    for (let i = 0; i < view.getUint16(at + 2); i++) {
      const subtables = subtablesOf(
        view,
        lookups + view.getUint16(lookups + 2 + view.getUint16(at + 4 + i * 2) * 2),
      );
      count += 1 + subtables.length;
      if (count > MOST_SUBTABLES)
        throw new RangeError(`more than ${MOST_SUBTABLES} subtables for ${feature}`);
      chosen.push(subtables);
    }
  }
  return chosen;
}

function latinFeatures(view: DataView, scripts: number): number[] {
  let script = 0;
  for (let i = 0; i < view.getUint16(scripts); i++) {
    const tag = tagAt(view, scripts + 2 + i * 6);
    if (tag === 'latn' || (tag === 'DFLT' && script === 0))
      script = scripts + view.getUint16(scripts + 2 + i * 6 + 4);
  }
  if (script === 0 || view.getUint16(script) === 0) return [];
  const language = script + view.getUint16(script);
  return Array.from({ length: view.getUint16(language + 4) }, (_, i) => view.getUint16(language + 6 + i * 2));
}

function subtablesOf(view: DataView, lookup: number): { type: number; offset: number }[] {
  const type = view.getUint16(lookup);
  return Array.from({ length: view.getUint16(lookup + 4) }, (_, i) => {
    const offset = lookup + view.getUint16(lookup + 6 + i * 2);
    // Extension subtables (GPOS 9, GSUB 7) only point to the real subtable.
    return view.getUint16(offset) === 1 && (type === 9 || type === 7)
      ? { type: view.getUint16(offset + 2), offset: offset + view.getUint32(offset + 4) }
      : { type, offset };
  });
}

/** Index of a glyph in a coverage table, or -1. */
export function coverageIndex(view: DataView, table: number, glyph: number): number {
  const count = view.getUint16(table + 2);
  const ranges = view.getUint16(table) === 2;
  const size = ranges ? 6 : 2;
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table + 4 + middle * size;
    if (glyph < view.getUint16(at)) high = middle - 1;
    else if (glyph > view.getUint16(ranges ? at + 2 : at)) low = middle + 1;
    else return ranges ? view.getUint16(at + 4) + glyph - view.getUint16(at) : middle;
  }
  return -1;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
