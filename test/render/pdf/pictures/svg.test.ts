import { describe, expect, it } from 'vitest';
import { PictureError, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import type { Drawing, VectorPicture } from '../../../../src/render/pdf/pictures/types.ts';

/** A drawing of 100 × 100 pixels that holds this. */
const svg = (inside: string, attributes = 'width="100" height="100"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const read = (bytes: Uint8Array): VectorPicture => readPicture(bytes) as VectorPicture;
/** The operators of what a drawing holds, on one line, without the transform to points. */
const drawn = (inside: string): string =>
  read(svg(inside)).drawing.operators.replaceAll(/\s+/g, ' ').replaceAll('q 0.75 0 0 -0.75 0 75 cm ', '');
const drawing = (inside: string): Drawing => read(svg(inside)).drawing;

describe('an SVG', () => {
  it.each([
    ['a rectangle', '<rect x="1" y="2" width="3" height="4"/>', '0 0 0 rg 1 2 m 4 2 l 4 6 l 1 6 l h f Q'],
    [
      'a line',
      '<line x2="5" y2="6" stroke="red"/>',
      '0 0 0 rg 0 0 m 5 6 l f Q 1 0 0 RG 1 w 4 M 0 0 m 5 6 l S Q',
    ],
    ['a polyline', '<polyline points="1,2 3,4" fill="#fff"/>', '1 1 1 rg 1 2 m 3 4 l f Q'],
    ['a polygon', '<polygon points="1 2 3-4" fill="#f00"/>', '1 0 0 rg 1 2 m 3 -4 l h f Q'],
    [
      'moves and lines',
      '<path d="M1 2 3 4H5V6h-1v1z"/>',
      '0 0 0 rg 1 2 m 3 4 l 5 4 l 5 6 l 4 6 l 4 7 l h f Q',
    ],
    ['relative ones', '<path d="m1,2,3,4l1-.5.5.5"/>', '0 0 0 rg 1 2 m 4 6 l 5 5.5 l 5.5 6 l f Q'],
    ['curves', '<path d="M0 0C1 2 3 4 5 6s1 1 2 2"/>', '0 0 0 rg 0 0 m 1 2 3 4 5 6 c 7 8 6 7 7 8 c f Q'],
    ['quadratic ones', '<path d="M0 0Q3 3 6 0T12 0"/>', '0 0 0 rg 0 0 m 2 2 4 2 6 0 c 8 -2 10 -2 12 0 c f Q'],
    ['an arc of no radius', '<path d="M0 0A0 1 0 0 0 5 5"/>', '0 0 0 rg 0 0 m 5 5 l f Q'],
    ['what follows a close', '<path d="M1 1h1zl5 5"/>', '0 0 0 rg 1 1 m 2 1 l h 1 1 m 6 6 l f Q'],
    ['even-odd', '<path d="M1 1h1" fill-rule="evenodd"/>', '0 0 0 rg 1 1 m 2 1 l f* Q'],
    [
      'style before attributes',
      '<path d="M1 1h1" fill="red" style="fill:blue"/>',
      '0 0 1 rg 1 1 m 2 1 l f Q',
    ],
    ['colours', '<g color="lime"><path d="M1 1h1" fill="currentColor"/></g>', '0 1 0 rg 1 1 m 2 1 l f Q'],
    ['levels', '<path d="M1 1h1" fill="rgb(255, 0,20%)"/>', '1 0 0.2 rg 1 1 m 2 1 l f Q'],
    [
      'pens',
      '<path d="M1 1h1" fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="2" stroke-dashoffset="-1"/>',
      '0 0 0 RG 1 w 1 J 2 j [2 2] 3 d 1 1 m 2 1 l S Q',
    ],
    [
      'classes',
      '<style type="text/css"><![CDATA[/* a */ .a,.b{fill:red;font-size:9px} .b{fill:lime}]]></style><path d="M1 1h1" class="b a" fill="blue"/>',
      '0 1 0 rg 1 1 m 2 1 l f Q',
    ],
    ['nothing', '<path d=""/><rect width="0" height="3"/><path d="M1 1h1" display="none"/>', ''],
    ['what editors keep', '<x:y>text</x:y><metadata><a/></metadata><title>&lt;a&gt;</title>', ''],
  ])('draws %s', (_, inside, operators) => {
    expect(drawn(inside)).toBe(operators);
  });

  it.each([
    ['width="96" height="48"', 72, 36],
    ['width="2in" height="2.54cm"', 144, 72],
    ['width="25.4mm" height="36pt"', 72, 36],
    ['viewBox="0 0 200 100"', 150, 75],
    ['width="100%" height="100%" viewBox="0 0 200 100"', 150, 75],
    ['width="40" viewBox="0 0 200 100"', 30, 15],
  ])('of %s is %f × %f points', (attributes, width, height) => {
    const picture = read(svg('', attributes));
    expect(picture.width).toBeCloseTo(width, 6);
    expect(picture.height).toBeCloseTo(height, 6);
  });

  it('is fitted in the middle of its size', () => {
    const inside = '<path d="M0 0h1"/>';
    const { operators } = read(svg(inside, 'width="400" height="100" viewBox="10 20 100 50"')).drawing;
    expect(operators).toContain('q 1.5 0 0 -1.5 60 105 cm');
  });

  it('is drawn however small its units are, and not at all when it is flat', () => {
    const tiny = read(svg('<path d="M0 0h9e6v9e6"/>', 'width="2" height="2" viewBox="0 0 9e6 9e6"'));
    expect(tiny.drawing.operators).toContain('9000000 9000000 l');
    expect(drawing('<path d="M0 0h9v9" transform="scale(1 0)"/>').operators).toBe('');
  });

  it('paints translucent parts as one, and translucent paints as such', () => {
    expect(drawing('<g opacity=".5"><path d="M1 1h1"/></g>')).toMatchObject({
      operators: 'q /G0 gs /X0 Do Q',
      opacities: [{ fill: 0.5, stroke: 0.5 }],
      groups: [{ opacities: [] }],
    });
    expect(drawing('<path d="M1 1h1" stroke="red" opacity=".5"/>').groups).toHaveLength(1);
    expect(drawing('<path d="M1 1h1" opacity=".5" fill-opacity="50%"/>')).toMatchObject({
      opacities: [{ fill: 0.25, stroke: 1 }],
      groups: [],
    });
  });

  it('clips to an outline of one shape, in points', () => {
    const { operators, groups } = drawing(
      '<clipPath id="a" transform="translate(10)"><path d="M0 0h20v20z" clip-rule="evenodd"/></clipPath>' +
        '<g clip-path="url(#a)" transform="scale(2)"><rect width="9" height="9"/></g>',
    );
    expect(operators.replaceAll('\n', ' ')).toBe('q 15 75 m 45 75 l 45 45 l h W* n /X0 Do Q');
    expect(groups[0]?.operators).toContain('q 1.5 0 0 -1.5 0 75 cm');
    expect(
      drawing('<clipPath id="a"><path d=""/></clipPath><rect clip-path="url(#a)" width="9" height="9"/>')
        .operators,
    ).toBe('');
  });

  it('fills with gradients, which may name one another, by growing stops', () => {
    const { gradients, operators } = drawing(
      '<rect x="10" y="20" width="40" height="20" fill="url(#b)"/>' +
        '<linearGradient id="a"><stop offset="20%" stop-color="red"/><stop offset=".2" stop-color="blue"/></linearGradient>' +
        '<linearGradient id="b" href="#a" x2="0" y2="1"/>',
    );
    expect(operators.replaceAll('\n', ' ')).toContain('h W n 40 0 0 20 10 20 cm /S0 sh Q');
    expect(gradients).toHaveLength(1);
    expect(gradients[0]?.axis).toEqual([0, 0, 0, 1]);
    expect(gradients[0]?.stops.map(({ offset }) => Math.round(offset * 1e6) / 1e6)).toEqual([
      0, 0.2, 0.20001, 1,
    ]);
  });
});

const gradient = (stops: string, attributes = ''): string =>
  `<linearGradient id="a" ${attributes}>${stops}</linearGradient><path d="M1 1h1" fill="url(#a)"/>`;

describe('an SVG is refused', () => {
  it.each([
    ['a text', '<text>A</text>', /du texte \(« text », ligne 1\) : convertissez les textes en tracés/],
    ['an image', '\n<image href="a.png"/>', /une image \(« image », ligne 2\)/],
    ['a script', '<script>alert(1)</script>', /un script/],
    ['a handler', '<path d="M0 0" onclick="a()"/>', /un script \(« onclick »/],
    ['a link', '<a href="https://a.fr"><path d=""/></a>', /un lien/],
    ['a reference', '<path xlink:href="#a"/>', /un lien/],
    ['a clone', '<use href="#a"/>', /un clone/],
    ['a clone in definitions', '<defs><use href="#a"/></defs>', /un clone/],
    ['an animation', '<path d="M0 0"><animate/></path>', /animé/],
    ['a page', '<foreignObject/>', /une page web/],
    [
      'transforms that add up',
      `${'<g transform="scale(1e6)">'.repeat(9)}<path d="M1 1h1"/>${'</g>'.repeat(9)}`,
      /démesurée/,
    ],
    [
      'transforms that add up to infinity',
      `${'<g transform="scale(1e7)">'.repeat(60)}<path d="M1 1h1"/>${'</g>'.repeat(60)}`,
      /démesurée/,
    ],
    ['steps that add up', `<path d="m1 1${'h1e7'.repeat(300)}"/>`, /démesurée/],
    ['a rule of CSS', '<style>path{fill:red}</style>', /une règle de style « path »/],
    ['an import', '<style>@import url(a.css);</style>', /une règle de style « @import/],
    ['a filter in a class', '<style>.a{filter:blur(2px)}</style><g class="a"/>', /un filtre/],
    ['a clip that is missing', '<g clip-path="url(#z)"/>', /découpe « #z » manque/],
    [
      'a clip of two shapes',
      '<clipPath id="a"><path/><path/></clipPath><g clip-path="url(#a)"/>',
      /une seule forme/,
    ],
    ['a clip of a text', '<clipPath id="a"><text/></clipPath><g clip-path="url(#a)"/>', /du texte/],
    [
      'a clip that is clipped',
      '<clipPath id="a"><path d="M0 0h1" clip-path="url(#a)"/></clipPath><g clip-path="url(#a)"/>',
      /découpe est découpée/,
    ],
    ['a filter', '<path d="M0 0" style="filter:url(#a)"/>', /un filtre/],
    ['a mask', '<path d="M0 0" mask="url(#a)"/>', /un masque/],
    ['a radial gradient', '<radialGradient/>', /un dégradé radial/],
    ['a drawing within', '<svg/>', /un dessin dans le dessin/],
    ['an unknown element', '<blob/>', /« blob », ligne 1/],
    ['an unknown attribute', '<path d="M0 0" blob="1"/>', /l’attribut « blob »/],
    ['an unknown property', '<path d="M0 0" style="blob:1"/>', /blob vaut « 1 »/],
    ['an address', '<path d="M0 0" fill="url(https://a.fr/a.svg#b)"/>', /fill vaut « url\(https/],
    ['a gradient that is missing', '<path d="M0 0h1" fill="url(#z)"/>', /dégradé « #z » manque/],
    ['a gradient of itself', gradient('', 'href="#a"'), /manque/],
    ['a gradient from elsewhere', gradient('', 'href="b.svg#a"'), /href vaut/],
    ['a translucent gradient', gradient('<stop stop-opacity=".5"/>'), /translucide/],
    ['a gradient that repeats', gradient('', 'spreadMethod="repeat"'), /spreadMethod vaut/],
    [
      'a contour with a gradient',
      `${gradient('<stop/><stop offset="1"/>')}<path d="M0 0h1" stroke="url(#a)"/>`,
      /contour/,
    ],
    ['a number that is none', '<rect width="NaN" height="1"/>', /width vaut « NaN »/],
    ['a number without end', '<rect width="1e999" height="1"/>', /width vaut/],
    ['a negative width', '<rect width="-1" height="1"/>', /width vaut/],
    ['a path without a move', '<path d="L1 1"/>', /« d »/],
    ['a path cut short', '<path d="M1 1C2 2"/>', /« d »/],
    ['a path with a word', '<path d="M1 1h1 x"/>', /« d »/],
    ['a transform that is none', '<g transform="perspective(1)"/>', /transform vaut/],
    ['text between elements', 'A', /mal formé \(ligne 1\)/],
    ['an entity', '<title>&a;</title><path d="&a;"/>', /mal formé/],
    ['a processing instruction', '<?xml-stylesheet href="a.css"?>', /instruction/],
    ['raw text', '<title><![CDATA[a]]></title>', /CDATA/],
    ['tags that cross', '<g><path></g></path>', /mal formé/],
    ['an attribute twice', '<g id="a" id="b"/>', /mal formé/],
    ['a colour with an opacity', '<path d="M0 0" fill="#ff000080"/>', /fill vaut « #ff000080 »/],
  ])('for %s', (_, inside, message) => {
    expect(() => readPicture(svg(inside))).toThrow(PictureError);
    expect(() => readPicture(svg(inside))).toThrow(message);
  });

  it.each([
    ['without a size', svg('', ''), /ne dit pas sa taille/],
    ['of no size', svg('', 'width="0" height="5"'), /taille n’a pas de sens/],
    ['with an empty view', svg('', 'viewBox="0 0 0 5"'), /viewBox/],
    ['in Latin-1', Buffer.from(svg('<title>é</title>').toString(), 'latin1'), /UTF-8/],
    ['that says Latin-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg('')}`), /UTF-8/],
    ['that declares entities', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`), /entités/],
    ['of another namespace', Buffer.from('<svg width="1" height="1"/>'), /n’est pas un SVG/],
    ['followed by more', Buffer.concat([svg(''), svg('')]), /mal formé/],
    ['too large', svg('', `width="100000" height="1"`), /taille n’a pas de sens/],
  ])('%s', (_, bytes, message) => {
    expect(() => readPicture(bytes)).toThrow(PictureError);
    expect(() => readPicture(bytes)).toThrow(message);
  });
});
