import type { CheckedContrat } from '../../check/index.ts';
import type { Problem } from '../../problem.ts';
import { type Piece, renderMarkdown, type Template, TemplateError, type Templates } from '../../render/index.ts';
import type { TemplateSource } from '../../render/compile.ts';
import { MarkdownError } from '../../render/markdown/error.ts';
import { MissingGlyphError } from '../../render/pdf/fonts/missing.ts';
import { WRITERS } from '../../render/writers/index.ts';
import { named, UserError } from '../errors.ts';
import { faces } from '../resources.ts';
import { missingGlyphs } from './glyphs.ts';

/** A document as bytes, or the problems of the file that only drawing it shows. */
export type Composed = { bytes: Uint8Array; pages?: number } | { problems: Problem[] };

/** Makes a document of a checked contract; a fault that templates of the user may have brought throws a UserError that names its place. */
export async function compose(
  checked: CheckedContrat,
  document: Piece,
  templates: ReadonlyMap<string, Template | TemplateSource>,
  format: keyof typeof WRITERS,
  overridden: boolean,
): Promise<Composed> {
  try {
    return await WRITERS[format](renderMarkdown(checked.contrat, { document, templates: await compiled(templates) }), { faces });
  } catch (error) {
    if (error instanceof TemplateError && overridden) {
      throw new UserError(`${named(error.file)}, ligne ${error.line}, colonne ${error.column} : ${error.message}.`);
    }
    if (error instanceof MissingGlyphError) {
      const problems = missingGlyphs(checked, await faces(), (await import('../../render/pdf/index.ts')).missingCharacters);
      if (problems.length > 0) return { problems };
      throw new UserError(`Un gabarit contient un caractère que les polices n’ont pas : ${error.message}.`);
    }
    if (error instanceof MarkdownError && overridden) {
      throw new UserError(`Les gabarits donnent un Markdown que csi ne compose pas (ligne ${error.line} du document) : ${error.message}.`);
    }
    throw error;
  }
}

/** The same templates, those of the user compiled; the compiler is loaded only for them. */
async function compiled(templates: ReadonlyMap<string, Template | TemplateSource>): Promise<Templates> {
  if ([...templates.values()].every((template) => 'spec' in template)) return templates as Templates;
  const { compileTemplate } = await import('../../render/compile.ts');
  return new Map([...templates].map(([name, template]) => [name, 'spec' in template ? template : compileTemplate(template)]));
}
