import packageFile from '../../../../package.json' with { type: 'json' };
import { changementsOf } from '../../../compare/changements.ts';
import { type Comparaison, doubts } from '../../../compare/comparaison.ts';
import { numerosOf, reglesOf, totauxOf } from '../../../compare/effets.ts';
import { json } from '../../../compare/report/json.ts';
import { markdown } from '../../../compare/report/markdown.ts';
import type { ComparisonFormat } from '../../../compare/report/names.ts';
import { texte } from '../../../compare/report/texte.ts';
import { type ConfigOptions, type House, housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { type CoteLu, problemsOf, readCote } from '../../pipeline/cote.ts';
import { houseOfPdf } from '../../pipeline/house-of-pdf.ts';
import type { HouseOptions } from '../../pipeline/proof.ts';
import { stylesFor } from '../../styles.ts';
import { type Auteur, sortieOf, writeComparison } from './output.ts';

interface CompareOptions extends HouseOptions, ConfigOptions, Auteur {
  git?: string;
  format: ComparisonFormat;
  refuser?: 'recul';
  meme?: string[];
  tout?: true;
  sortie?: string;
  pdf?: true;
  force?: true;
}

/**
 * Prints what changes from one contract to another. Returns 0 if nothing does, 1 if something does (with `--refuser recul`, only if a promise
 * became weaker), 2 if nothing changes in the sources but the pages of a PDF are not proved to say what its source does.
 */
export async function compare(files: readonly string[], options: CompareOptions, io: Io): Promise<number> {
  const sortie = sortieOf(options, files, io);
  const house = await housesOf(options, io)(files.at(-1) ?? '-');
  const [avant, apres] = await sidesOf(files, { ...options, ...houseOfPdf(options, house) }, io);
  const memes = memesOf(options.meme ?? []);
  const { comparaison, renommes } = await comparaisonOf(avant, apres, memes, house);
  checkMemes(memes, avant, apres);
  io.out.write(written(comparaison, options, io));
  if (sortie)
    await writeComparison({ comparaison, sides: [avant, apres], renommes, house }, sortie, options, io);
  return exitCode(comparaison, options);
}

async function sidesOf(
  files: readonly string[],
  { git, gabarits, police }: CompareOptions,
  io: Io,
): Promise<[CoteLu, CoteLu]> {
  const [first, second = first] = files;
  const wanted = git === undefined ? 2 : 1;
  if (first === undefined || second === undefined || files.length !== wanted)
    throw new UserError(
      git === undefined
        ? 'csi compare attend deux fichiers : l’ancien contrat, puis le nouveau.'
        : 'Avec --git, csi compare attend un seul fichier : il est comparé à ce qu’il était.',
      git === undefined
        ? 'Par exemple : csi compare avant.yaml apres.yaml'
        : 'Par exemple : csi compare --git HEAD~1 contrat.yaml',
    );
  if (first === '-' && (second === '-' || git !== undefined))
    throw new UserError(
      git === undefined
        ? 'L’entrée standard ne se lit qu’une fois : elle ne peut pas être les deux contrats.'
        : 'L’entrée standard n’a pas de révision dans git.',
      'Donnez un fichier.',
    );
  const prove = async (file: string, pdf: Uint8Array) =>
    (await import('../../pipeline/proof.ts')).proofOf(
      file,
      pdf,
      { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) },
      io,
    );
  const inapte = 'ne se compare pas';
  const revision = git === undefined ? {} : { revision: git };
  const avant = await readCote(first, { prove, inapte, ...revision }, io);
  return [avant, await readCote(second, { prove, inapte }, io)];
}

async function comparaisonOf(
  avant: CoteLu,
  apres: CoteLu,
  memes: ReadonlyMap<string, string>,
  house: House,
): Promise<{ comparaison: Comparaison; renommes: ReadonlyMap<string, string> }> {
  const { changements, semblables, trop, renommes, limites } = changementsOf(
    avant.contrat,
    apres.contrat,
    memes,
  );
  const [old = [], now = []] = await problemsOf([avant, apres], house);
  const comparaison: Comparaison = {
    csi: packageFile.version,
    avant: avant.cote,
    apres: apres.cote,
    changements,
    semblables,
    trop,
    limites,
    totaux: totauxOf(avant.contrat, apres.contrat),
    regles: reglesOf({ ...avant, problems: old }, { ...apres, problems: now }, renommes),
    numeros: numerosOf(avant.contrat, apres.contrat, renommes),
    remarques: remarquesOf(avant, apres),
    memes_octets: Buffer.compare(avant.bytes, apres.bytes) === 0,
  };
  return { comparaison, renommes };
}

// Comment lines that only one of the files has, whatever their order.
function remarquesOf(avant: CoteLu, apres: CoteLu): Comparaison['remarques'] {
  const [olds, news] = [avant, apres].map(({ source }) =>
    source.comments(/#/).map(({ text }) => text.trim()),
  ) as [string[], string[]];
  const left = new Map<string, number>();
  for (const text of olds) left.set(text, (left.get(text) ?? 0) + 1);
  let kept = 0;
  for (const text of news) {
    const same = left.get(text) ?? 0;
    if (same > 0) kept += 1;
    left.set(text, same - 1);
  }
  return { ajoutees: news.length - kept, retirees: olds.length - kept };
}

function memesOf(values: readonly string[]): Map<string, string> {
  return new Map(
    values.map((value): [string, string] => {
      const [, old = '', now = ''] = /^([^=]+)=([^=]+)$/.exec(value) ?? [];
      if (old === '')
        throw new UserError(
          `L’option « --meme » attend ancien=nouveau, et non ${named(value)}.`,
          'Par exemple : --meme cameras=videoprotection',
        );
      return [now, old];
    }),
  );
}

// An id that is misspelt would leave a removal and an addition where the person expects a change.
function checkMemes(memes: ReadonlyMap<string, string>, avant: CoteLu, apres: CoteLu): void {
  for (const [now, old] of memes)
    for (const [id, { source, cote }] of [
      [old, avant],
      [now, apres],
    ] as const)
      if (!idsIn(source.data).has(id))
        throw new UserError(`${named(cote.fichier)} n’a pas d’identifiant ${named(id)}, que donne --meme.`);
}

function idsIn(data: unknown, found = new Set<string>()): Set<string> {
  if (typeof data !== 'object' || data === null) return found;
  const { id } = data as { id?: unknown };
  if (typeof id === 'string') found.add(id);
  for (const value of Object.values(data)) idsIn(value, found);
  return found;
}

function written(comparaison: Comparaison, { format, tout }: CompareOptions, io: Io): string {
  if (format === 'json') return json(comparaison);
  if (format === 'markdown') return markdown(comparaison);
  return texte(comparaison, { styles: stylesFor(io.out), width: io.out.width, ...(tout && { tout }) });
}

function exitCode(comparaison: Comparaison, { refuser }: CompareOptions): number {
  const { changements } = comparaison;
  const failing = changements.filter(({ portee }) => refuser === undefined || portee === refuser);
  if (failing.length > 0) return 1;
  return doubts(comparaison).length > 0 ? 2 : 0;
}
