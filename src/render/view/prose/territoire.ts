import { deNom } from '../../../kernel/french/noun.ts';
import { departementOf } from '../../../model/communes.ts';
import type { Contrat, Territoire } from '../../../model/contrat.ts';
import { DEPARTEMENTS } from '../../../model/departements.ts';
import { duDepartement, leDepartement } from '../../../model/du-departement.ts';
import { DOCUMENT_NAMES } from '../mots.ts';
import { joinWithEt } from '../names.ts';
import { numberText } from '../numbers.ts';

const FORCES: Readonly<Record<NonNullable<Territoire['zone_competence']>, string>> = {
  police: 'La police nationale y est compétente.',
  gendarmerie: 'La gendarmerie nationale y est compétente.',
  mixte: 'La police nationale et la gendarmerie nationale y sont compétentes.',
};

/** The sentences on the territory; `listed` is false when the first names its only commune, so that no list is needed. */
export function territoireTexts({ territoire, document }: Contrat) {
  const only = onlyCommune(territoire);
  const where = only ?? othersText(territoire);
  return {
    etendue: `${DOCUMENT_NAMES[document.type].Le} porte sur ${where}.`,
    forces: territoire.zone_competence ? FORCES[territoire.zone_competence] : '',
    situation: only ? '' : departementsText(territoire.departements ?? []),
    listed: !only && territoire.communes !== undefined,
  };
}

const count = (n: number, noun: string) => `${numberText(n)} ${noun}${n < 2 ? '' : 's'}`;

/** « la commune de Toulouse (Haute-Garonne), code INSEE 31555 », if the territory is one commune and nothing else is said of its extent. */
function onlyCommune({ nom, communes = [], epci, departements, nombre_communes, population }: Territoire) {
  const [commune, other] = communes;
  if (!commune || other || epci || nombre_communes !== undefined || commune.nom !== nom) return undefined;
  const code = departementOf(commune.code_insee);
  if (departements && departements.join() !== code) return undefined;
  if (population !== undefined && commune.population !== undefined && population !== commune.population)
    return undefined;
  const inhabitants = population ?? commune.population;
  const departement = DEPARTEMENTS[code];
  return [
    `la commune ${deNom(nom)}${departement && departement !== nom ? ` (${departement})` : ''}`,
    `code INSEE ${commune.code_insee}`,
    inhabitants === undefined ? '' : `qui compte ${count(inhabitants, 'habitant')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function othersText({ nom, population, nombre_communes }: Territoire): string {
  const communes = nombre_communes === undefined ? '' : count(nombre_communes, 'commune');
  const habitants = population === undefined ? '' : count(population, 'habitant');
  const size = communes
    ? `, soit ${[communes, habitants].filter(Boolean).join(' et ')}`
    : habitants && `, qui compte ${habitants}`;
  return `le territoire suivant\u00a0: ${nom}${size}`;
}

function departementsText(codes: readonly string[]): string {
  if (codes.length === 0) return '';
  const of = (code: string) => `${duDepartement(code) ?? `de ${code}`} (${code})`;
  const all = codes.map((code) => leDepartement(code) ?? `le département de ${code}`);
  const where =
    codes.length > 1 && all.every((one) => one.startsWith('le département'))
      ? `les départements ${joinWithEt(codes.map(of))}`
      : joinWithEt(codes.map((code, i) => `${all[i]} (${code})`));
  return `Ce territoire est situé dans ${where}.`;
}
