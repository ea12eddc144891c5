import type { Settings } from './settings.ts';

// Two exports: what a house asks of its documents, and the same as text.

/** What the configuration of a house says of every document that is made. */
export type Reglages = Pick<Settings, 'etape' | 'levels' | 'maison' | 'gabarits' | 'police'>;

/** What a house asks, as JSON can carry it: its fonts are in base64, by face. */
export interface Maison {
  reglages: Omit<Reglages, 'police'>;
  polices: Readonly<Record<string, string>>;
}
