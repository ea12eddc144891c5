/**
 * The addresses that may become links: the web and mail, which is what a public document refers to. Any other
 * address could run code (`javascript:`, `data:`), open what only one machine has (`file:`, `smb:`, a
 * relative path) or hide where it leads.
 */
const ALLOWED = /^[ \t\n]*<?(?:https?:\/\/|mailto:)[^\s<>]/;

/**
 * Where Markdown looks for the address of a link: after `](`, after the `]:` of a definition, between `<` and
 * `>`. Escaped characters match too, so that they are skipped.
 */
const PLACES = /\\[\s\S]|\](?=[(:])|<(?=[A-Za-z][A-Za-z0-9+.-]*:)/g;

/**
 * The same Markdown, with every link to anything else than the web or mail turned into plain text by escaping
 * its bracket.
 */
export function plainLinks(markdown: string): string {
  if (!markdown.includes('](') && !markdown.includes(']:') && !markdown.includes('<')) return markdown;
  return markdown.replace(PLACES, (found, at: number) => {
    if (found.startsWith('\\')) return found;
    const from = at + (found === '<' ? 1 : 2);
    return ALLOWED.test(markdown.slice(from, from + 40)) ? found : `\\${found}`;
  });
}
