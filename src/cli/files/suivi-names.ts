import { paths } from './paths.ts';

// Two exports: which files are follow-ups, and what that of a contract is called.

const ENDING = /\.suivi\.ya?ml$/i;

/** Whether a path is called as the follow-up of a contract: no contract is called so. */
export const isSuiviFile = (path: string): boolean => ENDING.test(path);

/** The path of the follow-up of a contract: beside it, under its name. */
export const suiviOf = (contrat: string): string =>
  paths.join(paths.dirname(contrat), `${paths.basename(contrat, paths.extname(contrat))}.suivi.yaml`);
