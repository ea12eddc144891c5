import type { Contrat } from '../../model/contrat.ts';
import { printedEngagements } from '../../model/engagements.ts';

/** Word refuses longer names. */
const LONGEST = 40;
/** What begins a heading or an entry that names a commitment: its number, of so many characters at most. */
const NUMBERED = /^(\S+(?: \S+)?)\.(?:\s|$)/;
const LONGEST_NUMBER = 30;

/**
 * Gives the name of the bookmark of the commitment that a text begins with, `eng-` and its identifier: it stays when people edit the
 * text. Each is given once, where the commitment is first set out.
 */
export function commitmentMarks(contrat: Contrat): (text: string) => string | undefined {
  const ids = new Map(printedEngagements(contrat).map(({ numero, engagement }) => [numero, engagement.id]));
  return (text) => {
    const [, numero = ''] = NUMBERED.exec(text.slice(0, LONGEST_NUMBER)) ?? [];
    const id = ids.get(numero);
    ids.delete(numero);
    return id === undefined ? undefined : `eng-${id}`.slice(0, LONGEST);
  };
}
