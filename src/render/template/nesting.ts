/** The most braces allowed in one template: a hundred times what csi's longest template has. */
const MOST_BRACES = 10_000;

/**
 * How deep blocks and parentheses of a template may nest. The time that Handlebars takes grows with the
 * square of the depth.
 */
export const MOST_NESTED = 100;

const TOKEN =
  /\{\{\{\{\/|\{\{\{\{|\{\{~?!--|\{\{~?!|\{\{~?\s*(?:#|\^(?!\s*~?\}\})|\/|else\s+\w)|\{\{|\(|\)|\}\}/g;

/** A bound that a template exceeds, and the offset in its text where it does. */
export interface Excess {
  at: number;
  message: string;
}

/**
 * Where a template first exceeds a bound, if it does. Only characters are examined, before any parsing, so a
 * parenthesis between quotation marks counts too.
 */
export function excessOf(text: string): Excess | undefined {
  /** For each open block, the number of levels it makes: one, plus one for each `{{else if}}`. */
  const open: number[] = [];
  let [depth, parentheses, braces, inside] = [0, 0, 0, false];
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
      braces += 1;
      if (token.endsWith('/')) depth -= open.pop() ?? 0;
      else if (token === '{{{{' || /[#^]$/.test(token)) depth += open.push(1) && 1;
      else if (token.includes('else') && open.length > 0) depth += addLevel(open);
    }
    const at = found.index;
    if (depth + parentheses > MOST_NESTED)
      return { at, message: `plus de ${MOST_NESTED} blocs ou parenthèses s’emboîtent ici` };
    if (braces > MOST_BRACES) return { at, message: 'ce gabarit a plus de 10\u202f000 accolades' };
  }
  return undefined;
}

function addLevel(open: number[]): 1 {
  open.push((open.pop() ?? 0) + 1);
  return 1;
}
