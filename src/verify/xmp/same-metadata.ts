import { type Budget, decodeStream, type PdfObject, RefusedUpdate } from '../pdf/index.ts';
import { readProperties, type XmpValue } from './properties.ts';

/** The properties that signing may change: when, by which program and as which instance the file was last written. */
const VOLATILE = [
  'http://ns.adobe.com/xap/1.0/ ModifyDate',
  'http://ns.adobe.com/xap/1.0/ MetadataDate',
  'http://ns.adobe.com/pdf/1.3/ Producer',
  'http://ns.adobe.com/xap/1.0/mm/ InstanceID',
];
const MAX_LENGTH = 1_000_000;

/** Checks that two metadata streams have equal properties, except VOLATILE ones; throws RefusedUpdate, naming the first that differs. */
export function checkSameMetadata(before: PdfObject, after: PdfObject, budget: Budget): void {
  const [old, now] = [read(before, budget), read(after, budget)];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(name), now.get(name)];
    const isVolatile = VOLATILE.includes(name) && (is === undefined || 'text' in is);
    if (!isVolatile && !(was && is && canonical(was) === canonical(is)))
      throw new RefusedUpdate(
        `les métadonnées du document ont été changées (${name.slice(name.lastIndexOf(' ') + 1)})`,
      );
  }
}

function read(metadata: PdfObject, budget: Budget): ReadonlyMap<string, XmpValue> {
  const bytes = decodeStream(metadata, budget);
  if (bytes.length > MAX_LENGTH) throw new RefusedUpdate('les métadonnées du document sont démesurées');
  budget.spend(bytes.length);
  try {
    return readProperties(new TextDecoder('utf-8', { fatal: true }).decode(bytes), VOLATILE);
  } catch (error) {
    if (error instanceof TypeError)
      throw new RefusedUpdate('les métadonnées du document ne sont pas en UTF-8');
    throw error;
  }
}

function canonical(node: XmpValue): string {
  if ('text' in node) return JSON.stringify([node.text, node.lang ?? null]);
  if ('list' in node)
    return `${node.list}[${node.items.map(canonical).join()}]${JSON.stringify(node.lang ?? null)}`;
  const fields = [...node.fields].map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`);
  return `{${fields.sort().join()}}`;
}
