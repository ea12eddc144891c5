/** The HTML writer: one page that needs nothing else, with no script and nothing from the network. */

import { base64 } from '../../kernel/bytes/base64.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import { THEME_DE_CSI } from '../../model/theme.ts';
import type { Rendered } from '../index.ts';
import { officeDocument } from '../office/document.ts';
import { styleOf } from '../pdf/style.ts';
import { SUIVI_FILE, SUIVI_FILES, THEME_FILE, unseen } from '../supplements.ts';
import { blocksOf, coverOf, type HtmlWriting } from './blocks.ts';
import { escaped, tag } from './markup.ts';
import { REVISION_STYLES, styleSheet } from './style.ts';

/** Nothing but the styles of the page itself, should something else have slipped in. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Writes a document as a page of HTML, without what says that it is csi's. */
export function writeHtml(rendered: Rendered): string {
  const { meta } = rendered;
  const document = officeDocument(rendered);
  const writing: HtmlWriting = { document, tables: 0, style: styleOf(meta.theme ?? THEME_DE_CSI) };
  const [first, ...others] = document.parts;
  const cover = first?.cover ? `${coverOf(first.cover, writing)}\n` : '';
  const contents = document.parts.some((part) => part.contents)
    ? blocksOf([{ kind: 'table-of-contents' }], writing)
    : '';
  const parts = first?.cover ? others : document.parts;
  const main = parts.map((part) => blocksOf(part.blocks, writing)).join('');
  const skip = tag('a', { class: 'evitement', href: '#contenu' }, 'Aller au contenu');
  const body = `${skip}\n${cover}${contents}${tag('main', { id: 'contenu' }, '\n', main)}\n${footOf(rendered)}`;
  const head = [
    '<meta charset="utf-8">',
    tag('title', {}, escaped([meta.mention, meta.titre].filter(Boolean).join(' — '))),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    ...named({ author: meta.auteur, description: meta.sujet, ...fingerprints(rendered) }),
    tag(
      'style',
      {},
      `\n${styleSheet(styleOf(meta.theme ?? THEME_DE_CSI).color)}${rendered.compared ? REVISION_STYLES : ''}`,
    ),
  ];
  return `<!doctype html>\n<html lang="fr">\n<head>\n${head.join('\n')}\n</head>\n${tag('body', {}, `\n${body}`)}\n</html>\n`;
}

function named(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === undefined ? [] : [`<meta name="${name}" content="${escaped(content)}">`],
  );
}

function fingerprints({ meta: { provenance } }: Rendered): Record<string, string> {
  if (!provenance) return {};
  return { generator: `csi ${provenance.version}`, 'csi:empreinte': provenance.empreintes.ensemble };
}

// Each file that the page is made of is a link of its own, so that a person can take it without a script.
function footOf({ meta: { pied, mention, provenance } }: Rendered): string {
  const files = provenance
    ? [
        { name: 'contrat.yaml', bytes: provenance.source, words: 'Le fichier source de ce document (YAML)' },
        ...unseen(provenance.supplements).map(({ name, bytes }) => ({ name, bytes, words: wordsOf(name) })),
      ]
    : [];
  return tag(
    'footer',
    {},
    pied !== undefined && tag('p', {}, escaped([mention, pied].filter(Boolean).join(' — '))),
    ...files.map(({ name, bytes, words }) =>
      tag(
        'p',
        {},
        tag('a', { href: `data:application/yaml;base64,${base64(bytes)}`, download: name }, escaped(words)),
      ),
    ),
  );
}

const WORDS: Readonly<Record<string, string>> = {
  [THEME_FILE]: 'Son thème (YAML)',
  [SUIVI_FILE]: 'Le suivi du contrat (YAML)',
  [SUIVI_FILES.choix]: 'Ce que ce document montre (YAML)',
};

const wordsOf = (name: string): string =>
  WORDS[name] ?? `${capitalized(name.replace(/\.yaml$/, '').replace('-', ' n°\u00a0'))} (YAML)`;
