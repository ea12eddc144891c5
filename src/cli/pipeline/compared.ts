import { markedRoot, withFront } from '../../compare/document/index.ts';
import { LIMITES, type Limite } from '../../compare/limites.ts';
import { usedImages } from '../../composition/beside.ts';
import { templatesOf } from '../../composition/compose.ts';
import type { ReadImage } from '../../composition/read-image.ts';
import type { Settings } from '../../composition/settings.ts';
import { themeOf } from '../../model/theme.ts';
import { type Rendered, renderMarkdown } from '../../render/index.ts';
import { parseMarkdown } from '../../render/markdown/index.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { printNote } from '../print.ts';
import { besideSource } from './beside.ts';
import type { CoteLu } from './cote.ts';
import { CSI } from './package.ts';

/** What is said of a compared document: before it, and of its changes. */
interface Words {
  /** Markdown of what is to be read first, with what was not looked into. */
  front(limites: readonly Limite[]): string;
  titre: string;
  mention: string;
  auteur: string;
  date?: string;
}

/** Two contracts as one document, what changes marked; it carries no source, since it is that of neither. */
export async function comparedDocument(
  [avant, apres]: readonly [CoteLu, CoteLu],
  renommes: ReadonlyMap<string, string>,
  { titre, mention, auteur, date, ...words }: Words,
  settings: Settings,
  io: Io,
): Promise<Rendered> {
  const templates = await templatesOf(settings, CSI);
  const theme = themeOf(settings.theme, apres.contrat.theme, settings.maison);
  const [old, now] = [avant, apres].map(({ contrat }) =>
    renderMarkdown(contrat, { document: 'contrat', templates, theme }),
  ) as [Rendered, Rendered];
  const limites = new Set<Limite>();
  const root = markedRoot(
    { root: parseMarkdown(old.markdown), contrat: old.contrat },
    { root: parseMarkdown(now.markdown), contrat: now.contrat },
    {
      renommes,
      said: settings.format !== 'docx' && settings.format !== 'odt',
      signale: (limite) => limites.add(limite),
    },
  );
  printNote(io, ...[...limites].map((limite) => LIMITES[limite]));
  const front = words.front([...limites]);
  const pictures = await picturesOf(apres, io);
  return {
    markdown: front,
    contrat: apres.contrat,
    meta: {
      ...now.meta,
      titre: `${titre} — ${now.meta.titre}`,
      mention,
      ...(pictures && { pictures }),
    },
    compared: {
      root: withFront(root, parseMarkdown(front).children, 'document comparé, non destiné à la signature'),
      auteur,
      ...(date !== undefined && { date }),
    },
  };
}

// Only a file has pictures beside it. Without them, their words stand in their place.
async function picturesOf({ cote, contrat }: CoteLu, io: Io): Promise<Rendered['meta']['pictures']> {
  if (cote.pdf || io.kind(cote.fichier) !== 'file') return undefined;
  const images = await usedImages(besideSource(io, cote.fichier), contrat).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    printNote(io, `Les images du document comparé sont remplacées par leurs mots : ${error.message}`);
    return new Map<string, ReadImage>();
  });
  return images.size > 0
    ? new Map([...images].map(([fichier, { picture }]) => [fichier, picture]))
    : undefined;
}
