/**
 * The beginnings of an address that may be a link: the web and mail, which is what a public document leads to. Anything else runs code
 * (`javascript:`, `data:`), opens what only one machine has (`file:`, `smb:`, a relative path) or hides where it leads.
 */
const ALLOWED = /^[ \t\n]*<?(?:https?:\/\/|mailto:)[^\s<>]/;

/** Where Markdown would see the address of a link: after `](`, after the `]:` of a definition, between `<` and `>`. */
const PLACES = /\\[\s\S]|\](?=[(:])|<(?=[A-Za-z][A-Za-z0-9+.-]*:)/g;

/** The same Markdown, where a link to anything but the web or mail is plain text, address and all: its bracket is escaped. */
export function plainLinks(markdown: string): string {
  if (!markdown.includes('](') && !markdown.includes(']:') && !markdown.includes('<')) return markdown;
  return markdown.replace(PLACES, (found, at: number) => {
    if (found.startsWith('\\')) return found;
    const from = at + (found === '<' ? 1 : 2);
    return ALLOWED.test(markdown.slice(from, from + 40)) ? found : `\\${found}`;
  });
}
