/** A piece of a file or of a template that has a problem, and the same piece without it. */
export interface Exemple {
  faux: string;
  juste: string;
}

const MARK = /⟦(?:([^⟦⟧→]*) )?→(?: ([^⟦⟧→]*))?⟧/g;
const NOTHING = '⟦⟧';

/**
 * The two sides of an example that is written once, with what differs in marks: `cible: ⟦440 → 430⟧` is wrong with 440, right with 430.
 * Either side may be empty (`⟦→ added⟧`, `⟦removed →⟧`): where it leaves nothing on a line, the line goes too.
 */
export const wrongAndRight = (example: string): Exemple => ({
  faux: side(example, (wrong) => wrong),
  juste: side(example, (_, right) => right),
});

function side(example: string, pick: (wrong: string, right: string) => string): string {
  const picked = example.replace(MARK, (_, wrong = NOTHING, right = NOTHING) => pick(wrong, right));
  return picked.replace(/^ *⟦⟧\n|\n *⟦⟧$|⟦⟧/gm, '');
}
