/**
 * A value with each of its texts replaced by what `textOf` returns, given the key that holds the text (that of the list, for an item) and
 * the key above it. What holds no text that changes is the same object, not a copy: most of a contract stays as it is.
 */
export function mapTexts<T>(
  value: T,
  textOf: (text: string, key: string, parent: string) => string,
  key = '',
  parent = '',
): T {
  if (typeof value === 'string') return textOf(value, key, parent) as T;
  if (typeof value !== 'object' || value === null) return value;
  let copy: T | undefined;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const mapped = mapTexts(item, textOf, key, parent);
      if (mapped === item) continue;
      copy ??= [...value] as T;
      (copy as unknown[])[i] = mapped;
    }
  } else
    for (const name of Object.keys(value)) {
      const item = value[name as keyof T];
      const mapped = mapTexts(item, textOf, name, key);
      if (mapped === item) continue;
      copy ??= { ...value };
      copy[name as keyof T] = mapped;
    }
  return copy ?? value;
}
