import { campOf } from '../../model/camps.ts';
import type { Partie, Representant } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { isMissingMark, missingMark } from './texte.ts';

/** A name as the document prints it: « Mme Camille Martin »; what is missing of it has its mark, what is there is kept. */
function fullName({ civilite, prenom, nom }: Representant): string {
  const [first, last] = [prenom, nom].map((part) => (part && !isMissingMark(part) ? part : ''));
  const whole =
    first || last ? `${prenom ?? ''} ${nom ?? missingMark('nom')}`.trim() : missingMark('prénom et nom');
  // « M. » would part from the name at the end of a line.
  return civilite ? `${civilite}\u00a0${whole}` : whole;
}

/** A person as the document presents them: « Mme Camille Martin, maire de Bourges ». */
function presentation(representant: Representant): string {
  const { civilite, prenom, nom, qualite } = representant;
  return (
    [(civilite ?? prenom ?? nom) ? fullName(representant) : '', qualite ?? ''].filter(Boolean).join(', ') ||
    missingMark('représentant')
  );
}

/** The short name of a party, for tables and lists. */
export const shortName = (partie: Partie | undefined, id: string): string =>
  partie?.abrege ?? partie?.nom ?? id;

/** « A », « A et B », « A, B et C »; with a comma before « et » where the items hold commas themselves. */
export function joinWithEt(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  const and = items.some((item) => item.includes(', ')) ? ', et ' : ' et ';
  return `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}

const PLURALS: Partial<Record<Partie['type'], string>> = {
  commune: 'communes',
  epci: 'intercommunalités',
  departement: 'départements',
  bailleur: 'bailleurs',
};

/** The parties by their short names; three or more of one kind, when none is missing, by their number: « les 8 intercommunalités ». */
export function namesText(ids: readonly string[], parties: ReadonlyMap<string, Partie>): string {
  const named = new Set<string>();
  const words = ids.flatMap((id) => {
    const type = parties.get(id)?.type;
    const whole = type && PLURALS[type];
    const same = whole ? [...parties.values()].filter((partie) => partie.type === type) : [];
    if (!whole || same.length < 3 || !same.every((partie) => ids.includes(partie.id)))
      return [shortName(parties.get(id), id)];
    if (named.has(type)) return [];
    named.add(type);
    return [`les ${same.length} ${whole}`];
  });
  return joinWithEt(words);
}

/** A party with what the templates print of it: its side and its representatives on one line. */
export function buildPartie(partie: Partie) {
  const personnes = (partie.representants ?? []).map(presentation);
  const departement = partie.departement && (DEPARTEMENTS[partie.departement] ?? '');
  return {
    ...partie,
    departement_tu: !departement || partie.nom.includes(departement),
    camp: campOf(partie),
    mandataires: joinWithEt(personnes),
    plusieurs: personnes.length > 1,
  };
}

/** One block to sign: who, in what quality, for whom. */
export interface SignatureBloc {
  partie: string;
  nom: string;
  qualite: string;
  personne: string;
}

/** One block for each representative of each signatory, in the order of the file, which is the protocol's; one with a blank for a party without any. */
export function buildSignatureBlocs(parties: readonly Partie[]): SignatureBloc[] {
  return parties
    .filter((partie) => partie.role === 'signataire')
    .flatMap((partie) =>
      (partie.representants ?? [{}]).map((representant: Representant) => ({
        partie: partie.id,
        nom: partie.nom,
        qualite: representant.qualite ?? missingMark('qualité'),
        personne: fullName(representant),
      })),
    );
}
