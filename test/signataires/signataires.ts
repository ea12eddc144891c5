import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sign, throwawayKeys } from '../render/pdf/tools.ts';
import { Answering } from './answering.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const running = promisify(execFile);

/** The Python that has what test/requirements.txt says; see CONTRIBUTING. */
const PYTHON = process.env.CSI_PYTHON ?? here('../../.venv/bin/python');
/** The most signers that one document of the tests has. */
const SIGNERS = 12;

/** The tools that sign, by the name that the tests give them, and what csi verify remarks of what they do. */
export const TOOLS = {
  pdfsig: [],
  dss: [],
  'dss-invisible': ['signature-invisible'],
  pdfbox: [],
  'pdfbox-invisible': ['signature-invisible'],
  'openpdf-1': ['police-non-incorporee'],
  'openpdf-2': ['police-non-incorporee'],
  itext: [],
  'pyhanko-b-b': ['police-non-incorporee'],
  'pyhanko-b-t': ['police-non-incorporee'],
  'pyhanko-b-lt': ['police-non-incorporee'],
  'pyhanko-b-lta': ['police-non-incorporee', 'horodatage'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Tool = keyof typeof TOOLS;

/** What a tool may change of a document beside signing it. */
export type Change = 'page' | 'annotation' | 'title' | 'field';

/** A signature to make: of what file, in what file, in which field, by which of the signers; and what to change of the document with it. */
export interface Job {
  from: string;
  to: string;
  field: string;
  signer?: number;
  change?: Change;
  /** The field that is moved, of one that is. */
  moved?: string;
}

/** The tools that sign, running, with the certificates of a test: one JVM and one Python. */
export class Signataires {
  readonly #java: Answering;
  readonly #python: Answering;
  readonly #nss: string;

  private constructor(java: Answering, python: Answering, nss: string) {
    this.#java = java;
    this.#python = python;
    this.#nss = nss;
  }

  /** Compiles and starts all, in a folder that is the test's own. Needs a JDK, Maven, pdfsig, certutil and PYTHON. */
  static async start(folder: string): Promise<Signataires> {
    const keys = join(folder, 'certificats');
    mkdirSync(keys);
    const python = new Answering(PYTHON, [here('python/signataires.py'), keys, String(SIGNERS)]);
    const classpath = await compiled(folder);
    await python.ready();
    const java = new Answering('java', [
      '-Duser.timezone=UTC',
      '-cp',
      classpath,
      'Signataires',
      keys,
      fontFile(),
      join(folder, 'openpdf.jar'),
    ]);
    await java.ready();
    return new Signataires(java, python, throwawayKeys(folder));
  }

  /**
   * Signs with a tool. What pdfsig and DSS can't change themselves is changed by PDFBox, in an update of its own; so is what an invisible
   * signature would undo, the place of its field.
   */
  async sign(tool: Tool, { from, to, field, signer = 0, change, moved = field }: Job): Promise<void> {
    const job = [from, to, field, String(signer), change ?? ''];
    if (change && (tool === 'pdfsig' || tool.startsWith('dss') || tool === 'pdfbox-invisible')) {
      const changed = `${to}.avant.pdf`;
      await this.#java.ask('pdfbox-unsigned', from, changed, moved, String(signer), change);
      await this.sign(tool, { from: changed, to, field, signer });
    } else if (tool === 'pdfsig') sign(from, to, field, this.#nss);
    else if (tool.startsWith('pyhanko-')) await this.#python.ask(tool.slice('pyhanko-'.length), ...job);
    else await this.#java.ask(tool, ...job);
  }

  /** Has pyHanko look at all that changed after each signature; throws with what it says when one does not hold. */
  validate(file: string): Promise<void> {
    return this.#python.ask('validate', file);
  }

  stop(): void {
    this.#java.stop();
    this.#python.stop();
  }
}

/** The classpath of the signers of Java, compiled in the folder beside the libraries that Maven brings. */
async function compiled(folder: string): Promise<string> {
  const goals = ['dependency:build-classpath@classpath', 'dependency:copy@openpdf-2'];
  await running('mvn', ['-q', '-B', '-f', here('java/pom.xml'), `-Dwork=${folder}`, ...goals]);
  const classes = join(folder, 'classes');
  const libraries = readFileSync(join(folder, 'classpath'), 'utf8').trim();
  const sources = readdirSync(here('java')).filter((name) => name.endsWith('.java'));
  await running('javac', [
    '-nowarn',
    '-d',
    classes,
    '-cp',
    libraries,
    ...sources.map((name) => here(`java/${name}`)),
  ]);
  return [classes, libraries].join(delimiter);
}

function fontFile(): string {
  const folder = fileURLToPath(
    new URL('400Regular/', import.meta.resolve('@expo-google-fonts/source-serif-4/package.json')),
  );
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf')) ?? '');
}
