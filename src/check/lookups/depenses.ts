import type { Contrat, Engagement } from '../../model/contrat.ts';
import { familleOf } from '../../model/unites.ts';

// Three exports: what a commitment pays for, and where.

const INVESTMENT =
  /(?<![a-zà-ÿ])(?:install|équip|acqui|achat|achet|construi|constru|aménag|réhabilit|rénov|travaux|investissement|matériel|véhicule|caméra|vidéo-?protection|vidéo-?surveillance|éclairage|radios?(?![a-zà-ÿ])|gilets?|caserne|commissariat|bâtiment|centre de supervision|portiques?|bornes?)/;
const RUNNING =
  /(?<![a-zà-ÿ])(?:fonctionnement|salaire|rémunér|vacation|emploi|postes? (?:d’|de (?!police))|recrut|embauch|anim(?:er|ation)|médiat|intervenant|accompagn|sensibilis|form(?:er|ation)|subvention annuelle|prestation|location|maintenance|abonnement|permanence)/;

/** Whether what a commitment costs is an investment: equipment or works, and neither staff nor running costs. In doubt, it is not. */
export function isInvestment(engagement: Engagement): boolean {
  const { cout, financements, quantite } = engagement;
  if (cout?.par || financements?.some(({ par }) => par) || familleOf(quantite?.unite) === 'postes')
    return false;
  const texte = textOf(engagement);
  return INVESTMENT.test(texte) && !RUNNING.test(texte);
}

/** Whether a commitment is an action of prevention, of the kind that calls for projects fund, and not equipment. */
export function isPreventionAction(engagement: Engagement, volet: Engagement['volet']): boolean {
  const prevents =
    volet === 'prevention_delinquance' ||
    volet === 'prevention_sociale' ||
    volet === 'radicalisation_separatisme' ||
    /préven/.test(engagement.titre.toLowerCase());
  return prevents && !INVESTMENT.test(textOf(engagement));
}

/** Whether a part of the territory lies overseas, where the minimum share of CGCT L. 1111-10, III does not apply (codes 97 and 98). */
export function isOverseas({ territoire, parties }: Contrat): boolean {
  const codes = [
    ...(territoire.departements ?? []),
    ...(territoire.communes ?? []).map(({ code_insee }) => code_insee),
    ...parties.flatMap(({ code_insee, departement }) => [code_insee ?? '', departement ?? '']),
  ];
  return codes.some((code) => /^9[78]/.test(code));
}

function textOf({ titre, description, cout, financements, quantite }: Engagement): string {
  const textes = [
    titre,
    description,
    cout?.objet,
    quantite?.grandeur,
    ...(financements ?? []).map(({ objet }) => objet),
  ];
  return textes.join(' ').toLowerCase();
}
