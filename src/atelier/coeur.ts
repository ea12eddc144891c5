/** The core in the page: the very files that the command line runs, on a text in memory. */

import { checkRead } from '../check/index.ts';
import { checkSchema } from '../check/schema/index.ts';
import { type Beside, cached, voisins } from '../composition/beside.ts';
import { renderedOf } from '../composition/compose.ts';
import { decodedImage } from '../composition/decoded-image.ts';
import { jobOf } from '../composition/job.ts';
import type { Reglages } from '../composition/maison.ts';
import type { Package } from '../composition/package.ts';
import type { Settings } from '../composition/settings.ts';
import { named } from '../kernel/named.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Contrat } from '../model/contrat.ts';
import { imagesOf } from '../model/images.ts';
import { FORMATS, type FormatName } from '../render/formats/index.ts';
import { TemplateError } from '../render/index.ts';
import { parseMarkdown } from '../render/markdown/index.ts';
import { blocksOf } from '../render/pdf/blocks/index.ts';
import { shaperOf } from '../render/pdf/fonts/index.ts';
import { layoutDocument } from '../render/pdf/layout/index.ts';
import type { Page } from '../render/pdf/layout/items.ts';
import { hyphenateFrench } from '../render/pdf/text/index.ts';
import { paintSvg, type SvgElement, svgText } from '../render/svg/index.ts';
import { readSource } from '../source/index.ts';
import type { Answer, Composition, Examen, Images, Requete } from './demandes.ts';
import { type LieuxImprimes, lieuxOf } from './lieux/index.ts';
import { publicLine } from './mots.ts';
import { constatOf } from './verifier.ts';

/** Answers the questions of a page, one after another; it remembers the pages that it has shown. */
export class Coeur {
  readonly #csi: Package;
  #shown: readonly string[] = [];
  /** What the pages that are shown were made of; their lines are only read when somebody asks for one. */
  #made: { contrat: Contrat; pages: readonly Page[]; lieux?: LieuxImprimes } | undefined;
  #reglages: Reglages = {};
  /** One object a format: the templates of a house are compiled once for each. */
  #settings = new Map<FormatName, Settings>();

  constructor(csi: Package) {
    this.#csi = csi;
  }

