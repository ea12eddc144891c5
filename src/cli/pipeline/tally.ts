import { formatNumber } from '../../kernel/french/number.ts';

/** What became of a file: written; has errors; cannot be read; cannot be written; cannot be composed, by a fault that is not its own. */
export type FileStatus = 'ecrit' | 'refuse' | 'illisible' | 'empeche' | 'echec';

/** What the documents of a run add up to. */
export class Tally {
  readonly fates: Record<FileStatus, number> = { ecrit: 0, refuse: 0, illisible: 0, empeche: 0, echec: 0 };
  /** The files that a document was written of, in their order. */
  readonly files: string[] = [];
  pages = 0;
  bytes = 0;
  warnings = 0;
  /** How many problems the files set aside. */
  suppressed = 0;
  /** How many comments of their authors the PDFs carry. */
  comments = 0;
  /** How many documents say PROJET though they are no drafts. */
  kept = 0;
  /** How many filled fields the templates of the user leave out, over all documents. */
  unprinted = 0;

  /** Adds a document that was written. */
  add({
    file,
    pages,
    bytes,
    warnings,
    suppressed,
    comments,
    obstacles,
    unprinted,
  }: {
    file: string;
    pages: number;
    bytes: number;
    warnings: number;
    suppressed: number;
    comments: number;
    obstacles: number;
    unprinted: number;
  }): void {
    this.fates.ecrit++;
    this.files.push(file);
    this.pages += pages;
    this.bytes += bytes;
    this.warnings += warnings;
    this.suppressed += suppressed;
    this.comments += comments;
    this.kept += obstacles > 0 ? 1 : 0;
    this.unprinted += unprinted;
  }

  /** How many files there were, whatever became of them. */
  get total(): number {
    return Object.values(this.fates).reduce((sum, n) => sum + n, 0);
  }

  /** 2 where something could not be read, written or composed; else 1 where a file has errors; else 0. */
  get exitCode(): number {
    const { illisible, empeche, echec, refuse } = this.fates;
    if (illisible + empeche + echec > 0) return 2;
    return refuse > 0 ? 1 : 0;
  }

  /** « 97 documents écrits dans « d » (3 686 pages, 40,5 Mo), 2 fichiers refusés, 1 illisible. »; without `folder`, « dans » is not said. */
  summary(folder?: string): string {
    const { ecrit, refuse, illisible, empeche, echec } = this.fates;
    const where = folder === undefined ? '' : ` dans ${folder}`;
    const pages = this.pages > 0 ? `${several(this.pages, 'page', 'pages')}, ` : '';
    const parts = [
      ecrit === 0
        ? 'Aucun document écrit'
        : `${several(ecrit, 'document écrit', 'documents écrits')}${where} (${pages}${sizeOf(this.bytes)})`,
      refuse > 0 && several(refuse, 'fichier refusé', 'fichiers refusés'),
      // After « 2 fichiers refusés », « 1 illisible » is enough.
      illisible > 0 &&
        (refuse > 0
          ? several(illisible, 'illisible', 'illisibles')
          : several(illisible, 'fichier illisible', 'fichiers illisibles')),
      empeche > 0 && several(empeche, 'sortie non écrite', 'sorties non écrites'),
      echec > 0 && several(echec, 'composition en échec', 'compositions en échec'),
    ];
    return `${parts.filter((part) => part !== false).join(', ')}.`;
  }
}

/** « 418 ko », « 41,8 Mo ». */
export function sizeOf(bytes: number): string {
  if (bytes < 10_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} ko`;
  const tenths = Math.round(bytes / 100_000);
  return `${formatNumber(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} Mo`;
}

function several(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n < 2 ? one : many}`;
}
