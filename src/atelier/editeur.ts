import type { Position, Range } from '../kernel/position.ts';
import type { Problem } from '../kernel/problem.ts';

/** What shows the text of a file and lets a person change it. `Element` is that of the page that it stands in. */
export interface Editeur<Element> {
  element: Element;
  text(): string;
  /** Puts another text in the place of this one; it is no change by the person. */
  replace(text: string): void;
  onChange(listener: () => void): void;
  problems(list: readonly Problem[]): void;
  /** Shows a place and selects it. */
  show(range: Range): void;
  /** Calls back with the place of the cursor, when it moves. */
  onMove(listener: (at: Position) => void): void;
}
