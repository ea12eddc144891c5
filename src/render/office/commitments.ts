import type { Contrat } from '../../model/contrat.ts';
import { signetsOf } from '../../model/signets.ts';

/** What begins a heading or an entry that names a commitment: its number, of so many characters at most. */
const NUMBERED = /^(\S+(?: \S+)?)\.(?:\s|$)/;
const LONGEST_NUMBER = 30;

/**
 * Gives the name of the bookmark of the commitment that a text begins with: it stays when people edit the text. Each is given once, where the
 * commitment is first set out.
 */
export function commitmentMarks(contrat: Contrat): (text: string) => string | undefined {
  const marks = new Map(signetsOf(contrat).map(({ numero, signet }) => [numero, signet]));
  return (text) => {
    const [, numero = ''] = NUMBERED.exec(text.slice(0, LONGEST_NUMBER)) ?? [];
    const name = marks.get(numero);
    marks.delete(numero);
    return name;
  };
}
