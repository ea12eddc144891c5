import type { Sigle } from '../clauses/clause.ts';
import { SIGLES_CONNUS } from '../clauses/sigles-connus.ts';
import type { Contrat } from './contrat.ts';

/** An acronym of the texts, and the path of the text that uses it first. */
interface PlacedSigle {
  sigle: string;
  path: readonly (string | number)[];
}

/** The acronyms of a contract. */
export interface Sigles {
  /** Those that a text spells out, or that csi knows, in alphabetical order. */
  connus: readonly Sigle[];
  /** Those that nothing explains. */
  inconnus: readonly PlacedSigle[];
  /** Those that no text spells out, whether csi knows them or not. */
  inexpliques: readonly PlacedSigle[];
}

/** Fields that hold ids, codes, numbers, addresses and names of people. */
const LEFT_OUT = new Set([
  ...['id', 'code', 'code_insee', 'siren', 'departement', 'departements', 'exclusions', 'numero', 'version'],
  ...['url', 'fichier', 'reference', 'prenom', 'civilite', 'type', 'clauses_types', 'articles', 'licence'],
  ...['porteurs', 'partenaires', 'partie', 'parties', 'volet', 'abrege', 'cout', 'unite', 'unite_pluriel'],
]);

// Letters and figures by range, because building a class of all of them takes milliseconds: each run of csi would build it again.
const SIGN =
  '0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\ud7ff';
const SIGLE = new RegExp(`(?<![${SIGN}])(?<![0-9]-)[A-Z]{2,8}(?![${SIGN}])(?!-[0-9])`, 'g');
// Numbers in Roman figures up to 89, and labels that are no acronyms of the text.
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const LABELS = new Set(['NOR', 'INSEE', 'SIREN', 'PDF', 'CE', 'TA', 'CEDEX']);

/** Every acronym of the texts of a contract, with what it stands for where a text or csi says so. A name given to a party is none. */
export function siglesOf(contrat: Contrat): Sigles {
  const names = new Set(contrat.parties.flatMap(({ abrege }) => abrege ?? []));
  const found = new Map<string, { path: readonly (string | number)[]; sens?: string | undefined }>();
  for (const { texte, path } of textesIn(contrat, []))
    for (const [sigle = ''] of texte.matchAll(SIGLE)) {
      if (ROMAN.test(sigle) || LABELS.has(sigle) || names.has(sigle)) continue;
      const known = found.get(sigle) ?? { path };
      if (known.sens === undefined) known.sens = spelledOut(texte, sigle);
      found.set(sigle, known);
    }
  const all = [...found].map(([sigle, { path, sens }]) => ({
    sigle,
    path,
    explique: sens !== undefined,
    sens: sens ?? (Object.hasOwn(SIGLES_CONNUS, sigle) ? SIGLES_CONNUS[sigle]?.sens : undefined),
  }));
  return {
    connus: all
      .flatMap(({ sigle, sens }) => (sens === undefined ? [] : [{ sigle, sens }]))
      .sort((a, b) => (a.sigle < b.sigle ? -1 : 1)),
    inconnus: all.flatMap(({ sigle, sens, path }) => (sens === undefined ? [{ sigle, path }] : [])),
    inexpliques: all.flatMap(({ sigle, explique, path }) => (explique ? [] : [{ sigle, path }])),
  };
}

type Texte = { texte: string; path: readonly (string | number)[] };

function textesIn(value: unknown, path: readonly (string | number)[]): Texte[] {
  if (typeof value === 'string') return isInCapitals(value) ? [] : [{ texte: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textesIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    LEFT_OUT.has(key) || (key === 'nom' && 'qualite' in value) ? [] : textesIn(item, [...path, key]),
  );
}

// « VILLE DE BOURGES »: its words are no acronyms.
const isInCapitals = (texte: string) =>
  texte.length > 8 && texte.includes(' ') && texte === texte.toUpperCase();

/** How far before or after an acronym its words are looked for. */
const REACH = 160;
const WORD = new RegExp(`[${SIGN}]+(?:-[${SIGN}]+)*`, 'g');
const SMALL = new Set(
  'd l à a au aux de des du en et la le les ou par pour contre sur un une dans'.split(' '),
);
/** Words that an acronym may leave out: « quartier prioritaire de la politique de la ville (QPV) ». */
const SKIPPED = 1;

// « conseil local de sécurité (CLS) » or « CLS (conseil local de sécurité) »: the words whose initials are the acronym.
function spelledOut(texte: string, sigle: string): string | undefined {
  const at = texte.indexOf(`(${sigle})`);
  if (at !== -1) {
    const before = texte.slice(Math.max(0, at - REACH), at).trimEnd();
    return endingWith(before, sigle, false) ?? endingWith(before, sigle, true);
  }
  const inside = new RegExp(`(?<![${SIGN}])${sigle}\\s?\\(([^()]{3,${REACH}})\\)`).exec(texte)?.[1];
  if (inside === undefined) return undefined;
  return [false, true].map((all) => endingWith(inside, sigle, all)).find((words) => words === inside.trim());
}

// The end of a text whose words have these initials; small words count only where `all` words do.
function endingWith(texte: string, sigle: string, all: boolean): string | undefined {
  const words = [...texte.matchAll(WORD)];
  let letter = sigle.length - 1;
  let skipped = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const [word = ''] = words[i] ?? [];
    const small = SMALL.has(word.toLowerCase());
    if (small && !all) continue;
    if (initialOf(word) === sigle[letter]) {
      letter--;
      if (letter < 0) return texte.slice(words[i]?.index ?? 0).trim();
    } else if (!small && ++skipped > SKIPPED) return undefined;
  }
  return undefined;
}

const initialOf = (word: string) => word.charAt(0).normalize('NFD').charAt(0).toUpperCase();
