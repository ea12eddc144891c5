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
  const isOpen = ({ engagement }: { engagement?: string }) => !hidden.has(engagement ?? '');
  return mapTexts(
    {
      ...rest,
      contrat: { fichier, empreinte },
      ...(releves && { releves: releves.filter(isOpen) }),
      ...(points && { points: points.filter(isOpen) }),
      ...(depenses && { depenses: depenses.filter(isOpen) }),
      ...(instances && {
        instances: instances.map((one) => ({
          ...one,
          ...(one.decisions && { decisions: one.decisions.filter(isOpen) }),
        })),
      }),
    },
    (text, key) => (key === 'fichier' || key === 'empreinte' ? text : withoutContacts(text)),
  );
}
