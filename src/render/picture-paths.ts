/**
 * Pictures in Markdown. Texts hold a token until the place of the picture is known, because links and brackets of any other origin are made
 * plain text. Three exports: the token, what it becomes, and the path that a Markdown address is.
 */

import { escapeMarkdown } from './template/escape.ts';

/** Around the parts of a token. A prepared text contains it nowhere else: escaping folds it into a space. */
const MARK = '\u2028';
const TOKEN = new RegExp(`${MARK}([^${MARK}]*)${MARK}([^${MARK}]*)${MARK}`, 'g');
const ALONE = new RegExp(`^${MARK}[^${MARK}]*${MARK}[^${MARK}]*${MARK}$`);

/** A picture as text for templates: `alt` in Markdown, the path as the source writes it. */
export function pictureToken(alt: string, fichier: string): string {
  return `${MARK}${alt}${MARK}${addressOf(fichier)}${MARK}`;
}

/**
 * The Markdown with each token that is a paragraph of its own made a picture, whose path begins with `folder`; a token in any other place
 * becomes the text that its author typed.
 */
export function placePictures(markdown: string, folder = ''): string {
  if (!markdown.includes(MARK)) return markdown;
  const lines = markdown.split('\n');
  const bare = (line: string | undefined) =>
    line === undefined || line.trim() === '' || line.startsWith(':::');
  return lines
    .map((line, at) => {
      if (!line.includes(MARK)) return line;
      const isParagraph = ALONE.test(line) && bare(lines[at - 1]) && bare(lines[at + 1]);
      return line.replace(TOKEN, (_, alt: string, address: string) =>
        isParagraph
          ? `![${alt}](${addressOf(folder)}${address})`
          : `!\\[${alt}\\](${escapeMarkdown(pathOf(address))})`,
      );
    })
    .join('\n');
}

/** The path that the address of a picture in Markdown stands for. */
export function pathOf(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

// Letters with accents stay readable; what Markdown or an address gives a meaning to is encoded.
const addressOf = (path: string) =>
  path.replaceAll(/[\s!"#$%&'()*:;<=>?@[\\\]^`{|}\u00a0]/g, (one) =>
    Array.from(
      new TextEncoder().encode(one),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
