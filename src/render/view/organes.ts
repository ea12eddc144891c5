import { accordOf, deNom, withArticle } from '../../kernel/french/noun.ts';
import type { Deliberation, Partie } from '../../model/contrat.ts';
import { isMissingMark, missingMark } from './missing.ts';
import { partyName } from './party-name.ts';
import { periodText } from './periods.ts';

/** A number after « n° », unless its author wrote it: « n° 2026-014 ». */
export const numberedText = (value: string): string => (/^n°/i.test(value) ? value : `n°\u00a0${value}`);

/** A date as it stands after « le » or « du »; what is still to be completed is called « date ». */
const dayText = (value: string) => (isMissingMark(value) ? missingMark('date') : periodText(value));

/** « n° 2026-014 du 25 juin 2026 », whatever part of it is known. */
export function deliberationText({ numero, date }: Deliberation): string {
  return [numero && numberedText(numero), date && `du ${dayText(date)}`].filter(Boolean).join(' ');
}

/** The assembly that decides for a party, after « de »: « du conseil municipal de Bourges »; the party itself if its assembly is not known. */
function organeText(partie: Partie, organe?: string): string {
  const { nom } = partyName(partie);
  if (organe) {
    const named = deNom(withArticle(organe, accordOf(organe) ?? { feminin: false, pluriel: false }));
    return / (?:de|du|des) | d’/.test(organe) ? named : `${named} ${deNom(nom)}`;
  }
  const [, commune] = /^la commune (.+)$/s.exec(nom) ?? [];
  const [, departement] = /^le département ((?:de|du|des) .+|d’.+)$/is.exec(nom) ?? [];
  if (/^la ville de paris$/i.test(nom)) return 'du conseil de Paris';
  if (commune) return `du conseil municipal ${commune}`;
  if (partie.type === 'commune') return `du conseil municipal ${deNom(nom)}`;
  if (partie.type === 'departement') return `du conseil départemental ${departement ?? deNom(nom)}`;
  if (partie.type === 'region') return `du conseil régional ${deNom(nom)}`;
  if (partie.type === 'syndicat') return `du comité syndical ${deNom(nom)}`;
  if (partie.type !== 'epci') return deNom(nom);
  if (/communauté|agglomération/i.test(nom)) return `du conseil communautaire ${deNom(nom)}`;
  return `${/^(?:la |l’)(?:euro)?métropole/i.test(nom) ? 'du conseil' : 'de l’organe délibérant'} ${deNom(nom)}`;
}

const PARTICIPLES: readonly (readonly [noun: RegExp, words: string])[] = [
  [/^approbation du /i, 'approuvant le '],
  [/^approbation des /i, 'approuvant les '],
  [/^approbation de (?=la |l’)/i, 'approuvant '],
  [/^autorisation (?:de (?:sa )?signature|de (?:le |la )?signer)$/i, 'autorisant sa signature'],
];
const ACT =
  /^(?:approbation|autorisation|adoption|validation|habilitation|délégation|désignation|avis|engagement|participation|conclusion|renouvellement|prorogation|modification) /i;

/** What a délibération decides: « approuvant le contrat et autorisant sa signature », « portant avis sur le projet ». */
function objetText(objet: string): string {
  const text = objet.replace(/\.$/, '');
  const parts = text.split(/ et (?=autorisation )/i).map((part) => {
    const found = PARTICIPLES.find(([noun]) => noun.test(part));
    return found && part.replace(found[0], found[1]);
  });
  if (parts.every((part) => part !== undefined)) return ` ${parts.join(' et ')}`;
  return ACT.test(text) ? ` portant ${text.charAt(0).toLocaleLowerCase('fr')}${text.slice(1)}` : '';
}

/** A délibération as a visa, without « Vu ». */
export function visaText(deliberation: Deliberation, partie: Partie | undefined): string {
  const { numero, date, executoire_le, objet, organe } = deliberation;
  const whose = partie ? ` ${organeText(partie, organe)}` : ` (${organe ?? deliberation.partie})`;
  const what = objet === undefined ? '' : objetText(objet);
  return [
    `la délibération${numero ? ` ${numberedText(numero)}` : ''}${whose}${date ? ` du ${dayText(date)}` : ''}${what}`,
    executoire_le && `exécutoire depuis le ${dayText(executoire_le)}`,
    objet && !what && `ayant pour objet\u00a0: ${objet}`,
  ]
    .filter(Boolean)
    .join(', ');
}
