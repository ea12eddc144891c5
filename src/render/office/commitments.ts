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
  const names = namesOf(printedEngagements(contrat).map(({ engagement }) => engagement.id));
  const marks = new Map(printedEngagements(contrat).map(({ numero }, at) => [numero, names[at]]));
  return (text) => {
    const [, numero = ''] = NUMBERED.exec(text.slice(0, LONGEST_NUMBER)) ?? [];
    const name = marks.get(numero);
    marks.delete(numero);
    return name;
  };
}

// Word takes names that differ only in capitals, or after what it cuts, for the same: the later ones end with their rank.
function namesOf(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let name = `eng-${id}`.slice(0, LONGEST);
    for (let rank = 2; taken.has(name.toLowerCase()); rank++) {
      const end = `-${rank}`;
      name = `eng-${id}`.slice(0, LONGEST - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
