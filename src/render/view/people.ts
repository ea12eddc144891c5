import type { EluReferent, Partie, Representant } from '../../model/contrat.ts';
import { isMissingMark, missingMark } from './missing.ts';
import { shortName } from './names.ts';
import { following } from './prose/sentence.ts';

/** The name of a person: « Mme Camille Martin ». Whatever part is missing is marked « à compléter ». */
export function fullName({ civilite, prenom, nom }: Representant): string {
  const [first, last] = [prenom, nom].map((part) => (part && !isMissingMark(part) ? part : ''));
  const whole =
    first || last ? `${prenom ?? ''} ${nom ?? missingMark('nom')}`.trim() : missingMark('prénom et nom');
  // A no-break space keeps « M. » and the name on the same line.
  return civilite ? `${civilite}\u00a0${whole}` : whole;
}

/** A person with their office: « Mme Camille Martin, maire de Bourges ». */
export function presentation(representant: Representant): string {
  const { civilite, prenom, nom, qualite } = representant;
  return (
    [(civilite ?? prenom ?? nom) ? fullName(representant) : '', following(qualite ?? '')]
      .filter(Boolean)
      .join(', ') || missingMark('représentant')
  );
}

/** An elected referent: « Mme Camille Martin, adjointe à la tranquillité publique (Ville) ». */
export function eluText({ partie, ...elu }: EluReferent, parties: ReadonlyMap<string, Partie>): string {
  return `${presentation(elu)}${partie ? ` (${shortName(parties.get(partie), partie)})` : ''}`;
}
