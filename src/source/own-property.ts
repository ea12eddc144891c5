/** Defines an own property even for `__proto__`, which plain assignment would treat specially. */
export function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}
