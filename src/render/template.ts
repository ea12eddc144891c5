import Handlebars from 'handlebars/runtime.js';
import { HELPERS } from './helpers.ts';
import { TemplateError, translate } from './template-error.ts';

/** A compiled template (see `compile.ts`); `file` is what errors name. */
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

/** The Handlebars of one set of templates: the house's helpers and no other, nothing that logs or guesses. */
function createEngine(): typeof Handlebars {
  const engine = Handlebars.create();
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  for (const [name, helper] of Object.entries(HELPERS)) engine.registerHelper(name, helper);
  return engine;
}

function createRenderer(templates: Templates): Renderer {
  const engine = createEngine();
  let current = '';
  const ready = new Map<string, HandlebarsTemplateDelegate>();

  const prepare = (name: string): HandlebarsTemplateDelegate => {
    const source = templates.get(name);
    if (!source) throw new TemplateError(`le gabarit « ${name} » n’existe pas`, { file: name, line: 1, column: 1 });
    const run = engine.template(source.spec);
    return (context, runtime) => {
      current = source.file;
      try {
        return run(context, runtime);
      } catch (error) {
        // An overflow leaves no room to word it here: whoever asked for the whole document does.
        throw error instanceof TemplateError || error instanceof RangeError ? error : translate(error, source.file);
      }
    };
  };
  const template = (name: string): HandlebarsTemplateDelegate => {
    const known = ready.get(name) ?? prepare(name);
    ready.set(name, known);
    return known;
  };
  for (const name of templates.keys()) {
    engine.registerPartial(name.replace(/^partials\//, ''), (context, runtime) => template(name)(context, runtime));
  }
  return (name, view) => {
    try {
      return template(name)(view);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new TemplateError('ce gabarit s’appelle lui-même sans fin', { file: current, line: 1, column: 1 });
    }
  };
}

/** A renderer over some templates, kept for as long as they are. Text comes in ready for Markdown (see `view/`), so nothing is escaped here. */
export function rendererOf(templates: Templates): Renderer {
  const known = RENDERERS.get(templates) ?? createRenderer(templates);
  RENDERERS.set(templates, known);
  return known;
}
