import type { Gabarits } from '../../composition/settings.ts';
import { positions } from '../../kernel/position.ts';
import type { Problem } from '../../kernel/problem.ts';
import { lintTemplates } from '../../render/lint/index.ts';
import { coverage } from '../../render/lint/silent.ts';
import { fileProblem } from '../../render/lint/unit.ts';
import { unusedProblem } from '../../render/lint/unused.ts';
import { OUTPUT_KINDS, SUIVI_KINDS } from '../../render/output-kind.ts';
import type { TemplateSource } from '../../render/template/compile.ts';
import type { FileReport } from '../../report/index.ts';
import { decode } from '../../source/decode.ts';
import { rangeOf } from '../../source/source-problem.ts';
import { Refused, UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { filesBelow, readWithin } from '../files/walk.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

const MAX_BYTES = 1_000_000;
const OUT = 'du dossier de gabarits';
// The parts of a document that csi also makes alone, and the documents of the follow-up.
const PARTS: readonly string[] = [...OUTPUT_KINDS.filter((kind) => kind !== 'contrat'), ...SUIVI_KINDS];
const DOCUMENTS = ['contrat', 'charte', 'declaration_intention', 'avenant', ...PARTS];

/**
 * The templates of a folder: those that replace one of csi, with the same name (`contrat.hbs`, `partials/axe.hbs`), and those that they call.
 * Throws Refused with all problems in them; a UserError for a folder without templates, or for a link that leads out of it.
 */
export function checkedTemplates(
  folder: string,
  builtin: ReadonlyMap<string, TemplateSource>,
  io: Io,
): Gabarits {
  if (io.kind(folder) !== 'folder')
    throw new UserError(`Le dossier de gabarits ${named(folder)} n’existe pas.`);
  const found = filesBelow(io, folder, { within: OUT }).flatMap(({ path, closed }) => {
    if (closed) throw closed;
    // A link that leads nowhere may have led to a folder of templates: it is kept, so that reading it fails and the person is warned.
    return /\.hbs$/i.test(path) || io.kind(paths.join(folder, path)) === 'link' ? [path] : [];
  });
  if (found.length === 0) {
    const names = [...builtin.keys()].map((name) => `${name}.hbs`).join(', ');
    throw new UserError(
      `Le dossier ${named(folder)} ne contient aucun gabarit .hbs.`,
      `Les gabarits de csi sont : ${names}.`,
    );
  }
  const read = found.map((path) => readTemplate(path, folder, io));
  const own = new Map(
    read.filter(({ name }) => name !== undefined).map(({ name = '', source }) => [name, source]),
  );
  const linted = lintTemplates(own, builtin, DOCUMENTS);
  const names = [...builtin.keys()];
  const useless = read.filter(
    ({ name }) => name === undefined || !(builtin.has(name) || linted.used.has(name)),
  );
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...linted.problems,
    ...useless.map(({ path, source }) => fileProblem(source.file, unusedProblem(path, names))),
  ];
  if (problems.length > 0) throw new Refused(reportsOf(read, problems));
  const kinds = DOCUMENTS.filter((name) => !PARTS.includes(name));
  const printed = (templates: ReadonlyMap<string, TemplateSource>, kind: string) =>
    lintTemplates(templates, builtin, [kind]).printed;
  return {
    sources: Object.fromEntries(own),
    coverage: Object.fromEntries(
      kinds.map((kind) => [kind, coverage(printed(own, kind), printed(new Map(), kind))]),
    ),
  };
}

interface ReadTemplate {
  path: string;
  /** The name by which templates call it; none if its extension isn't `.hbs` in lower case. */
  name?: string;
  source: TemplateSource;
  problems: Problem[];
}

function readTemplate(path: string, folder: string, io: Io): ReadTemplate {
  const file = paths.join(folder, path);
  const { text, problems: faults } = decode(bytesOf(file, folder, io));
  const position = positions(text);
  const problems = faults.map((fault) => fileProblem(file, { ...fault, range: rangeOf(fault, position) }));
  return {
    path,
    source: { text, file },
    problems,
    ...(path.endsWith('.hbs') && { name: path.slice(0, -'.hbs'.length) }),
  };
}

function bytesOf(file: string, folder: string, io: Io): Uint8Array {
  try {
    const bytes = readWithin(io, file, folder, OUT, MAX_BYTES);
    if (bytes.length > MAX_BYTES) throw new UserError(`Le gabarit ${named(file)} dépasse 1 Mo.`);
    return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fileError(error, 'lire', file);
  }
}

function reportsOf(read: readonly ReadTemplate[], problems: readonly Problem[]): FileReport[] {
  const texts = new Map(read.map(({ source: { file, text } }) => [file, text.replaceAll('\r\n', '\n')]));
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  return files.map((file) => ({
    file,
    text: texts.get(file) ?? '',
    problems: problems.filter((problem) => problem.file === file),
  }));
}
