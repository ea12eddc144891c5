/**
 * A violation to put in a conforming PDF: a replacement of the same length in bytes, and the clause of each profile that must then fail (ISO
 * 19005-3 and ISO 14289-1; after the dash, the number of the test in veraPDF).
 */
export interface Violation {
  name: string;
  replace: [RegExp, string];
  clauses: { '3a'?: string; ua1?: string };
}

/** Violations that readers, archives or validators find, each a few bytes away from what csi writes. */
export const VIOLATIONS: readonly Violation[] = [
  { name: 'no language', replace: [/\/Lang \(fr-FR\)/, '/Long (fr-FR)'], clauses: { ua1: '7.2-2' } },
  {
    name: 'not marked as tagged',
    replace: [/\/Marked true/, '/Marked null'],
    clauses: { '3a': '6.7.2.2-1', ua1: '6.2-1' },
  },
  { name: 'no claim of PDF/UA', replace: [/<pdfuaid:part>1</, '<pdfuaid:part>9<'], clauses: { ua1: '5-2' } },
  {
    name: 'a claim of PDF/A-2',
    replace: [/<pdfaid:part>3</, '<pdfaid:part>2<'],
    clauses: { '3a': '6.6.4-2' },
  },
  {
    name: 'no title in the XMP',
    replace: [/<dc:title>(.*)<\/dc:title>/, '<dc:tltle>$1</dc:tltle>'],
    clauses: { '3a': '6.6.2.3.1-1', ua1: '7.1-9' },
  },
  {
    name: 'the title of the file not shown',
    replace: [/\/DisplayDocTitle true/, '/DisplayDocTitle null'],
    clauses: { ua1: '7.1-10' },
  },
  {
    name: 'no output intent',
    replace: [/\/OutputIntents/, '/OutputIntentz'],
    clauses: { '3a': '6.2.4.3-2' },
  },
  { name: 'no file identifier', replace: [/\/ID \[/, '/IX ['], clauses: { '3a': '6.1.3-1' } },
  { name: 'a figure without alternative text', replace: [/\/Alt /, '/Alx '], clauses: { ua1: '7.3-1' } },
  {
    name: 'a font without ToUnicode',
    replace: [/\/ToUnicode /, '/ToUnicodx '],
    clauses: { '3a': '6.2.11.7.2-1', ua1: '7.21.7-1' },
  },
  {
    name: 'a font that is not embedded',
    replace: [/\/FontFile2 /, '/FontFilex '],
    clauses: { '3a': '6.2.11.4.1-1', ua1: '7.21.4.1-1' },
  },
  {
    name: 'a page outside of the structure',
    replace: [/\/StructParents 0/, '/StructParentz 0'],
    clauses: { ua1: '7.1-3' },
  },
  {
    name: 'a tab order that does not follow the structure',
    replace: [/\/Tabs\/S\/Annots/, '/Tabs/R/Annots'],
    clauses: { ua1: '7.18.3-1' },
  },
  {
    name: 'an unknown role',
    replace: [/\/S\/LBody/, '/S/Lbxdy'],
    clauses: { '3a': '6.7.3.4-1', ua1: '7.1-5' },
  },
  { name: 'a cell outside of a row', replace: [/\/S\/TR\//, '/S/LI/'], clauses: { ua1: '7.2-36' } },
  {
    name: 'a section in a table of contents',
    replace: [/\/S\/TOCI/, '/S/Sect'],
    clauses: { ua1: '7.2-27' },
  },
  { name: 'a heading that skips a level', replace: [/\/S\/H2/, '/S/H4'], clauses: { ua1: '7.4.2-1' } },
  {
    name: 'header cells without scope',
    replace: [/\/Scope\/(?=Column|Row)/g, '/Scopx/'],
    clauses: { ua1: '7.5-1' },
  },
  {
    name: 'a link without description',
    replace: [/\/F 4\/Contents </, '/F 4/Contentx <'],
    clauses: { ua1: '7.18.5-2' },
  },
  {
    name: 'a link outside of the structure',
    replace: [/(\/F 4\/Contents <[^>]*>)\/StructParent /, '$1/StructParenx '],
    clauses: { ua1: '7.18.5-1' },
  },
  {
    name: 'an annotation that is not printed',
    replace: [/\/F 4\/Contents/, '/F 2/Contents'],
    clauses: { '3a': '6.3.2-2' },
  },
  {
    name: 'a signature field without an alternate name',
    replace: [/\/TU (<[^>]*>)\/Contents /, '/TX $1/Contentx '],
    clauses: { ua1: '7.18.1-3' },
  },
  {
    name: 'a signature field without appearance',
    replace: [/\/AP<<\/N/, '/AQ<</N'],
    clauses: { '3a': '6.3.3-1' },
  },
  {
    name: 'an attachment without its relationship',
    replace: [/\/AFRelationship/, '/AFRelationshix'],
    clauses: { '3a': '6.8-3' },
  },
  {
    name: 'an attachment that no object refers to',
    replace: [/\/AF \[/, '/AX ['],
    clauses: { '3a': '6.8-4' },
  },
  {
    name: 'an attachment without its name in Unicode',
    replace: [/\/UF\(/, '/UX('],
    clauses: { '3a': '6.8-2', ua1: '7.11-1' },
  },
  {
    name: 'an attachment of an unknown type',
    replace: [/\/Subtype\/application#2Fyaml/, '/Subtypx/application#2Fyaml'],
    clauses: { '3a': '6.8-1' },
  },
  {
    name: 'metadata in an undeclared namespace',
    replace: [/urn:x-csi:provenance:1:</, 'urn:x-csi:provenance:2:<'],
    clauses: { '3a': '6.6.2.3.1-1' },
  },
  {
    name: 'a structure tree that the catalog does not refer to',
    replace: [/\/StructTreeRoot (\d+)/, '/StructTreeRxxt $1'],
    clauses: { '3a': '6.7.3.3-1', ua1: '7.1-11' },
  },
];

/** A PDF with a violation in it; throws when there is nothing to replace, or when the length would change. */
export function withViolation(
  pdf: Uint8Array,
  { name, replace: [pattern, replacement] }: Violation,
): Uint8Array {
  const sound = Buffer.from(pdf).toString('latin1');
  const changed = sound.replace(pattern, replacement);
  if (changed === sound || changed.length !== sound.length)
    throw new Error(`nothing to replace, or bytes moved: ${name}`);
  return Buffer.from(changed, 'latin1');
}
