/** What the page asks of the thread that composes, and what it answers. Five exports: one conversation. */

import type { Reglages } from '../composition/maison.ts';
import type { Path } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import type { FormatName } from '../render/formats/names.ts';
import type { SvgElement } from '../render/svg/index.ts';
import type { LieuImprime, LignePage } from './lieux/index.ts';

/** The bytes of the pictures that a contract names, by path; null for one that cannot be had. */
export type Images = Readonly<Record<string, Uint8Array | null>>;

/** A question, numbered so that its answer is known among others. What the house asks holds for all that follow. */
export type Requete = { numero: number } & (
  | Composition
  | RenvoiPage
  | Verification
  | { quoi: 'maison'; reglages: Reglages }
);

/** A file as it is in the page. */
export interface FichierOuvert {
  nom: string;
  text: string;
  images: Images;
}

/** What makes pages or a document of a text; its public version leaves out what is restricted. */
export type Composition = FichierOuvert &
  ({ quoi: 'pages' } | { quoi: 'document'; format: FormatName; publique?: boolean });

/** A PDF to verify, against the file of the page if it is given. */
export interface Verification {
  quoi: 'verifier';
  nom: string;
  pdf: Uint8Array;
  contre?: FichierOuvert;
}

/** The verdict in words, the most important line first, and what may be taken out of the PDF. */
export interface ConstatPdf {
  exact: boolean;
  lignes: readonly string[];
  source?: Uint8Array;
  original?: Uint8Array;
}

/** Where a line of the pages that are shown comes from, at one of its characters; or which lines print a place of the file. */
type RenvoiPage = { quoi: 'lieu'; ligne: LignePage; at: number } | { quoi: 'lignes'; path: Path };

/** What is known of a text. */
export interface Examen {
  problems: readonly Problem[];
  suppressed: number;
  /** The pictures that the text names and that the question did not bring. */
  images: readonly string[];
  /** How many pages there are, and those that changed since the last answer; undefined when no page can be made. */
  pages?: { total: number; changed: readonly { at: number; page: SvgElement }[] };
  /** Why no page can be made although the text has no such problem. */
  panne?: string;
}

/** An answer. A document that could not be made says why. */
export type Answer = { numero: number } & (
  | { quoi: 'pages'; examen: Examen }
  | { quoi: 'document'; bytes: Uint8Array; note?: string }
  | { quoi: 'lieu'; lieu: LieuImprime | null }
  | { quoi: 'lignes'; lignes: readonly LignePage[] }
  | { quoi: 'verdict'; constat: ConstatPdf }
  | { quoi: 'fait' }
  | { quoi: 'refus'; message: string; hint?: string }
);
