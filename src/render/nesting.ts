/** How deep blocks and parentheses of a template may stand in each other. Handlebars takes a time that grows with the square of the depth. */
export const MOST_NESTED = 100;

const TOKEN = /\{\{\{\{\/|\{\{\{\{|\{\{~?!--|\{\{~?!|\{\{~?\s*(?:#|\^(?!\s*~?\}\})|\/|else\s+\w)|\{\{|\(|\)|\}\}/g;

/**
 * Where the nesting of a template first exceeds the bound, as an offset in its text; undefined when it does not. It looks at signs alone, before
 * anything is parsed: a parenthesis between quotation marks counts too.
 */
export function tooDeep(text: string): number | undefined {
  /** Of each open block, how many levels it makes: one, and one more for each `{{else if}}`. */
  const open: number[] = [];
  let [depth, parentheses, inside] = [0, 0, false];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token] = found;
    if (token === '(') parentheses += inside ? 1 : 0;
    else if (token === ')') parentheses -= inside ? 1 : 0;
    else if (token === '}}') [inside, parentheses] = [false, 0];
    else if (token.includes('!')) {
      const end = text.indexOf(token.endsWith('--') ? '--' : '}}', TOKEN.lastIndex);
      if (end < 0) return undefined;
      TOKEN.lastIndex = end + 2;
    } else {
      inside = true;
      if (token.endsWith('/')) depth -= open.pop() ?? 0;
      else if (token === '{{{{' || /[#^]$/.test(token)) depth += open.push(1) && 1;
      else if (token.includes('else') && open.length > 0) depth += addLevel(open);
    }
    if (depth + parentheses > MOST_NESTED) return found.index;
  }
  return undefined;
}

function addLevel(open: number[]): 1 {
  open.push((open.pop() ?? 0) + 1);
  return 1;
}
