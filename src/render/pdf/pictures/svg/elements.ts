import { declarationsOf, isProperty, keepProperty } from './properties.ts';
import { quoted, refused } from './refused.ts';
import { SHAPES } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import type { SvgNode } from './xml.ts';

const FLAT = 'aplatissez le dessin, ou exportez-le en PNG';
/** Elements that csi does not draw, with what they are and what to do. */
const REFUSED: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  text: ['du texte', 'convertissez les textes en tracés'],
  tspan: ['du texte', 'convertissez les textes en tracés'],
  textPath: ['du texte', 'convertissez les textes en tracés'],
  image: ['une image', 'enregistrez cette image à part, en PNG ou en JPEG'],
  script: ['un script', 'exportez-le sans script, en « SVG simple »'],
  foreignObject: ['une page web', 'retirez cet élément du dessin'],
  a: ['un lien', 'retirez le lien du dessin'],
  use: ['un clone', 'dissociez les clones (« délier »), ou exportez le dessin en PNG'],
  symbol: ['un symbole', 'décomposez les symboles, ou exportez le dessin en PNG'],
  radialGradient: ['un dégradé radial', 'remplacez-le par un dégradé linéaire, ou exportez le dessin en PNG'],
  pattern: ['un motif', FLAT],
  mask: ['un masque', FLAT],
  filter: ['un filtre', FLAT],
  marker: ['un marqueur', FLAT],
  svg: ['un dessin dans le dessin', 'dégroupez-le'],
  switch: ['une alternative', 'exportez-le en « SVG simple »'],
};
const ANIMATED = /^(?:animate|set$|discard$)/;
/** Attributes that say nothing of how to draw. */
const WITHOUT_EFFECT =
  /^(?:id|class|version|baseProfile|lang|role|tabindex|focusable|nonce|contentStyleType|contentScriptType|zoomAndPan|xmlns|requiredFeatures|systemLanguage|aria-[\w-]+|data-[\w.-]+|(?!xlink:)[\w.-]+:[\w.-]+)$/;
const SVG = 'http://www.w3.org/2000/svg';

/** Attributes of elements other than shapes, besides those of style. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  svg: ['width', 'height', 'viewBox', 'preserveAspectRatio', 'x', 'y'],
  g: ['transform'],
  defs: ['transform'],
  linearGradient: [
    'x1',
    'y1',
    'x2',
    'y2',
    'gradientUnits',
    'gradientTransform',
    'spreadMethod',
    'href',
    'xlink:href',
  ],
  clipPath: ['clipPathUnits', 'transform'],
  stop: ['offset'],
};

/** The name of an element of SVG; undefined for those that nobody draws: of editors, of metadata, and style sheets, which are read before. */
export function svgName({ name }: SvgNode): string | undefined {
  const local = name.startsWith('svg:') ? name.slice(4) : name;
  return local.includes(':') || /^(?:title|desc|metadata|style)$/.test(local) ? undefined : local;
}

/** Refuses an element that csi does not draw. */
export function refuseElement(name: string, line: number): never {
  const place = `(« ${quoted(name).slice(2, -2)} », ligne ${line})`;
  if (ANIMATED.test(name)) throw refused(`est un SVG animé ${place}`, 'exportez-le sans animation');
  const [what, remedy] = REFUSED[name] ?? ['un élément que csi ne sait pas dessiner', FLAT];
  throw refused(`est un SVG qui contient ${what} ${place}`, remedy);
}

/** Checks the attributes of an element and returns those of style: its attributes, then what the sheet and its `style` say instead. */
export function propertiesOf(element: SvgNode, name: string, sheet: Sheet): Map<string, string> {
  const shape = SHAPES[name];
  const own: readonly string[] = shape ? [...shape.attributes, 'transform'] : (OWN[name] ?? []);
  const kept = new Map<string, string>();
  for (const [attribute, value] of element.attributes) {
    if (own.includes(attribute) || attribute === 'style') continue;
    const place = `(ligne ${element.line})`;
    if (/^on/i.test(attribute))
      throw refused(
        `est un SVG qui contient un script (« ${attribute} », ligne ${element.line})`,
        'exportez-le sans script',
      );
    if (/href$/i.test(attribute))
      throw refused(`est un SVG qui contient un lien ${place}`, 'retirez le lien du dessin');
    if (attribute === 'xmlns' && value !== SVG)
      throw refused(`est un SVG dont un élément n’est pas de SVG ${place}`, 'exportez-le en « SVG simple »');
    if (isProperty(attribute)) keepProperty(kept, attribute, value);
    else if (!WITHOUT_EFFECT.test(attribute))
      throw refused(
        `est un SVG dont l’attribut ${quoted(attribute)} est inconnu de csi ${place}`,
        'exportez-le en « SVG simple » ou en PNG',
      );
  }
  for (const [property, value] of [
    ...sheet.of(element),
    ...declarationsOf(element.attributes.get('style') ?? ''),
  ])
    keepProperty(kept, property, value);
  return kept;
}
