import { RefusedUpdate } from '../pdf/index.ts';
import { readXml, type XmlElement } from './xml.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const LANG = 'http://www.w3.org/XML/1998/namespace lang';
const LISTS = ['Bag', 'Seq', 'Alt'].map((one) => `${RDF} ${one}`);
const rdf = (name: string) => `${RDF} ${name}`;

/** An XMP value (ISO 16684-1, 6.3): a simple value, a structure or an array. `lang` is its xml:lang, `list` the kind of array. */
export type XmpValue =
  | { text: string; lang?: string }
  | { fields: ReadonlyMap<string, XmpValue> }
  | { list: string; items: readonly XmpValue[]; lang?: string };

/**
 * The properties of an XMP packet by qualified name. Prefixes, order, and whether a property is written as an attribute or as an element
 * make no difference. Throws RefusedUpdate for RDF that XMP does not allow and for duplicate properties; those in `repeatable` may be
 * duplicated when both are simple values, because some signing programs add their own next to the existing one.
 */
export function readProperties(
  packet: string,
  repeatable: readonly string[] = [],
): ReadonlyMap<string, XmpValue> {
  const meta = readXml(packet);
  if (meta.name !== 'adobe:ns:meta/ xmpmeta') throw refusal();
  const [root, ...others] = elements(meta);
  if (root?.name !== rdf('RDF') || others.length > 0 || root.attributes.size > 0) throw refusal();
  const properties = new Map<string, XmpValue>();
  for (const description of elements(root)) {
    if (description.name !== rdf('Description')) throw refusal();
    for (const [name, value] of propertiesIn(description, repeatable))
      add(properties, name, value, repeatable);
  }
  return properties;
}

// The properties in an rdf:Description, whether it describes the document or a structure within it.
function propertiesIn(description: XmlElement, repeatable: readonly string[] = []): Map<string, XmpValue> {
  const found = new Map<string, XmpValue>();
  for (const [name, value] of description.attributes) {
    if (name === rdf('about') ? value !== '' : name.startsWith(`${RDF} `) || name === LANG) throw refusal();
    if (name !== rdf('about')) add(found, name, { text: value }, repeatable);
  }
  for (const child of elements(description)) add(found, child.name, xmpValueOf(child), repeatable);
  return found;
}

function xmpValueOf(property: XmlElement): XmpValue {
  const { attributes, children, text } = property;
  const lang = attributes.get(LANG);
  const rest = new Map([...attributes].filter(([name]) => name !== LANG));
  const withLang = lang === undefined ? {} : { lang };
  const type = rest.get(rdf('parseType'));
  if (type !== undefined) {
    if (type !== 'Resource' || rest.size > 1 || lang !== undefined) throw refusal();
    return { fields: propertiesIn({ ...property, attributes: new Map() }) };
  }
  const resource = rest.get(rdf('resource'));
  if (resource !== undefined) {
    // In XMP a URI in rdf:resource and the same URI as text are one simple value.
    if (rest.size > 1 || children.length > 0 || text.trim() !== '') throw refusal();
    return { text: resource, ...withLang };
  }
  if (rest.size > 0) {
    if (children.length > 0 || text.trim() !== '' || lang !== undefined) throw refusal();
    return { fields: propertiesIn({ ...property, attributes: rest }) };
  }
  const [only, ...others] = children;
  if (!only) return { text, ...withLang };
  if (others.length > 0 || text.trim() !== '') throw refusal();
  if (only.name === rdf('Description')) {
    if (lang !== undefined || only.attributes.has(rdf('about'))) throw refusal();
    return { fields: propertiesIn(only) };
  }
  if (!LISTS.includes(only.name) || only.attributes.size > 0) throw refusal();
  return { list: only.name, items: elements(only).map(itemOf), ...withLang };
}

function itemOf(item: XmlElement): XmpValue {
  if (item.name !== rdf('li')) throw refusal();
  return xmpValueOf(item);
}

function elements({ children, text }: XmlElement): readonly XmlElement[] {
  if (text.trim() !== '') throw refusal();
  return children;
}

function add(
  properties: Map<string, XmpValue>,
  name: string,
  value: XmpValue,
  repeatable: readonly string[],
): void {
  if (name.startsWith(`${RDF} `) || name.startsWith(' ')) throw refusal();
  const known = properties.get(name);
  if (known && !(repeatable.includes(name) && 'text' in known && 'text' in value)) throw refusal();
  properties.set(name, value);
}

const refusal = () => new RefusedUpdate('les métadonnées du document ne sont plus du XMP');
