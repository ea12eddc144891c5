import { formatNumber } from '../../kernel/french/number.ts';

// Four exports: the sums of a run, what is added to them, and how a size is printed.

/** What became of a file: its document is written; it has errors; it can't be read; its output can't be written; composing it failed, through no error of its own. */
export type FileStatus = 'written' | 'refused' | 'unreadable' | 'unwritable' | 'failed';

/** What a document that was written adds to the sums of a run. */
export interface DocumentSums {
  file: string;
  pages: number;
  /** The size of the document. */
  bytes: number;
  warnings: number;
  suppressed: number;
  comments: number;
  signatureErrors: number;
  unprinted: number;
}

/** The sums over all files of a run. */
export class Tally {
  /** How many files came to each end. */
  readonly counts: Record<FileStatus, number> = {
    written: 0,
    refused: 0,
    unreadable: 0,
    unwritable: 0,
    failed: 0,
  };
  /** The files whose document was written, in their order. */
  readonly files: string[] = [];
  pages = 0;
  bytes = 0;
  warnings = 0;
  /** How many problems the files suppress. */
  suppressed = 0;
  /** How many comments of their authors the PDFs contain. */
  comments = 0;
  /** How many documents print PROJET although their status is not « projet ». */
  markedProjet = 0;
  /** How many filled fields the templates of the user don't print, over all documents. */
  unprinted = 0;

  /** Adds a document that was written. */
  add({
    file,
    pages,
    bytes,
    warnings,
    suppressed,
    comments,
    signatureErrors,
    unprinted,
  }: DocumentSums): void {
    this.counts.written++;
    this.files.push(file);
    this.pages += pages;
    this.bytes += bytes;
    this.warnings += warnings;
    this.suppressed += suppressed;
    this.comments += comments;
    this.markedProjet += signatureErrors > 0 ? 1 : 0;
    this.unprinted += unprinted;
  }

  /** The number of files, whatever became of them. */
  get total(): number {
    return Object.values(this.counts).reduce((sum, n) => sum + n, 0);
  }

  /** 2 if something could not be read, written or composed; else 1 if a file has errors; else 0. */
  get exitCode(): number {
    const { unreadable, unwritable, failed, refused } = this.counts;
    if (unreadable + unwritable + failed > 0) return 2;
    return refused > 0 ? 1 : 0;
  }

  /** « 97 documents écrits dans « d » (3 686 pages, 40,5 Mo), 2 fichiers refusés, 1 illisible. »; without `folder`, no « dans ». */
  summary(folder?: string): string {
    const { written, refused, unreadable, unwritable, failed } = this.counts;
    const where = folder === undefined ? '' : ` dans ${folder}`;
    const pages = this.pages > 0 ? `${counted(this.pages, 'page', 'pages')}, ` : '';
    const parts = [
      written === 0
        ? 'Aucun document écrit'
        : `${counted(written, 'document écrit', 'documents écrits')}${where} (${pages}${sizeOf(this.bytes)})`,
      refused > 0 && counted(refused, 'fichier refusé', 'fichiers refusés'),
      // After « 2 fichiers refusés », « 1 illisible » is enough.
      unreadable > 0 &&
        (refused > 0
          ? counted(unreadable, 'illisible', 'illisibles')
          : counted(unreadable, 'fichier illisible', 'fichiers illisibles')),
      unwritable > 0 && counted(unwritable, 'sortie non écrite', 'sorties non écrites'),
      failed > 0 && counted(failed, 'composition en échec', 'compositions en échec'),
    ];
    return `${parts.filter((part) => part !== false).join(', ')}.`;
  }
}

/** A size for people, in powers of ten: « 418 ko », « 41,8 Mo »; never less than « 1 ko ». */
export function sizeOf(bytes: number): string {
  if (bytes < 10_000_000) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} ko`;
  const tenths = Math.round(bytes / 100_000);
  return `${formatNumber(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} Mo`;
}

function counted(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n < 2 ? one : many}`;
}
