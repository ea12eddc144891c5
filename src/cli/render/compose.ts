import packageFile from '../../../package.json' with { type: 'json' };
import type { CheckedContrat } from '../../check/index.ts';
import type { Problem } from '../../problem.ts';
import { renderMarkdown, TemplateError, type Templates } from '../../render/index.ts';
import { MarkdownError } from '../../render/markdown/error.ts';
import { MissingGlyphError } from '../../render/pdf/fonts/missing.ts';
import { WRITERS } from '../../render/writers/index.ts';
import { named, UserError } from '../errors.ts';
import { builtinTemplates, faces } from '../resources.ts';
import { missingGlyphs, missingInTemplates } from './glyphs.ts';
import { fingerprintOf } from './police.ts';
import type { Settings } from './settings.ts';

/** A document as bytes, or the problems of the file that only drawing it shows. */
export type Composed = { bytes: Uint8Array; pages?: number } | { problems: Problem[] };

/**
 * Makes a document of a checked contract and of the bytes it was read from; a fault that templates of the user may have brought throws a
 * UserError that names its place.
 */
export async function compose(checked: CheckedContrat, source: Uint8Array, settings: Settings, signable: boolean): Promise<Composed> {
  const overridden = settings.gabarits !== undefined;
  try {
    const templates = await templatesOf(settings);
    const { format, document, police } = settings;
    const rendered = renderMarkdown(checked.contrat, { document, templates, signable });
    if (format === 'pdf') {
      const { provenanceOf } = await import('../../render/provenance.ts');
      rendered.meta.provenance = provenanceOf({
        version: packageFile.version,
        document,
        source,
        templates,
        ...(police && { polices: fingerprintOf(police) }),
      });
    }
    return await WRITERS[format](rendered, { faces: () => faces(police) });
  } catch (error) {
    if (error instanceof TemplateError && overridden) {
      throw new UserError(`${named(error.file)}, ligne ${error.line}, colonne ${error.column} : ${error.message}.`);
    }
    if (error instanceof MissingGlyphError) {
      const problems = missingGlyphs(checked, await faces(settings.police), (await import('../../render/pdf/index.ts')).missingCharacters);
      if (problems.length > 0) return { problems };
      throw missingInTemplates(error.character, error.text, settings.gabarits);
    }
    if (error instanceof MarkdownError && overridden) {
      throw new UserError(`Les gabarits donnent un Markdown que csi ne compose pas (ligne ${error.line} du document) : ${error.message}.`);
    }
    throw error;
  }
}

const TEMPLATES = new WeakMap<Settings, Promise<Templates>>();

// Once for all documents of a run. Those of the user are compiled, and the compiler is loaded only for them.
function templatesOf(settings: Settings): Promise<Templates> {
  const known = TEMPLATES.get(settings) ?? withReplacements(settings.gabarits);
  TEMPLATES.set(settings, known);
  return known;
}

async function withReplacements(gabarits: Settings['gabarits']): Promise<Templates> {
  const builtin = await builtinTemplates();
  if (!gabarits) return builtin;
  const { compileTemplate } = await import('../../render/compile.ts');
  return new Map([...builtin, ...Object.entries(gabarits).map(([name, source]) => [name, compileTemplate(source)] as const)]);
}
