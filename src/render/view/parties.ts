import { deNom } from '../../kernel/french/noun.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import { campOf } from '../../model/camps.ts';
import type { Contrat, Partie } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { leDepartement } from '../../model/du-departement.ts';
import { daysOf } from '../../model/periodes.ts';
import { joinWithEt } from './names.ts';
import { visaText } from './organes.ts';
import { partyAct } from './party-act.ts';
import { partyName } from './party-name.ts';
import { presentation } from './people.ts';

/** A party with what the templates print of it: its side, its name in a sentence, and what an act says of it. */
function buildPartie(partie: Partie, { deliberations = [], signature }: Contrat) {
  const name = partyName(partie);
  const personnes = (partie.representants ?? []).map(presentation);
  const signed = daysOf(signature?.date)?.fin ?? '9999';
  // A decision taken after the signature did not allow it.
  const own = deliberations.filter(
    (one) => one.partie === partie.id && (daysOf(one.date)?.debut ?? '') <= signed,
  );
  const departement = partie.departement && (DEPARTEMENTS[partie.departement] ?? '');
  const where = !departement || name.nom.includes(departement) ? '' : leDepartement(partie.departement ?? '');
  return {
    ...partie,
    camp: campOf(partie),
    le_nom: name.nom,
    de_nom: deNom(name.nom),
    le_court: name.court,
    intitule: capitalized(name.nom),
    appel: capitalized(name.nom),
    feminin: name.feminin,
    codes: [partie.code_insee && `code INSEE ${partie.code_insee}`, partie.siren && `SIREN ${partie.siren}`]
      .filter(Boolean)
      .join(', '),
    ressort: where ? `dans ${where}` : '',
    acte: partyAct(partie, partie.role === 'signataire' ? own : []),
    mandataires: joinWithEt(personnes),
    plusieurs: personnes.length > 1,
  };
}

/** The parties, in all and by role, and the decisions by which they authorised the document. */
export function buildParties(contrat: Contrat, byId: ReadonlyMap<string, Partie>) {
  const parties = contrat.parties.map((partie) => buildPartie(partie, contrat));
  const withRole = (role: Partie['role']) => parties.filter((partie) => partie.role === role);
  const opposed = withRole('signataire').length === 2 && contrat.document.type !== 'declaration_intention';
  const signataires = withRole('signataire').map((partie, i, all) => ({
    ...partie,
    appel: i > 0 && i === all.length - 1 && !opposed ? partie.le_nom : partie.intitule,
  }));
  return {
    parties,
    signataires,
    // Two parties stand face to face, one « d’une part » and the other « d’autre part »; a declaration opposes nobody.
    parties_opposees: opposed,
    associes: withRole('associe'),
    temoins: withRole('temoin'),
    une_collectivite: parties.filter(({ camp }) => camp === 'collectivites').length === 1,
    deliberations: contrat.deliberations?.map((deliberation) => ({
      ...deliberation,
      nom: byId.get(deliberation.partie)?.nom ?? deliberation.partie,
      en_mots: visaText(deliberation, byId.get(deliberation.partie)),
    })),
  };
}
