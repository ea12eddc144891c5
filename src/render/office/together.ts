/** What stays together on a page, in both formats of word processors. Three exports: what introduces, what belongs to a heading, and rows. */

import { type Block, type Inline, textOf } from '../pdf/blocks/index.ts';

/** A paragraph that ends with a colon introduces what follows, and stays with it. */
const ANNOUNCES = /:\s*$/;

/** A row of more characters in one cell than this may be cut between two pages: LibreOffice would lose what does not fit. */
const MOST_UNCUT = 1200;

/** Whether a paragraph introduces what follows it. */
export const announces = (content: Inline): boolean => ANNOUNCES.test(textOf(content).slice(-8));

/** Whether a block is a note below a heading, which belongs to it: all of the note stays with what follows. */
export const belongsToHeading = (blocks: readonly Block[], at: number): boolean =>
  blocks[at]?.kind === 'note' && blocks[at - 1]?.kind === 'heading';

/** Whether a row is not to be cut between two pages. */
export const staysWhole = (cells: readonly Inline[]): boolean =>
  cells.every((content) => textOf(content).length < MOST_UNCUT);
