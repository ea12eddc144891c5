/** The mark printed in place of a missing value, as Markdown: « [à compléter : date] ». */
export function missingMark(label: string): string {
  return `\\[à compléter : ${label}\\]`.replace(' :', '\u00a0:');
}

/** Whether a text begins with that mark. */
export const isMissingMark = (text: string) => text.startsWith('\\[à compléter');
