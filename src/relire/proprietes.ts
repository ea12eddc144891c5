import { readElements } from '../archive/elements.ts';

/** What begins the names of the properties that csi writes. */
const OWN = 'csi:';

/** The properties that csi gave a document, without what begins their names. Each is an `element`, which `attribute` names. */
export function propertiesIn(
  xml: string | undefined,
  element: string,
  attribute: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (xml === undefined) return found;
  let current: string | undefined;
  readElements(xml, {
    open(name, { [attribute]: own = '' }) {
      if (name === element && own.startsWith(OWN)) current = own.slice(OWN.length);
    },
    text(text) {
      if (current !== undefined) found.set(current, `${found.get(current) ?? ''}${text}`);
    },
    close(name) {
      if (name === element) current = undefined;
    },
  });
  return found;
}
