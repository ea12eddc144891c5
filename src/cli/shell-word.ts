import { shown, unfit } from '../kernel/shown.ts';
import { paths } from './files/paths.ts';

/** A path as one word of a command that the person can copy: quoted for the shell, never mistaken for an option, safe for a terminal. */
export function shellWord(path: string): string {
  const word = path.startsWith('-') ? `./${path}` : path;
  // ASCII names are tested first, because compiling a pattern with all letters of Unicode takes longer than printing.
  if (
    /^[\w./@+-][\w./@:+-]*$/.test(word) ||
    (!unfit(word) && /^[\p{L}\p{N}_./@+-][\p{L}\p{N}_./@:+-]*$/u.test(word))
  )
    return paths.windows && word.startsWith('@') ? `"${word}"` : word;
  if (paths.windows) return windowsWord(word);
  // French typography would turn spaces next to some punctuation into no-break spaces: these spaces are escaped or separated by quotes.
  if (unfit(word))
    return `$'${shown(word.replace(/[\\']/g, '\\$&')).replace(/(?<=«) | (?=[:;!?»])/g, '\\x20')}'`;
  return `'${word.replaceAll("'", "'\\''").replace(/ (?=[:;!?»])|«(?= )/g, "$&''")}'`;
}

// The command prompt of Windows knows only double quotes. PowerShell expands variables in them and treats curly quotes as straight ones: a name with
// such characters, which is rare, is quoted for PowerShell. Neither has an escape for the spaces of typography, so `?` replaces them: csi matches it
// with any character.
function windowsWord(word: string): string {
  const text = shown(word).replace(/(?<=«) | (?=[:;!?»])/g, '?');
  return /[$`“”„]/.test(text) ? `'${text.replace(/['‘’‚‛]/g, '$&$&')}'` : `"${text}"`;
}
