import { typeset } from '../../../kernel/french/typography.ts';
import { themeOf } from '../../../model/theme.ts';
import { FORMATS } from '../../../render/formats/index.ts';
import { escapeAttribute, escapeMarkdown } from '../../../render/template/escape.ts';
import type { Etat } from '../../../suivi/etat.ts';
import { type PageEtat, pageOf } from '../../../suivi/report/page.ts';
import { fontFaces } from '../../resources.ts';

/** A state as one page of HTML, written as that of a contract is: no script, nothing from the network. */
export async function html(etat: Etat): Promise<Uint8Array> {
  const { titre, jour, phrases, engagements, listes } = pageOf(etat);
  const blocks = [
    `# ${text(titre)}`,
    ...phrases.map(text),
    ...[engagements, ...listes].flatMap((one) => [`## ${text(one.titre)}`, table(one, jour)]),
  ];
  const { bytes } = await FORMATS.html.write(
    {
      markdown: `${blocks.join('\n\n')}\n`,
      meta: { titre: plain(`Suivi — ${titre}`), entete: plain(titre), theme: themeOf(etat.contrat.theme) },
      contrat: etat.contrat,
    },
    { faces: fontFaces },
  );
  return bytes;
}

const plain = (words: string) => typeset(words).replace(/\s+/g, ' ');
const text = (words: string) => escapeMarkdown(typeset(words));

/** The columns of figures stand at the right. */
const FIGURES = new Set(['Fait', 'Promis', 'Part', 'Montant']);

function table({ titre, head, rows }: PageEtat['engagements'], jour: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
  const rule = `| ${head.map((one) => (FIGURES.has(one) ? '---:' : '---')).join(' | ')} |`;
  return [
    `:::tableau{titre="${escapeAttribute(typeset(`${titre} ${jour}`))}"}`,
    line(head),
    rule,
    ...rows.map(line),
    ':::',
  ].join('\n');
}
