import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/verify/pdf/budget.ts';
import type { PdfObject } from '../../src/verify/pdf/objects.ts';
import { checkSameMetadata } from '../../src/verify/xmp/same-metadata.ts';
import { IDS, ORIGINAL } from './support.ts';

const SPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  mm: 'http://ns.adobe.com/xap/1.0/mm/',
  a: 'urn:a#',
};
const declared = Object.entries(SPACES)
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(' ');
const packet = (descriptions: string, more = '') =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"${more}><rdf:RDF ${declared}>${descriptions}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const about = (inside: string, attributes = '') =>
  packet(`<rdf:Description rdf:about=""${attributes}>${inside}</rdf:Description>`);
const object = (text: string): PdfObject => ({
  id: 1,
  generation: 0,
  value: new Map(),
  stream: Buffer.from(text),
  start: 0,
  end: 0,
});
const difference = (before: string, after: string) => {
  try {
    checkSameMetadata(object(before), object(after), new Budget());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const changed = (name: string) => `les métadonnées du document ont été changées (${name})`;
const LIST = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Titre</rdf:li></rdf:Alt></dc:title>';
const PERSON = '<a:qui rdf:parseType="Resource"><a:nom>N</a:nom><a:role>R</a:role></a:qui>';

describe('XMP metadata are the same', () => {
  it.each<[string, string, string]>([
    ['as attributes', about('<xmp:CreatorTool>csi</xmp:CreatorTool>'), about('', ' xmp:CreatorTool="csi"')],
    ['in another order', about('<a:b>1</a:b><a:c>2</a:c>'), about('<a:c>2</a:c>\n<a:b>1</a:b>')],
    [
      'in several descriptions',
      about('<a:b>1</a:b><a:c>2</a:c>'),
      packet('<rdf:Description><a:c>2</a:c></rdf:Description><rdf:Description a:b="1"/>'),
    ],
    ['under other prefixes', about('<a:b>1</a:b>'), about('<ns0:b xmlns:ns0="urn:a#">1</ns0:b>')],
    [
      'with padding',
      about('<a:b>1</a:b>'),
      `${about('<a:b>1</a:b>').replace('<?xpacket end', `${' '.repeat(3000)}\n<?xpacket end`)}\n`,
    ],
    [
      'with the name of a toolkit',
      about('<a:b>1</a:b>'),
      packet('<rdf:Description rdf:about=""><a:b>1</a:b></rdf:Description>', ' x:xmptk="T 1.0"'),
    ],
    [
      'with other dates and producer',
      about('<xmp:ModifyDate>1</xmp:ModifyDate>'),
      about(
        '<xmp:ModifyDate>2</xmp:ModifyDate><pdf:Producer>P</pdf:Producer><xmp:MetadataDate>3</xmp:MetadataDate><mm:InstanceID>4</mm:InstanceID>',
      ),
    ],
    [
      'with two producers, as OpenPDF leaves it after iText',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b><pdf:Producer>P</pdf:Producer>', ' pdf:Producer="I"'),
    ],
    [
      'with a structure as a description',
      about(PERSON),
      about('<a:qui><rdf:Description a:nom="N" a:role="R"/></a:qui>'),
    ],
    ['with a structure as attributes', about(PERSON), about('<a:qui a:nom="N" a:role="R"/>')],
    ['with a URI as a resource', about('<a:b>urn:x</a:b>'), about('<a:b rdf:resource="urn:x"/>')],
    [
      'with characters written as entities',
      about('<a:b>é &amp; "</a:b>'),
      about('<a:b>&#xe9; &#38; &quot;</a:b>'),
    ],
    ['with lists spread over lines', about(LIST), about(LIST.replaceAll('><', '>\n  <'))],
  ])('%s', (_, before, after) => {
    expect(difference(before, after)).toBeUndefined();
    expect(difference(after, before)).toBeUndefined();
  });

  it('when those of csi are compared with themselves', () => {
    const own = ORIGINAL.object(IDS.metadata) as PdfObject;
    expect(
      difference(Buffer.from(own.stream ?? []).toString(), Buffer.from(own.stream ?? []).toString()),
    ).toBeUndefined();
  });
});

describe('XMP metadata are refused', () => {
  it.each<[string, string, string, string]>([
    ['with another title', about(LIST), about(LIST.replace('Titre', 'TitrE')), changed('title')],
    ['with another language', about(LIST), about(LIST.replace('x-default', 'fr')), changed('title')],
    ['with another kind of list', about(LIST), about(LIST.replaceAll('Alt', 'Seq')), changed('title')],
    [
      'with one more title',
      about(LIST),
      about(LIST.replace('<rdf:li', '<rdf:li>Autre</rdf:li><rdf:li')),
      changed('title'),
    ],
    ['with blanks in a text', about('<a:b>1</a:b>'), about('<a:b> 1</a:b>'), changed('b')],
    ['with one more property', about('<a:b>1</a:b>'), about('<a:b>1</a:b><a:c>2</a:c>'), changed('c')],
    ['with one property less', about('<a:b>1</a:b><a:c>2</a:c>'), about('<a:b>1</a:b>'), changed('c')],
    [
      'with a prefix that means something else',
      about('<a:b>1</a:b>'),
      about('<a:b xmlns:a="urn:b#">1</a:b>'),
      changed('b'),
    ],
    [
      'with another date of creation',
      about('<xmp:CreateDate>1</xmp:CreateDate>'),
      about('<xmp:CreateDate>2</xmp:CreateDate>'),
      changed('CreateDate'),
    ],
    [
      'with a producer that is a list',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b><pdf:Producer><rdf:Bag/></pdf:Producer>'),
      changed('Producer'),
    ],
    [
      'with a structure field of another name',
      about(PERSON),
      about('<a:qui a:nom="N" a:rolE="R"/>'),
      changed('qui'),
    ],
    [
      'about something else',
      about('<a:b>1</a:b>'),
      packet('<rdf:Description rdf:about="x"><a:b>1</a:b></rdf:Description>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a duplicate property',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b>', ' a:b="1"'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a duplicate producer, once as an array',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b><pdf:Producer><rdf:Bag/></pdf:Producer>', ' pdf:Producer="I"'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a duplicate producer within a structure',
      about('<a:b>1</a:b>'),
      about('<a:b><rdf:Description pdf:Producer="I"><pdf:Producer>P</pdf:Producer></rdf:Description></a:b>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a property of RDF itself',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b><rdf:value>2</rdf:value>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a property of no namespace',
      about('<a:b>1</a:b>'),
      about('<a:b>1</a:b><b>2</b>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with a node ID',
      about('<a:b>1</a:b>'),
      about('<a:b rdf:nodeID="n">1</a:b>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with text outside of the description',
      about('<a:b>1</a:b>'),
      packet('texte<rdf:Description rdf:about=""><a:b>1</a:b></rdf:Description>'),
      'les métadonnées du document ne sont plus du XMP',
    ],
    [
      'with text outside of an array',
      about(LIST),
      about(LIST.replace('<rdf:Alt>', 'x<rdf:Alt>')),
      'les métadonnées du document ne sont plus du XMP',
    ],
  ])('%s', (_, before, after, message) => {
    expect(difference(before, after)).toBe(message);
  });

  it.each<[string, string]>([
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${about('<a:b>1</a:b>')}`],
    ['a comment', about('<a:b>1</a:b><!-- a -->')],
    ['a CDATA section', about('<a:b><![CDATA[1]]></a:b>')],
    ['an unknown entity', about('<a:b>&b;</a:b>')],
    ['a duplicate attribute', about('<a:b c="1" c="2">1</a:b>')],
    ['an undeclared prefix', about('<z:b>1</z:b>')],
    ['an element that is not closed', about('<a:b>1')],
    ['a second packet', `${about('<a:b>1</a:b>')}${about('<a:b>1</a:b>')}`],
    ['too many nested elements', about('<a:b>'.repeat(100) + '</a:b>'.repeat(100))],
  ])('with %s, which programs read in different ways', (_, after) => {
    expect(difference(about('<a:b>1</a:b>'), after)).toMatch(
      /^les métadonnées du document ne se lisent pas d’une seule façon \(XMP, caractère \d+\)$/,
    );
  });

  it('when they are not UTF-8', () => {
    const bad = { ...object(''), stream: Buffer.from(about('<a:b>é</a:b>'), 'latin1') };
    expect(() => checkSameMetadata(object(about('')), bad, new Budget())).toThrow(
      'les métadonnées du document ne sont pas en UTF-8',
    );
  });
});
