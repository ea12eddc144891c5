/**
 * From a contract to Markdown: builds the view, runs the templates on it, cleans the result. `formats/` makes
 * files of it.
 */

import { capitalized, typeset } from '../kernel/french/typography.ts';
import { DESSINES } from '../model/annexes.ts';
import type { Contrat } from '../model/contrat.ts';
import { daysOf, isToComplete } from '../model/periodes.ts';
import { isPublicVersion } from '../model/publique.ts';
import { withRenvois } from '../model/renvois.ts';
import { type Theme, themeOf } from '../model/theme.ts';
import { plainLinks } from './links.ts';
import type { DocumentMeta } from './meta.ts';
import type { DocumentKind } from './output-kind.ts';
import { placeParagraphs } from './paragraphs.ts';
import { placePictures } from './picture-paths.ts';
import type { ComparedDocument } from './revision.ts';
import { oneLine } from './template/escape.ts';
import { rendererOf, type Templates } from './template/index.ts';
import { buildView } from './view/index.ts';
import { periodText } from './view/periods.ts';
import { isProjet, versionText } from './view/projet.ts';
import type { DonneesSuivi } from './view/suivi/donnees.ts';
import { suiviMeta } from './view/suivi/meta.ts';

export type { DocumentKind } from './output-kind.ts';
export { TemplateError } from './template/error.ts';
export type { Template, Templates } from './template/index.ts';
export type { DonneesSuivi, TexteAnterieur } from './view/suivi/donnees.ts';

/** A document in Markdown, with the metadata that its file carries. */
export interface Rendered {
  markdown: string;
  meta: DocumentMeta;
  contrat: Contrat;
  /** Two documents compared: formats that can mark texts write it in place of the Markdown. */
  compared?: ComparedDocument;
}

/** The metadata of a document: plain text in French typography, never Markdown. */
function metaOf(
  raw: Contrat,
  piece: DocumentKind,
  signable: boolean,
  theme: Theme,
  suivi: DonneesSuivi | undefined,
): DocumentMeta {
  const contrat = withRenvois(raw);
  const { document, territoire, parties, signature } = contrat;
  const text = (value: string | undefined) =>
    value === undefined || isToComplete(value) ? undefined : oneLine(typeset(value));
  // No comma and no semicolon, where signing tools would split the author into several and so change the metadata.
  const auteurs = parties
    .filter(({ role }) => role === 'signataire')
    .flatMap(({ nom }) => text(nom)?.replace(/\s?[,;]\s?/g, ' – ') ?? [])
    .join(' · ');
  const date = [document.date, signature?.date].find((day) => daysOf(day));
  const titre = text(document.titre) ?? 'Document sans titre';
  const version = [
    isPublicVersion(contrat) ? 'Version publique' : '',
    capitalized(versionText(text(document.version))),
    daysOf(document.date) && periodText(document.date ?? ''),
  ]
    .filter(Boolean)
    .join(' — ');
  const pied = text(theme.pied) ?? version;
  const meta = {
    titre: titreOf(piece, titre),
    sujet: `Territoire\u00a0: ${text(territoire.nom) ?? 'à compléter'}`,
    ...(auteurs ? { auteur: auteurs } : {}),
    entete: titre,
    ...(isProjet(contrat, signable) ? { mention: 'PROJET' } : {}),
    ...(pied ? { pied } : {}),
    ...(date ? { date } : {}),
    ...(piece === 'fiches' && { sheets: true as const }),
    theme,
  };
  if (!suivi) return meta;
  // A bilan is no draft because the contract is one: its first page says what the file of the contract is.
  const { mention: _, ...rest } = meta;
  return {
    ...rest,
    ...suiviMeta(piece, titre, suivi, isPublicVersion(contrat)),
    ...(theme.pied && { pied }),
  };
}

function titreOf(piece: DocumentKind, titre: string): string {
  return piece in DESSINES ? `${DESSINES[piece as keyof typeof DESSINES]} — ${titre}` : titre;
}

/** Which document to make, and with which templates. */
export interface MarkdownOptions {
  document: DocumentKind;
  templates: Templates;
  /**
   * True when the rules of stage `signature` found no error; otherwise the document is marked PROJET,
   * whatever its status.
   */
  signable?: boolean;
  /** The theme in effect; that of the contract when absent. */
  theme?: Theme;
  /** The path of the folder of the source, with a slash at its end, from where the Markdown will be: pictures are then named from there. */
  folder?: string;
  /** The follow-up of the contract, for a document that is made of it. */
  suivi?: DonneesSuivi;
  /** The commitments that are shown, by id; all of them when absent. */
  engagements?: readonly string[];
}

/**
 * The document in Markdown (the dialect of `markdown/`). Throws TemplateError at the place of the template
 * that failed.
 */
export function renderMarkdown(
  contrat: Contrat,
  {
    document,
    templates,
    signable = false,
    theme = themeOf(contrat.theme),
    folder,
    suivi,
    engagements,
  }: MarkdownOptions,
): Rendered {
  const render = rendererOf(templates);
  const name = document === 'contrat' ? contrat.document.type : document;
  const prepared = plainLinks(
    placeParagraphs(render(name, buildView(contrat, signable, theme, suivi, engagements))),
  );
  const text = placePictures(prepared, folder);
  return {
    markdown: `${text
      .replace(/(?<![^\S\n\u00a0\u202f])[^\S\n\u00a0\u202f]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    meta: metaOf(contrat, document, signable, theme, suivi),
    contrat,
  };
}
