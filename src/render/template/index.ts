/**
 * Runs templates on a view, with Handlebars reduced to what is safe: csi's own helpers, no access to
 * prototypes, bounded loops.
 */

import Handlebars from 'handlebars/runtime.js';
import { CallError, TemplateError, translate } from './error.ts';
import { HELPERS, refusingAbsent } from './helpers.ts';

/** A compiled template (see `compile.ts`); `file` is how errors name it. */
export interface Template {
  file: string;
  /** SHA-256 of its text, in hexadecimal. */
  empreinte: string;
  spec: TemplateSpecification;
}

/** Templates by name: `contrat`, `partials/engagement`… */
export type Templates = ReadonlyMap<string, Template>;

type Renderer = (name: string, view: object) => string;
const RENDERERS = new WeakMap<Templates, Renderer>();

/** Templates read only the own properties of values; Handlebars logs nothing about it. */
const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * The most loop rounds and template calls allowed in one document: a hundred times what the largest known
 * file needs with csi's own templates.
 */
const MAX_STEPS = 5_000_000;

/**
 * A Handlebars environment with csi's helpers only, without those that log or guess. `turn` is called with
 * the number of rounds of each loop.
 */
function createEngine(turn: (rounds: number, call?: hbs.AST.SourceLocation) => void): typeof Handlebars {
  const engine = Handlebars.create();
  const each = engine.helpers.each as Handlebars.HelperDelegate;
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  for (const [name, helper] of Object.entries(HELPERS))
    engine.registerHelper(name, refusingAbsent(name, helper));
  engine.registerHelper(
    'each',
    function (
      this: unknown,
      list: unknown,
      options: Handlebars.HelperOptions & { loc?: hbs.AST.SourceLocation },
    ) {
      turn(Array.isArray(list) ? list.length : 1, options.loc);
      return each.call(this, list, options);
    },
  );
  return engine;
}

function createRenderer(templates: Templates): Renderer {
  let current = '';
  let steps = 0;
  const turn = (rounds: number, call?: hbs.AST.SourceLocation) => {
    steps += rounds;
    if (steps > MAX_STEPS)
      throw new CallError('ce gabarit fait trop de tours pour finir', call, { rule: 'gabarit-sans-fin' });
  };
  const engine = createEngine(turn);
  const ready = new Map<string, HandlebarsTemplateDelegate>();

  const prepare = (name: string): HandlebarsTemplateDelegate => {
    const source = templates.get(name);
    if (!source)
      throw new TemplateError(
        `le gabarit « ${name} » n’existe pas`,
        { file: name, line: 1, column: 1 },
        { rule: 'gabarit-inconnu' },
      );
    const run = engine.template(source.spec);
    return (context, runtime) => {
      current = source.file;
      try {
        return run(context, runtime ?? OWN_ONLY);
      } catch (error) {
        // After a stack overflow there is no room to build a message here: the outermost caller does it.
        throw error instanceof TemplateError || error instanceof RangeError
          ? error
          : translate(error, source.file);
      }
    };
  };
  const template = (name: string): HandlebarsTemplateDelegate => {
    const known = ready.get(name) ?? prepare(name);
    ready.set(name, known);
    return known;
  };
  for (const name of templates.keys()) {
    engine.registerPartial(name.replace(/^partials\//, ''), (context, runtime) => {
      turn(1);
      return template(name)(context, runtime);
    });
  }
  return (name, view) => {
    steps = 0;
    try {
      return template(name)(view);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Either calls are nested too deeply, or the text exceeds the longest string that JavaScript allows.
      const message = /string length/.test(error.message)
        ? 'ce gabarit compose un texte trop long'
        : 'ce gabarit s’appelle lui-même sans fin';
      throw new TemplateError(message, { file: current, line: 1, column: 1 }, { rule: 'gabarit-sans-fin' });
    }
  };
}

/**
 * A renderer for some templates, cached as long as they are in use. The texts of the view are already safe
 * for Markdown (see `view/`), so templates escape nothing.
 */
export function rendererOf(templates: Templates): Renderer {
  const known = RENDERERS.get(templates) ?? createRenderer(templates);
  RENDERERS.set(templates, known);
  return known;
}
