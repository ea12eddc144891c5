import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { writePdf } from '../../../src/render/pdf/index.ts';
import { FONTS, META } from '../../render/pdf/support.ts';
import { hidden, painted } from './hidden.ts';
import { type Honest, honestOf } from './honest.ts';

const block = (id: string, name: string) =>
  `::::signature{partie="${id}"}\n**${name}**\n\nLe représentant\n\nM. Untel\n::::\n`;

const MARKDOWN = `# Contrat

Entre l’État, la ville et le département.

| Qui | Quoi |
| --- | --- |
| L’État | 12 postes |

::saut-de-page

## Signatures

Fait en trois exemplaires.

:::::signatures
${block('etat', 'L’État')}
${block('ville', 'La ville')}
${block('departement', 'Le département')}
:::::
`;

/** A PDF of csi of two pages, with three signature fields on the second. */
export async function shortContract(): Promise<Honest> {
  const { bytes } = await writePdf(parseMarkdown(MARKDOWN), META, FONTS);
  return honestOf(Buffer.from(bytes));
}

/**
 * The same PDF with other content for all its pages, as objects that no cross-reference table lists. A reader shows them only when it gives
 * up the tables and searches the file for objects: so they reveal any update that makes a reader do that.
 */
export function withTrap({ pdf, xref, contents }: Honest): Honest {
  const trap = contents.map((id) => hidden(id, painted())).join('');
  const table = pdf
    .toString('latin1', xref)
    .replace(`startxref\n${xref}`, `startxref\n${xref + trap.length}`);
  return honestOf(Buffer.concat([pdf.subarray(0, xref), Buffer.from(trap + table, 'latin1')]));
}
