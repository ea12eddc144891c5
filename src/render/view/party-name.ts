import { type Accord, accordOf, deNom, withArticle } from '../../kernel/french/noun.ts';
import type { Partie } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { departementNamedIn, leDepartement } from '../../model/du-departement.ts';

/** How the document names a party in a sentence, and how words agree with that name. */
export interface PartyName extends Accord {
  /** « la commune de Bourges », « l’État dans le département du Cher », « Val Habitat ». */
  nom: string;
  /** « la Ville », « l’État », « Valmont ». */
  court: string;
}

const DEFAULT_FEMININE: ReadonlySet<Partie['type']> = new Set(['commune', 'epci', 'region', 'association']);
const HEAD_OF_COMMUNE = /^(?:la )?(?:ville|commune|municipalité|mairie) (?=(?:de |d’|du |des ))/i;
// The names by which offices call themselves keep the capital that their authors gave them.
const KEEPS_CAPITAL = /^(?:ville|région|département|agglomération|métropole|eurométropole|éducation) ?/i;
// The name of a firm or an association keeps its own capital.
const PUBLIC: ReadonlySet<Partie['type']> = new Set([
  'etat',
  'justice',
  'education',
  'commune',
  'epci',
  'syndicat',
]);
const ARTICLE = /^(?:le |la |les |l’)/i;

/** The name of a party; its gender and number are those that the file gives, else those of its noun, else of its type. */
export function partyName(partie: Pick<Partie, 'type' | 'nom'> & Partial<Partie>): PartyName {
  const nom = fullName(partie);
  const accord = given(partie.genre) ?? accordOfName(nom, partie.type);
  return { ...accord, nom, court: partie.abrege === undefined ? nom : shortWithArticle(partie.abrege) };
}

function given(genre: Partie['genre']): Accord | undefined {
  return genre && { feminin: genre.startsWith('feminin'), pluriel: genre.endsWith('pluriel') };
}

function accordOfName(nom: string, type: Partie['type']): Accord {
  if (/^les /i.test(nom)) return { feminin: false, pluriel: true };
  const bare = nom.replace(ARTICLE, '');
  // « Val Habitat, office public de l’habitat » agrees with « office »; « Valmont Agglomération » with its second word.
  const words = [bare, nom.split(', ')[1] ?? '', type === 'epci' ? (bare.split(' ')[1] ?? '') : ''];
  const found = words.map(accordOf).find((accord) => accord !== undefined);
  if (found) return found;
  return { feminin: /^la /i.test(nom) || DEFAULT_FEMININE.has(type), pluriel: false };
}

/** A short name with its article when it begins with a common noun: « la Ville », but « Valmont ». */
function shortWithArticle(abrege: string): string {
  const accord = accordOf(abrege);
  return accord && !ARTICLE.test(abrege) ? withArticle(abrege, accord) : lowered(abrege);
}

const lowered = (nom: string) => nom.replace(ARTICLE, (article) => article.toLocaleLowerCase('fr'));
const uncapitalized = (nom: string) => nom.charAt(0).toLocaleLowerCase('fr') + nom.slice(1);

function fullName(partie: Pick<Partie, 'type' | 'nom'> & Partial<Partie>): string {
  const { type, nom } = partie;
  if (type === 'commune') return communeName(nom);
  if (/^(?:l’)?état(?=,|$)/i.test(nom)) return etatName(partie);
  if (type === 'departement' && /^département$/i.test(nom) && partie.departement)
    return leDepartement(partie.departement) ?? `le ${nom}`;
  if (ARTICLE.test(nom)) return lowered(nom);
  const accord = accordOf(nom);
  if (accord)
    return withArticle(PUBLIC.has(type) && !KEEPS_CAPITAL.test(nom) ? uncapitalized(nom) : nom, accord);
  if (type === 'association' && !nom.startsWith('\\')) return `l’association ${nom}`;
  return nom;
}

/** A commune is the legal person, whatever the file calls it: « la commune de Bourges » for « Ville de Bourges » and for « Bourges ». */
function communeName(nom: string): string {
  if (/^ville de paris$/i.test(nom)) return 'la Ville de Paris';
  const rest = nom.replace(HEAD_OF_COMMUNE, '');
  if (rest !== nom && !/arrondissement/i.test(rest)) return `la commune ${rest}`;
  if (ARTICLE.test(nom) && /^(?:la )?(?:ville|commune)$/i.test(nom)) return lowered(nom);
  // A place may be called « Port Sainte-Foy »; only another kind of collectivité keeps its noun.
  const other = /^(?:communauté|métropole|syndicat|mairie|ville|commune)(?![\p{L}-])/iu.test(nom)
    ? accordOf(nom)
    : undefined;
  return other ? withArticle(uncapitalized(nom), other) : `la commune ${deNom(nom)}`;
}

/** The State is one legal person; a préfecture is how it acts in a département: « l’État dans le département du Cher ». */
function etatName({ nom, departement }: Pick<Partie, 'nom'> & Partial<Partie>): string {
  const rest = nom.replace(/^(?:l’)?état(?:, )?/i, '');
  const prefecture = /^(?:préfecture|préf[eè]te?) (?:de |du |des |d’)/i.test(rest);
  const code = departement ?? (prefecture ? departementNamedIn(rest) : undefined);
  const where = code === undefined ? undefined : leDepartement(code);
  if (!where) return rest ? `l’État, ${rest}` : 'l’État';
  const named = departementNamedIn(rest) === code;
  if (rest === '' || (prefecture && named)) return `l’État dans ${where}`;
  return rest.includes(DEPARTEMENTS[code ?? ''] ?? ' ') ? `l’État, ${rest}` : `l’État dans ${where}, ${rest}`;
}
