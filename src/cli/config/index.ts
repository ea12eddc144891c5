/**
 * The configuration of a house: `find` looks for it, `check` says what is wrong with it, `read` makes options of it. This file decides what of it
 * applies, and says so.
 */
import type { Levels } from '../../check/levels.ts';
import { count, list } from '../../kernel/french/list.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printNote } from '../print.ts';
import { configFinder, isHouseFile } from './find.ts';
import type { HouseConfig } from './read.ts';

/** The options of the command line about configurations. */
export interface ConfigOptions {
  config?: string;
  sansConfig?: true;
}

/** What applies to a file: the options of its configuration, with the severities in effect. */
export interface House extends Pick<HouseConfig, 'theme' | 'gabarits' | 'police' | 'etape'> {
  /** The path of the configuration; absent when none applies. */
  file?: string;
  levels: Levels;
  /** The severities among them that make rules stricter: those that a document is composed with. */
  stricter: Levels;
}

const NAMES = { theme: 'thème', gabarits: 'gabarits', police: 'police', etape: 'étape' } as const;

const NONE: House = { levels: {}, stricter: {} };

/**
 * The options of the configuration of each file: the one that `--config` names for all, else the nearest above the file. A configuration that was
 * only found makes no rule laxer. Each is read once, and said on stderr.
 */
export function housesOf({ config, sansConfig }: ConfigOptions, io: Io): (file: string) => Promise<House> {
  if (config !== undefined && sansConfig)
    throw new UserError('--config et --sans-config se contredisent.', 'Donnez l’une ou l’autre.');
  if (sansConfig) return async () => NONE;
  const find = config === undefined ? configFinder(io) : () => config;
  const houses = new Map<string, Promise<House>>();
  return async (file) => {
    // A house’s own file is checked as it is.
    const path = isHouseFile(file) ? undefined : find(file);
    if (path === undefined) return NONE;
    const known = houses.get(path) ?? houseOf(path, config !== undefined, io);
    houses.set(path, known);
    return known;
  };
}

async function houseOf(path: string, given: boolean, io: Io): Promise<House> {
  const { readConfig } = await import('./read.ts');
  const { stricter, laxer, ...options } = await readConfig(path, io);
  const levels = given ? { ...laxer, ...stricter } : stricter;
  const rules = Object.keys(levels).length;
  const used = [
    ...Object.keys(options).map((key) => NAMES[key as keyof typeof NAMES]),
    ...(rules > 0 ? [count(rules, 'règle')] : []),
  ];
  printNote(io, `Configuration : ${named(path)}${used.length > 0 ? ` (${list(used, 'et')})` : ''}.`);
  const left = Object.keys(laxer);
  if (!given && left.length > 0)
    printNote(
      io,
      `Elle allège ${list(left, 'et')} : sans --config, une configuration ne rend aucune règle moins sévère.`,
    );
  return { file: path, ...options, levels, stricter };
}
