import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sign, throwawayKeys } from '../render/pdf/tools.ts';
import { Answering } from './answering.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const running = promisify(execFile);

/** A Python with the packages of test/requirements.txt; see CONTRIBUTING. */
const PYTHON = process.env.CSI_PYTHON ?? here('../../.venv/bin/python');
/** How many signers there are: as many as any document of the tests needs. */
const SIGNERS = 12;

/** The signing tools by the name used in tests, each with the remarks that csi verify makes about its signatures. */
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

/** A further change that a tool may make to a document when it signs. */
export type Change = 'page' | 'annotation' | 'title' | 'field';

/** A signature to make. `signer` is an index; `change` is a further change to make. */
export interface Job {
  from: string;
  to: string;
  field: string;
  signer?: number;
  change?: Change;
  /** The field to move, for the change « field »; by default the one that is signed. */
  moved?: string;
}

/** The signing tools, running in one JVM and one Python, with certificates made for this run. */
export class Signataires {
  readonly #java: Answering;
  readonly #python: Answering;
  readonly #nss: string;

  private constructor(java: Answering, python: Answering, nss: string) {
    this.#java = java;
    this.#python = python;
    this.#nss = nss;
  }

  /** Compiles and starts the tools in a temporary folder. Needs a JDK, Maven, pdfsig, certutil and PYTHON. */
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
   * Signs with a tool. pdfsig and DSS cannot make further changes, and an invisible signature would undo the move of its field: in these
   * cases PDFBox makes the change first, in an update of its own.
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

  /** Validates with pyHanko what changed after each signature; throws with its answer when a signature is not valid. */
  validate(file: string): Promise<void> {
    return this.#python.ask('validate', file);
  }

  stop(): void {
    this.#java.stop();
    this.#python.stop();
  }
}

/** Compiles the Java signers; returns their classpath, with the libraries that Maven downloads. */
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
