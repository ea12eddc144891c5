import type { Campaign } from './campaign.ts';

/** The campaigns by name, each loaded when it runs. A new one is a file of this folder and a line here. */
export const CAMPAIGNS: Readonly<Record<string, () => Promise<Campaign>>> = {
  edits: async () => (await import('./edits.ts')).edits,
  contrats: async () => (await import('./contrats/index.ts')).contrats,
  entrees: async () => (await import('./entrees/index.ts')).entrees,
  verify: async () => (await import('./verify.ts')).verify,
  lenteurs: async () => (await import('./lenteurs.ts')).lenteurs,
  places: async () => (await import('./places.ts')).places,
};
