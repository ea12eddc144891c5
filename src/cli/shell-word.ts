import { shown, unfit } from '../kernel/shown.ts';
import { paths } from './files/paths.ts';

/** A path as one word of a command line that the person can copy: quoted for the shell, never taken for an option, nothing in it that harms a terminal. */
export function shellWord(path: string): string {
  const word = path.startsWith('-') ? `./${path}` : path;
  // Plain names first: a class of all letters takes longer to build than the rest of the run to say.
  if (
    /^[\w./@+-][\w./@:+-]*$/.test(word) ||
    (!unfit(word) && /^[\p{L}\p{N}_./@+-][\p{L}\p{N}_./@:+-]*$/u.test(word))
  )
    return paths.windows && word.startsWith('@') ? `"${word}"` : word;
  if (paths.windows) return windowsWord(word);
  // The typography of sentences puts no-break spaces beside some signs: their space is written otherwise, or stands in quotes of its own.
  if (unfit(word))
    return `$'${shown(word.replace(/[\\']/g, '\\$&')).replace(/(?<=«) | (?=[:;!?»])/g, '\\x20')}'`;
  return `'${word.replaceAll("'", "'\\''").replace(/ (?=[:;!?»])|«(?= )/g, "$&''")}'`;
}

// The prompt of Windows knows double quotes alone, in which PowerShell looks for variables, and takes bent quotes for straight ones: for these
// names, which are rare, the word is PowerShell's. Neither can set apart the spaces of typography: `?` stands for them, which csi takes for any sign.
function windowsWord(word: string): string {
  const text = shown(word).replace(/(?<=«) | (?=[:;!?»])/g, '?');
  return /[$`“”„]/.test(text) ? `'${text.replace(/['‘’‚‛]/g, '$&$&')}'` : `"${text}"`;
}
