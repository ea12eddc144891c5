import { mapTexts } from '../kernel/map-texts.ts';
import type { Contrat } from '../model/contrat.ts';
import { withoutContacts } from '../model/coordonnees.ts';
import { nonPublies } from '../model/publique.ts';
import type { Suivi } from './model.ts';

/**
 * The follow-up that goes with the public version of a contract: nothing about restricted commitments, no e-mail address or phone number, and
 * no avenant, since the public version brings them together.
 */
export function publicSuivi(
  { contrat: { fichier, empreinte }, releves, points, depenses, instances, ...rest }: Suivi,
  contrat: Contrat,
): Suivi {
  const hidden = new Set(nonPublies(contrat).map(({ engagement }) => engagement.id));
  const open = <T extends { engagement?: string }>(all: readonly T[] = []) =>
    all.filter(({ engagement }) => !hidden.has(engagement ?? ''));
  const lists = {
    releves: open(releves),
    points: open(points),
    depenses: open(depenses),
    instances: (instances ?? []).map(({ decisions, ...one }) => {
      const left = open(decisions);
      return { ...one, ...(left.length > 0 && { decisions: left }) };
    }),
  };
  // A list has one item at least, or isn’t there.
  const filled = Object.fromEntries(Object.entries(lists).filter(([, { length }]) => length > 0));
  return mapTexts({ ...rest, contrat: { fichier, empreinte }, ...filled } as Suivi, (text, key) =>
    key === 'fichier' || key === 'empreinte' ? text : withoutContacts(text),
  );
}
