/**
 * The table of communes and EPCI (code officiel géographique, INSEE). `dist/cog.bin` is written by the build:
 *
 *     csi-cog 1 2026 2023            edition of the code, year of the populations
 *     01 6271                        a block and its length, for each département; the last is `epci`
 *     (an empty line, then the blocks one after another, each compressed alone)
 *
 * A block of a département begins with the SIREN of its EPCI, then has a line per code, without the département:
 *
 *     033;Bourges;0;64186;2;18000    a commune: name, kind of article, population, which EPCI of the first line, postal codes
 *     127;d;Villotran;60694          a commune déléguée (d) or associée (a), an arrondissement (m): name, commune
 *     340;x;01015                    a code of the past, and the commune that has succeeded it
 *
 * The block of EPCI has lines `241800507;CA Bourges Plus;18`: SIREN, name, départements of its members; then the codes of the members of an
 * établissement public territorial, which are all in the Métropole du Grand Paris.
 */

// Four exports: the table, its opening, and the two things that rules name.

import { departementOf } from '../model/communes.ts';

/** A commune of today. */
export interface CommuneCog {
  code: string;
  nom: string;
  /** INSEE’s kind of name (TNCC), which gives its article. */
  liaison: number;
  /** Undefined where nobody has counted. */
  population: number | undefined;
  /** The SIREN of its EPCI, if it has one. */
  epci: string | undefined;
  postaux: readonly string[];
}

/** A code that is no commune’s, or no longer: a part of a commune, or a code of the past. */
interface AutreCode {
  nature: 'deleguee' | 'associee' | 'arrondissement' | 'ancien';
  code: string;
  /** Empty for a code of the past. */
  nom: string;
  /** The code of the commune that it belongs to today. */
  commune: string;
}

/** An EPCI à fiscalité propre, or an établissement public territorial of the Métropole du Grand Paris. */
export interface EpciCog {
  siren: string;
  nom: string;
  /** The codes of the départements of its members. */
  departements: readonly string[];
  /** The codes of its members, for an établissement public territorial alone: their EPCI is the Métropole. */
  membres?: readonly string[];
}

/** The table, of which a question reads only the départements that it is about. */
export interface Cog {
  /** The edition, and the year of its populations. */
  annee: number;
  anneePopulation: number;
  /** The commune that has this code today. */
  commune(code: string): CommuneCog | undefined;
  /** What else this code is or was: a commune déléguée may share that of its commune. */
  autres(code: string): readonly AutreCode[];
  /** The codes of all départements with a block. */
  departements: readonly string[];
  communesOf(departement: string): readonly CommuneCog[];
  autresOf(departement: string): readonly AutreCode[];
  epci(siren: string): EpciCog | undefined;
  tousEpci(): readonly EpciCog[];
  /** The members of an EPCI, in the order of their codes. */
  membres(siren: string): readonly CommuneCog[];
}

const NATURES = { d: 'deleguee', a: 'associee', m: 'arrondissement', x: 'ancien' } as const;

/** Opens the bytes of the table; `inflate` undoes raw deflate. */
export function openCog(bytes: Uint8Array, inflate: (block: Uint8Array) => Uint8Array): Cog {
  const { annee, anneePopulation, blocks } = headOf(bytes);
  const textOf = once((key: string) => {
    const place = blocks.get(key);
    return place ? new TextDecoder().decode(inflate(bytes.subarray(place.from, place.to))) : '';
  });
  const linesAt = (code: string) =>
    linesOf(textOf(departementOf(code)), code.slice(departementOf(code).length));
  const read = once((key: string) => {
    const [first = '', ...lines] = textOf(key).split('\n');
    return lines.map((line) => entryIn(key, line, first));
  });
  const epci = once(() => new Map(textOf('epci').split('\n').map(epciIn)));
  const one = (code: string) => {
    const key = departementOf(code);
    const first = textOf(key).slice(0, textOf(key).indexOf('\n'));
    return linesAt(code).map((line) => entryIn(key, line, first));
  };
  const communesOf = once((key: string) => read(key).filter(isCommune));
  return {
    annee,
    anneePopulation,
    commune: (code) => one(code).find(isCommune),
    autres: (code) => one(code).filter(isAutre),
    departements: [...blocks.keys()].filter((key) => key !== 'epci'),
    communesOf,
    autresOf: (key) => read(key).filter(isAutre),
    epci: (siren) => epci('').get(siren),
    tousEpci: () => [...epci('').values()],
    membres: (siren) => {
      const { departements = [], membres } = epci('').get(siren) ?? {};
      const all = departements.flatMap(communesOf);
      return all.filter(({ code, epci: own }) => (membres ? membres.includes(code) : own === siren));
    },
  };
}

type CodeCog = CommuneCog | AutreCode;
const isAutre = (entry: CodeCog): entry is AutreCode => 'nature' in entry;
const isCommune = (entry: CodeCog): entry is CommuneCog => !isAutre(entry);

// The lines of a block that begin with a code: mostly one, without reading the others.
function linesOf(text: string, own: string): string[] {
  const found: string[] = [];
  const start = `\n${own};`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const end = text.indexOf('\n', at + 1);
    found.push(text.slice(at + 1, end < 0 ? undefined : end));
  }
  return found;
}

function headOf(bytes: Uint8Array) {
  const end = bytes.findIndex((byte, i) => byte === 10 && bytes[i + 1] === 10) + 2;
  const [title = '', ...lines] = new TextDecoder().decode(bytes.subarray(0, end)).trim().split('\n');
  const [, , annee, anneePopulation] = title.split(' ').map(Number);
  const blocks = new Map<string, { from: number; to: number }>();
  let from = end;
  for (const line of lines) {
    const [key = '', length] = line.split(' ');
    blocks.set(key, { from, to: from + Number(length) });
    from += Number(length);
  }
  return { annee: annee ?? 0, anneePopulation: anneePopulation ?? 0, blocks };
}

function entryIn(key: string, line: string, sirens: string): CodeCog {
  const [own = '', kind = '', a = '', b = '', c = '', d = ''] = line.split(';');
  const code = key + own;
  if (isKind(kind))
    return { nature: NATURES[kind], code, nom: kind === 'x' ? '' : a, commune: kind === 'x' ? a : b };
  return {
    code,
    nom: kind,
    liaison: Number(a),
    population: b === '' ? undefined : Number(b),
    epci: c === '' ? undefined : sirens.split(' ')[Number(c)],
    postaux: d === '' ? [] : d.split(' '),
  };
}

const isKind = (text: string): text is keyof typeof NATURES => Object.hasOwn(NATURES, text);

function epciIn(line: string): [string, EpciCog] {
  const [siren = '', nom = '', departements = '', membres] = line.split(';');
  return [
    siren,
    { siren, nom, departements: departements.split(' '), ...(membres && { membres: membres.split(' ') }) },
  ];
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
