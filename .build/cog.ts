// The table of communes and EPCI of the code officiel géographique, from the package that publishes it as JSON; the list of départements.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'fflate';

/** Which edition of the code officiel géographique (INSEE) a version of the package holds, and of which year its populations are. */
const EDITIONS: Readonly<Record<string, { cog: number; population: number }>> = {
  '6.0.0': { cog: 2026, population: 2023 },
};

interface Commune {
  code: string;
  nom: string;
  typeLiaison: number;
  departement?: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  /** The commune that a commune déléguée or associée is part of, or an arrondissement. */
  chefLieu?: string;
  commune?: string;
  anciensCodes?: string[];
  codesPostaux?: string[];
  population?: number;
}

interface Epci {
  code: string;
  nom: string;
  membres: { code: string }[];
}

interface Departement {
  code: string;
  nom: string;
  typeLiaison: number;
  region: string;
  chefLieu: string;
}

const require = createRequire(import.meta.url);
/** The folder of the package. */
export const FOLDER = dirname(require.resolve('@etalab/decoupage-administratif/package.json'));
const read = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;

/** The edition of the package that is installed. Throws for one whose years nobody has written above. */
export function edition(): { cog: number; population: number } {
  const { version } = read<{ version: string }>('package.json');
  const found = EDITIONS[version];
  if (!found) throw new Error(`Write the years of the COG package ${version} in .build/cog.ts.`);
  return found;
}

const departementOf = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);
const apostrophe = (nom: string) => nom.replaceAll("'", '’');
const KINDS = { 'commune-deleguee': 'd', 'commune-associee': 'a', 'arrondissement-municipal': 'm' } as const;

/** The table that `src/cog/table.ts` reads, whose module comment says how it is written. */
export function cogTable(): Uint8Array {
  const { cog, population } = edition();
  const epci = read<Epci[]>('data/epci.json').toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const epciOf = new Map(
    epci.flatMap(({ code, membres }) => membres.map((one) => [one.code, code] as const)),
  );
  const lines = new Map<string, { code: string; line: (known: readonly string[]) => string }[]>();
  const add = (code: string, line: (known: readonly string[]) => string) => {
    const key = departementOf(code);
    const found = lines.get(key) ?? [];
    lines.set(key, found);
    found.push({ code: code.slice(key.length), line });
  };
  for (const one of read<Commune[]>('data/communes.json')) {
    const { code, nom, typeLiaison, type, anciensCodes = [], codesPostaux = [] } = one;
    if (type === 'commune-actuelle') {
      const siren = epciOf.get(code);
      add(code, (known) =>
        [
          apostrophe(nom),
          typeLiaison,
          one.population ?? '',
          siren === undefined ? '' : known.indexOf(siren),
          codesPostaux.join(' '),
        ].join(';'),
      );
      for (const before of anciensCodes) add(before, () => `x;${code}`);
    } else add(code, () => `${KINDS[type]};${apostrophe(nom)};${one.chefLieu ?? one.commune}`);
  }
  const blocks = [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => {
      const sirens = [...new Set(found.flatMap(({ code }) => epciOf.get(key + code) ?? []))].sort();
      const sorted = found.toSorted((a, b) => Number(a.code > b.code) - Number(a.code < b.code));
      return [
        key,
        [sirens.join(' '), ...sorted.map(({ code, line }) => `${code};${line(sirens)}`)].join('\n'),
      ] as const;
    });
  const line = ({ code, nom, membres }: Epci, own: string[] = []) =>
    [
      code,
      apostrophe(nom),
      [...new Set(membres.map((one) => departementOf(one.code)))].sort().join(' '),
      ...own,
    ].join(';');
  const ofEpci = [
    ...epci.map((one) => line(one)),
    ...read<Epci[]>('data/ept.json').map((one) => line(one, [one.membres.map(({ code }) => code).join(' ')])),
  ].sort();
  return packed(`csi-cog 1 ${cog} ${population}`, [...blocks, ['epci', ofEpci.join('\n')]]);
}

function packed(title: string, blocks: readonly (readonly [string, string])[]): Uint8Array {
  const bodies = blocks.map(([key, text]) => ({ key, body: deflateSync(Buffer.from(text), { level: 9 }) }));
  const head = Buffer.from(
    `${title}\n${bodies.map(({ key, body }) => `${key} ${body.length}`).join('\n')}\n\n`,
  );
  return Buffer.concat([head, ...bodies.map(({ body }) => body)]);
}

/** `src/model/generated/departements.ts`: name, article, région and chef-lieu of each département and overseas collectivité. */
export function departementsModule(): string {
  const { cog } = edition();
  const chefLieux = new Map(
    read<Commune[]>('data/communes.json').flatMap(({ code, nom, type }) =>
      type === 'commune-actuelle' ? [[code, apostrophe(nom)] as const] : [],
    ),
  );
  const regions = new Map(
    read<{ code: string; nom: string }[]>('data/regions.json').map((one) => [one.code, apostrophe(one.nom)]),
  );
  const quoted = (text: string | undefined) => `'${text ?? ''}'`;
  const rows = read<Departement[]>('data/departements.json')
    .filter(({ code }) => code !== CLIPPERTON)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, nom, typeLiaison, region, chefLieu }) => {
      const key = /^[1-9]\d+$/.test(code) ? code : quoted(code);
      return `  ${key}: { nom: ${quoted(apostrophe(nom))}, liaison: ${typeLiaison}, region: ${quoted(regions.get(region))}, chefLieu: ${quoted(chefLieux.get(chefLieu))} },`;
    });
  return `// Generated from the code officiel géographique ${cog} by \`npm run generate\`; do not edit.

/** A département or an overseas collectivité. */
interface Departement {
  nom: string;
  /** INSEE’s kind of name (TNCC), which gives the article: 0 de, 1 d’, 2 du, 3 de la, 4 des, 5 de l’. */
  liaison: number;
  region: string;
  /** Empty where INSEE names none. */
  chefLieu: string;
}

/** Each département and overseas collectivité by its code, of the code officiel géographique ${cog}. */
export const DEPARTEMENTS_COG: Readonly<Record<string, Departement>> = {
${rows.join('\n')}
};
`;
}

// An island where nobody lives.
const CLIPPERTON = '989';