  async answer(demande: Requete): Promise<Answer> {
    const { numero } = demande;
    try {
      if (demande.quoi === 'lieu')
        return { numero, quoi: 'lieu', lieu: this.#lieux()?.of(demande.ligne, demande.at) ?? null };
      if (demande.quoi === 'lignes')
        return { numero, quoi: 'lignes', lignes: this.#lieux()?.lignes(demande.path) ?? [] };
      if (demande.quoi === 'maison') {
        [this.#reglages, this.#settings] = [demande.reglages, new Map()];
        return { numero, quoi: 'fait' };
      }
      if (demande.quoi === 'verifier') {
        const constat = await constatOf(demande, this.#csi, (images) => this.#beside(images));
        return { numero, quoi: 'verdict', constat };
      }
      if (demande.quoi === 'document')
        return { numero, quoi: 'document', ...(await this.#document(demande)) };
      return { numero, quoi: 'pages', examen: await this.#examine(demande) };
    } catch (error) {
      const said =
        error instanceof UserError
          ? error
          : new UserError(`Une erreur imprévue : ${(error as Error).message}`);
      return {
        numero,
        quoi: 'refus',
        message: said.message,
        ...(said.hint !== undefined && { hint: said.hint }),
      };
    }
  }

  async #document({
    nom,
    text,
    images,
    format,
    publique,
  }: Extract<Composition, { quoi: 'document' }>): Promise<{ bytes: Uint8Array; note?: string }> {
    const settings = { ...this.#settingsFor(format), ...(publique && { publique: {} }) };
    const outcome = await jobOf(settings, () => this.#beside(images))(nom, bytesOf(text), () => {});
    if ('bytes' in outcome)
      return { bytes: outcome.bytes, ...(outcome.publique && { note: publicLine(outcome.publique) }) };
    const [first] = outcome.problems;
    throw new UserError(
      `Aucun document ne se compose tant que le fichier a des erreurs${first ? ` : ligne ${first.range.start.line}, ${first.message}` : '.'}`,
    );
  }

  // Fonts of a house are for the formats that take some, as on the command line.
  #settingsFor(format: FormatName): Settings {
    const known = this.#settings.get(format);
    if (known) return known;
    const { police, ...reglages } = this.#reglages;
    const fonts = police && FORMATS[format].fonts && Object.keys(police).length > 0;
    const settings: Settings = { document: 'contrat', format, ...reglages, ...(fonts && { police }) };
    this.#settings.set(format, settings);
    return settings;
  }

  async #examine({ nom, text, images }: Composition): Promise<Examen> {
    const bytes = bytesOf(text);
    const read = await readSource(nom, bytes);
    const beside = this.#beside(images);
    const { etape, levels = {}, police } = this.#reglages;
    const asked = { toSign: true as const, ...(etape && { atLeast: etape }), levels };
    const examined = await checkRead(read, { ...asked, ...voisins(beside) });
    const { problems, suppressed } = examined;
    const found = { problems, suppressed: suppressed.length };
    if (!read.ok || checkSchema(read.value).length > 0) return { ...found, images: [] };
    const contrat = read.value.data as Contrat;
    const wanted = [...new Set(imagesOf(contrat).map(({ fichier }) => fichier))];
    const lacking = wanted.filter((fichier) => !(fichier in images));
    if (lacking.length > 0) return { ...found, images: lacking };
    const signable = examined.ok && examined.value.signatureErrors === 0;
    try {
      const shown = { beside: withAbsent(beside) };
      const rendered = await renderedOf({ contrat }, bytes, this.#settingsFor('pdf'), signable, shown);
      const shaper = shaperOf(await this.#csi.faces(police));
      const blocks = blocksOf(parseMarkdown(rendered.markdown));
      const pages = layoutDocument(blocks, rendered.meta, shaper, hyphenateFrench);
      this.#made = { contrat, pages };
      return { ...found, images: [], pages: this.#changed(paintSvg(pages, rendered.meta, shaper)) };
    } catch (error) {
      // A file with errors may lack what its pages are made of.
      return { ...found, images: [], panne: panneOf(error) };
    }
  }

  #lieux(): LieuxImprimes | undefined {
    const made = this.#made;
    if (made) made.lieux ??= lieuxOf(made.contrat, made.pages);
    return made?.lieux;
  }

  #changed(pages: readonly SvgElement[]): NonNullable<Examen['pages']> {
    const texts = pages.map(svgText);
    const changed = pages.flatMap((page, at) => (texts[at] === this.#shown[at] ? [] : [{ at, page }]));
    this.#shown = texts;
    return { total: pages.length, changed };
  }

  #beside(images: Images): Beside {
    return {
      csi: this.#csi,
      images: cached((fichier) => {
        const bytes = images[fichier];
        return bytes
          ? { bytes }
          : {
              refus: `${named(fichier)} n’a pas été donnée à l’atelier.`,
              conseil: 'Ajoutez l’image, ou vérifiez son nom.',
            };
      }),
    };
  }
}

/** What stands in the pages for a picture that the page was not given. */
const ABSENT = bytesOf(
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80" fill="#d9dce6"/></svg>',
);

function withAbsent(beside: Beside): Beside {
  return {
    ...beside,
    images: async (fichiers) =>
      new Map(
        [...(await beside.images(fichiers))].map(([fichier, image]) => [
          fichier,
          'refus' in image ? decodedImage('image.svg', ABSENT) : image,
        ]),
      ),
  };
}

// A template of the house says where it fails.
function panneOf(error: unknown): string {
  const { message } = error as Error;
  return error instanceof TemplateError
    ? `gabarit ${named(error.file)}, ligne ${error.line} : ${message}`
    : message;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
