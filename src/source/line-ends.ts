/** The end of the line that contains an offset: its line feed, or the end of the text. */
export const lineEndAfter = (text: string, from: number) =>
  text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from);

/** The start of the line that contains an offset. (lastIndexOf would treat a negative offset as 0.) */
export const lineStartBefore = (text: string, from: number) =>
  from <= 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
