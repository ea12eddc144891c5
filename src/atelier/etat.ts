/** What the page knows of the file that is open, and how each event changes it: no screen and no disk here. Five exports: one machine. */

import type { Examen } from './demandes.ts';
import type { Fichier } from './porte.ts';

/** What the page shows. */
export interface EtatPage {
  /** Undefined before a file is open. */
  fichier?: { nom: string; sha: string; saved: string };
  text: string;
  examen?: Examen;
  /** Whether the pages are those of an older text, which could be read. */
  stale: boolean;
  /** How many pages are shown. */
  pages: number;
  /** What another program wrote in the meantime. */
  conflit?: Fichier;
}

export type Evenement =
  | { quoi: 'ouvert'; fichier: Fichier; draft?: string }
  | { quoi: 'tape'; text: string }
  | { quoi: 'examine'; examen: Examen; text: string }
  | { quoi: 'enregistre'; text: string; sha: string }
  | { quoi: 'conflit'; fichier: Fichier };

/** Nothing is open. */
export const VIDE: EtatPage = { text: '', stale: false, pages: 0 };

/** The state after an event. An answer about a text that has changed since still says what it says: a newer one follows. */
export function after(state: EtatPage, event: Evenement): EtatPage {
  switch (event.quoi) {
    case 'ouvert': {
      const { nom, text, sha } = event.fichier;
      return { ...VIDE, fichier: { nom, sha, saved: text }, text: event.draft ?? text };
    }
    case 'tape':
      return { ...state, text: event.text };
    case 'examine': {
      const { examen } = event;
      if (examen.pages) return { ...state, examen, stale: false, pages: examen.pages.total };
      return { ...state, examen, stale: state.pages > 0 };
    }
    case 'enregistre': {
      if (!state.fichier) return state;
      const { conflit: _, ...rest } = state;
      return { ...rest, fichier: { ...state.fichier, sha: event.sha, saved: event.text } };
    }
    case 'conflit':
      return { ...state, conflit: event.fichier };
  }
}

/** Whether the text differs from what is saved. */
export const isDirty = ({ fichier, text }: EtatPage): boolean =>
  fichier !== undefined && fichier.saved !== text;
