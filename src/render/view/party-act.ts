import { type Accord, accordOfFunction, deNom } from '../../kernel/french/noun.ts';
import type { Deliberation, Partie, Representant } from '../../model/contrat.ts';
import { joinWithEt } from './names.ts';
import { officeText } from './office.ts';
import { deliberationText } from './organes.ts';
import { type PartyName, partyName } from './party-name.ts';
import { fullName, presentation } from './people.ts';

const COLLECTIVITES: ReadonlySet<Partie['type']> = new Set(['epci', 'departement', 'region', 'syndicat']);
const agreed = (word: string, { feminin, pluriel }: Accord) =>
  `${word}${feminin ? 'e' : ''}${pluriel ? 's' : ''}`;

/** A party as an act names it, after its name: « représentée par son maire, M. X, dûment habilité par délibération…, ci-après dénommée « la Ville » ». */
export function partyAct(partie: Partie, deliberations: readonly Deliberation[]): string {
  const name = partyName(partie);
  const { representants = [], siege, abrege } = partie;
  return [
    siege && `dont le siège est situé ${siege}`,
    representants.length > 0 &&
      `${agreed('représenté', name)} par ${joinPar(representants.map((one) => representantText(one, partie, name)))}`,
    ...mandate(representants, deliberations),
    abrege && name.court !== name.nom && `ci-après ${agreed('dénommé', name)} «\u00a0${name.court}\u00a0»`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** « A », « A, et par B », « A, par B, et par C ». */
function joinPar(people: readonly string[]): string {
  const last = people.length - 1;
  return people.map((one, i) => (i === 0 ? one : `${i === last ? 'et ' : ''}par ${one}`)).join(', ');
}

/** The decisions that allow those who represent a party to sign; several people are not said to be habilités one by one. */
function mandate(representants: readonly Representant[], deliberations: readonly Deliberation[]): string[] {
  if (deliberations.length === 0) return [];
  const texts = deliberations.map(deliberationText);
  const known = texts.filter(Boolean);
  const plural = deliberations.length > 1 ? 's' : '';
  const [only] = representants;
  if (only && representants.length === 1)
    return [
      `dûment ${agreed('habilité', accordOfPerson(only))} par délibération${plural} ${joinWithEt(known)}`.trim(),
    ];
  return [`en vertu ${plural ? 'des' : 'de la'} délibération${plural} ${joinWithEt(known)}`.trim()];
}

function accordOfPerson({ civilite, qualite }: Representant): Accord {
  if (civilite) return { feminin: civilite === 'Mme', pluriel: false };
  return qualite === undefined ? { feminin: false, pluriel: false } : accordOfFunction(qualite);
}

/** « son maire, M. X » for who heads the party; « M. X, adjoint à la tranquillité » for others; the office alone without a name. */
function representantText(one: Representant, partie: Partie, name: PartyName): string {
  const { civilite, prenom, nom, qualite } = one;
  const person = (civilite ?? prenom ?? nom) ? fullName(one) : '';
  const head = qualite === undefined ? undefined : headOf(qualite, partie, name);
  if (head) {
    const feminin = accordOfPerson(one).feminin;
    // « son » before a vowel, whatever the gender; neither « maire » nor « président » begins with one.
    return [`${feminin ? 'sa' : 'son'} ${head}`, person].filter(Boolean).join(', ');
  }
  return person || qualite === undefined ? presentation(one) : officeText(one);
}

/** « maire » or « présidente » if an office is the first of a collectivité and names no other place. */
function headOf(qualite: string, { type }: Partie, { nom }: PartyName): string | undefined {
  const [, office = '', place = ''] =
    /^(maire|présidente?)(?: ((?:de |du |des |d’).+))?$/i.exec(qualite) ?? [];
  const fits = type === 'commune' ? /^maire$/i : COLLECTIVITES.has(type) ? /^président/i : undefined;
  if (!fits?.test(office)) return undefined;
  const own = place === '' || nom.endsWith(` ${place}`) || place === deNom(nom);
  return own || /^du (?:syndicat|comité syndical)$/.test(place) ? office.toLocaleLowerCase('fr') : undefined;
}
