import { declarationsOf, hasEffect, withoutComments } from './properties.ts';
import { quoted, refused } from './refused.ts';
import type { SvgNode } from './xml.ts';

type Declarations = ReadonlyMap<string, string>;

const MAX_RULES = 1000;
const RULE = /(?<![^{}])([^{}]*)\{([^{}]*)\}/y;
const FLAT = 'exportez-le avec des attributs de présentation, sans feuille de style';

/** The style sheet of a drawing: rules for classes, as Illustrator writes them. Everything else of CSS is refused. */
export class Sheet {
  readonly #rules = new Map<string, { order: number; declarations: Declarations }[]>();
  #count = 0;

  /** Reads the text of a `style` element. */
  add({ attributes, text, line }: SvgNode): void {
    for (const [name, value] of attributes)
      if (name !== 'id' && !(name === 'type' && value === 'text/css'))
        throw refused(
          `est un SVG dont une feuille de style a l’attribut ${quoted(name)} (ligne ${line})`,
          FLAT,
        );
    const bare = withoutComments(text);
    let at = 0;
    for (RULE.lastIndex = 0; /\S/.test(bare.slice(at)); at = RULE.lastIndex) {
      const [, selectors = bare.slice(at), body = ''] = RULE.exec(bare) ?? [];
      if (++this.#count > MAX_RULES)
        throw refused(`est un SVG de plus de ${MAX_RULES} règles de style`, FLAT);
      const declarations = new Map(declarationsOf(body).filter(([name]) => hasEffect(name)));
      for (const selector of selectors.split(',')) {
        const [, name] = /^\s*\.([A-Za-z_][\w-]*)\s*$/.exec(selector) ?? [];
        if (name === undefined)
          throw refused(
            `est un SVG avec une règle de style ${quoted(selector)}, que csi n’applique pas (ligne ${line})`,
            FLAT,
          );
        const rules = this.#rules.get(name) ?? [];
        rules.push({ order: this.#count, declarations });
        this.#rules.set(name, rules);
      }
    }
  }

  /** What the sheet says of an element: of two rules, the later one counts. */
  of({ attributes }: SvgNode): [name: string, value: string][] {
    const classes = new Set((attributes.get('class') ?? '').split(/\s+/));
    return [...classes]
      .flatMap((name) => this.#rules.get(name) ?? [])
      .sort((a, b) => a.order - b.order)
      .flatMap(({ declarations }) => [...declarations]);
  }
}
