import type { Etape } from '../../catalogue/entry.ts';
import type { Levels } from '../../check/levels.ts';
import { RULES } from '../../check/rules/index.ts';
import type { ThemeChoisi } from '../../model/contrat.ts';
import { readSource } from '../../source/index.ts';
import { Refused, UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { checkConfig } from './check.ts';

/** The options that a configuration gives; its folders as paths that can be opened. */
export interface HouseConfig {
  theme?: ThemeChoisi;
  gabarits?: string;
  police?: string;
  etape?: Etape;
  /** The severities that make some rules stricter. */
  stricter: Levels;
  /** Those that make some rules laxer. */
  laxer: Levels;
}

const MAX_BYTES = 64_000;
const OUT = 'du dossier de csi.config.yaml';

/** The options of a configuration. Throws a UserError if it or one of its folders can’t be read, and Refused with all its problems. */
export async function readConfig(file: string, io: Io): Promise<HouseConfig> {
  const folder = paths.dirname(file);
  const read = await readSource(file, bytesOf(file, folder, io));
  const problems = read.ok ? checkConfig(read.value) : read.problems;
  if (!read.ok || problems.length > 0) throw new Refused([{ file, text: read.text, problems }]);
  const { theme, gabarits, police, etape, regles = {} } = read.value.data as RawConfig;
  const weak = (id: string) => isLaxer(id, regles[id] ?? 'erreur');
  return {
    ...(theme && { theme }),
    ...(gabarits !== undefined && { gabarits: within(folder, gabarits, io) }),
    ...(police !== undefined && { police: within(folder, police, io) }),
    ...(etape && { etape }),
    stricter: Object.fromEntries(Object.entries(regles).filter(([id]) => !weak(id))),
    laxer: Object.fromEntries(Object.entries(regles).filter(([id]) => weak(id))),
  };
}

interface RawConfig extends Pick<HouseConfig, 'theme' | 'gabarits' | 'police' | 'etape'> {
  regles?: Levels;
}

const RANK = { aucune: 0, avertissement: 1, erreur: 2 } as const;

// A severity holds at every stage: it is laxer if the rule’s own is greater at one of them.
function isLaxer(id: string, level: keyof typeof RANK): boolean {
  const own = RULES.find((rule) => rule.id === id)?.severity;
  return Object.values(own ?? { projet: 'erreur' as const }).some((usual) => RANK[usual] > RANK[level]);
}

function bytesOf(file: string, folder: string, io: Io): Uint8Array {
  try {
    const bytes = readWithin(io, file, folder, OUT, MAX_BYTES);
    if (bytes.length <= MAX_BYTES) return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fileError(error, 'lire', file);
  }
  throw new UserError(`La configuration ${named(file)} dépasse 64 ko.`);
}

// A link could lead out of the folder although no part of the path does.
function within(folder: string, path: string, io: Io): string {
  const whole = paths.join(folder, path);
  if (io.kind(whole) !== 'folder')
    throw new UserError(
      `Le dossier ${named(whole)}, que nomme csi.config.yaml, n’existe pas.`,
      'Corrigez son nom, ou passez la configuration avec --sans-config.',
    );
  const [real, top] = [io.realPath(whole), io.realPath(folder)];
  if (real !== top && paths.below(real, top) === undefined)
    throw new UserError(`${named(whole)} est un lien qui sort ${OUT}.`, 'Copiez-y le dossier.');
  return whole;
}
