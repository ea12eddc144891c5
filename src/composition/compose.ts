import { capitalized, sentence } from '../kernel/french/typography.ts';
import type { Problem } from '../kernel/problem.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Contrat } from '../model/contrat.ts';
import { themeOf } from '../model/theme.ts';
import { FORMATS } from '../render/formats/index.ts';
import {
  type DonneesSuivi,
  type Rendered,
  renderMarkdown,
  TemplateError,
  type Templates,
} from '../render/index.ts';
import { MarkdownError } from '../render/markdown/error.ts';
import { MissingGlyphError } from '../render/pdf/fonts/missing.ts';
import { SUIVI_FILES, type Supplement } from '../render/supplements.ts';
import { yamlFile } from '../source/edit/whole.ts';
import type { Source } from '../source/index.ts';
import type { Beside } from './beside.ts';
import { usedImages } from './beside.ts';
import { fingerprintOf } from './fonts-digest.ts';
import { missingGlyphs, missingInSuivi, missingInTemplates } from './glyphs.ts';
import type { Package } from './package.ts';
import type { Settings } from './settings.ts';

// Four exports: a document made, what a format writes of it, and the templates of a run.

/** A document as bytes, or the problems that show only while it is made: those of the file, or of the template whose `text` is given. */
export type Composed =
  | { bytes: Uint8Array; pages?: number; sheets?: number }
  | { problems: Problem[]; text?: string };

/** A contract, and its file, into which problems point; a document of the follow-up is made of several files and has none. */
interface Composable {
  contrat: Contrat;
  source?: Source;
}

/** Where a document is made: the files beside its source, and the path of their folder from that of the document, when they differ. */
interface Surroundings {
  beside: Beside;
  folder?: string;
  /** The follow-up that the document is made of too, and its files as a PDF carries them. */
  suivi?: { donnees: DonneesSuivi; jointes: readonly Supplement[] };
}

/**
 * Makes a document of a checked contract and of the bytes it was read from; with `signable` false it prints PROJET. Throws a UserError for an
 * error that templates of the user cause and that has no place in them.
 */
export async function compose(
  checked: Composable,
  source: Uint8Array,
  settings: Settings,
  signable: boolean,
  where: Surroundings,
): Promise<Composed> {
  const { csi } = where.beside;
  const overridden = settings.gabarits !== undefined;
  try {
    const rendered = await renderedOf(checked, source, settings, signable, where);
    return await FORMATS[settings.format].write(rendered, {
      faces: () => csi.faces(settings.police),
      simple: settings.markdown === 'simple',
    });
  } catch (error) {
    if (error instanceof TemplateError && overridden) return templateProblem(error, settings);
    if (error instanceof MissingGlyphError) {
      if (!checked.source) throw missingInSuivi(error.character, error.text);
      const problems = missingGlyphs(
        { contrat: checked.contrat, source: checked.source },
        await csi.faces(settings.police),
        (await import('../render/pdf/index.ts')).missingCharacters,
      );
      if (problems.length > 0) return { problems };
      throw missingInTemplates(error.character, error.text, settings.gabarits?.sources);
    }
    if (error instanceof MarkdownError && overridden) {
      throw new UserError(
        `Les gabarits donnent un Markdown que csi ne compose pas (ligne ${error.line} du document) : ${error.message}.`,
      );
    }
    throw error;
  }
}

/** What a format writes: the Markdown of a document, with its pictures and where it comes from. */
export async function renderedOf(
  checked: Pick<Composable, 'contrat'>,
  source: Uint8Array,
  settings: Settings,
  signable: boolean,
  { beside, folder, suivi }: Surroundings,
): Promise<Rendered> {
  const templates = await templatesOf(settings, beside.csi);
  const { format, document, police } = settings;
  const theme = beside.carried
    ? await carried(beside)
    : themeOf(settings.theme, checked.contrat.theme, settings.maison);
  const rendered = renderMarkdown(checked.contrat, {
    document,
    templates,
    signable,
    theme,
    ...(suivi && { suivi: suivi.donnees }),
    ...(settings.engagements && { engagements: settings.engagements }),
    // A document that carries its source carries its pictures too.
    ...(folder !== undefined && !FORMATS[format].provenance && { folder }),
  });
  const images = await usedImages(beside, checked.contrat);
  if (images.size > 0)
    rendered.meta.pictures = new Map([...images].map(([fichier, { picture }]) => [fichier, picture]));
  if (FORMATS[format].provenance) {
    const [{ provenanceOf }, { themeFile }] = await Promise.all([
      import('../render/provenance.ts'),
      import('../render/theme-file.ts'),
    ]);
    const supplement = themeFile(theme);
    rendered.meta.provenance = provenanceOf({
      version: beside.csi.version,
      document,
      source,
      templates,
      ...(police && { polices: fingerprintOf(police) }),
      ...(supplement && { theme: supplement }),
      images: [...images].map(([name, { bytes, type }]) => ({ name, bytes, type })),
      ...((suivi ?? settings.engagements) && { suivi: suivi?.jointes ?? choisies(settings.engagements) }),
    });
  }
  return rendered;
}

// What a PDF of some commitments shows is not in its source.
const choisies = (engagements: readonly string[] = []): Supplement[] => [
  {
    name: SUIVI_FILES.choix,
    bytes: new TextEncoder().encode(yamlFile({ engagements })),
    type: 'application/yaml',
  },
];

const carried = async ({ theme }: Beside) => (await import('./carried-theme.ts')).themeCarried(theme);

function templateProblem(
  { message, file, line, column, details }: TemplateError,
  { gabarits }: Settings,
): Composed {
  const text = Object.values(gabarits?.sources ?? {}).find((source) => source.file === file)?.text ?? '';
  const { rule, hint } = details;
  const words = { message: sentence(`${capitalized(message)}.`), ...(hint && { hint: sentence(hint) }) };
  const start = { line, column };
  return {
    text,
    problems: [{ rule, severity: 'erreur', ...words, file, path: [], range: { start, end: start } }],
  };
}

const TEMPLATES = new WeakMap<Settings, Promise<Templates>>();

/** The templates of a run, made once for all its documents. The compiler is loaded only if the user has some of their own. */
export function templatesOf(settings: Settings, csi: Package): Promise<Templates> {
  const known = TEMPLATES.get(settings) ?? withReplacements(settings.gabarits, csi);
  TEMPLATES.set(settings, known);
  return known;
}

async function withReplacements(gabarits: Settings['gabarits'], csi: Package): Promise<Templates> {
  const builtin = await csi.templates();
  if (!gabarits) return builtin;
  const { compileTemplate } = await import('../render/template/compile.ts');
  return new Map([
    ...builtin,
    ...Object.entries(gabarits.sources).map(([name, source]) => [name, compileTemplate(source)] as const),
  ]);
}
