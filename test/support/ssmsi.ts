import { INDICATEURS_SSMSI, type IndicateurSsmsi } from '../../src/model/ssmsi.ts';

// Bases in the layout of those that the SSMSI publishes. The rows of `VRAIES` are real (Licence Ouverte 2.0, edition of July 2026); all
// others are made up, from a hash of their place.

/** A cell of a base: a number of facts, or none under secrecy. */
type Cellule = number | 'ndiff';

/** What a base is made of. */
export interface BaseVoulue {
  codes: readonly string[];
  annees?: readonly number[];
  /** What a place has; by default the real figure if there is one, else a made-up one. */
  mesure?: (code: string, indicateur: string, annee: number) => Cellule | undefined;
  habitants?: (code: string) => number;
  logements?: (code: string) => number;
}

export const ANNEES = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
export const NOM = 'donnee-data.gouv-2025-geographie2026-produit-le2026-06-25.csv';
export const NOM_DEP = 'donnee-dep-data.gouv-2025-geographie2025-produit-le2026-01-22.csv';

const nd = 'ndiff';
/** Per place and year, the figures in the order of the file. */
const VRAIES: Readonly<Record<string, readonly Cellule[]>> = {
  '01071 2023': [8, 5, nd, 0, 0, 16, 8, 16, nd, 9, 28, nd, nd, 0, 39],
  '01071 2024': [15, 10, nd, 0, 0, 28, 27, nd, nd, 7, 38, nd, nd, nd, 38],
  '01071 2025': [22, 8, nd, 0, 0, 33, 12, nd, nd, nd, 30, nd, nd, nd, 41],
  '35238 2025': [775, 969, 558, 64, 459, 4817, 647, 448, 1879, 228, 2466, 1790, 1317, 545, 1611],
};
/** The rates of dwellings that no division gives exactly, as they are published. */
const TAUX: Readonly<Record<string, string>> = {
  '01071 2023 cambriolages': '3,1358380',
  '01071 2024 cambriolages': '10,5834531',
  '01071 2025 cambriolages': '4,7037569',
  '35238 2025 cambriolages': '4,7681000',
};
const HABITANTS: Readonly<Record<string, number>> = { '01071': 5832, '35238': 230_890, '18033': 64_186 };
const LOGEMENTS: Readonly<Record<string, number>> = { '01071': 2551, '35238': 135_694, '18033': 38_000 };

/** The fifteen that communes have, by their places in the file. */
export const COMMUNAUX: readonly IndicateurSsmsi[] = INDICATEURS_SSMSI.filter(
  ({ niveau, remplace_par }) => niveau === 'commune' && !remplace_par,
);
/** Those that came in July 2025, and those that older editions have at the level of départements alone. */
const NOUVEAUX = new Set([
  'usage-stupefiants-afd',
  'escroqueries',
  'violences-intrafamiliales',
  'violences-hors-famille',
]);
/** The fourteen labels of communes before. */
const ANCIENS: readonly IndicateurSsmsi[] = INDICATEURS_SSMSI.filter(
  ({ id, niveau }) => niveau === 'commune' && !NOUVEAUX.has(id),
);

function hash(text: string): number {
  let sum = 2166136261;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619) >>> 0;
  return sum;
}

function cellule({ mesure }: BaseVoulue, code: string, { id }: IndicateurSsmsi, annee: number): Cellule {
  const asked = mesure?.(code, id, annee);
  if (asked !== undefined) return asked;
  const real = VRAIES[`${code} ${annee}`]?.[COMMUNAUX.findIndex((one) => one.id === id)];
  return real ?? 6 + (hash(`${code} ${id} ${annee}`) % 400);
}

const decimals = (value: number) => value.toFixed(7).replace('.', ',');
const label = (libelle: string) => libelle.replaceAll('’', "'");
const unit = (unite: string) => unite.charAt(0).toUpperCase() + unite.slice(1);

interface Rang {
  code: string;
  annee: number;
  indicateur: IndicateurSsmsi;
  cellule: Cellule;
  taux: string;
  habitants: number;
  logements: number;
}

function* rangs(voulue: BaseVoulue, indicateurs: readonly IndicateurSsmsi[]): Iterable<Rang> {
  for (const code of voulue.codes) {
    const habitants = voulue.habitants?.(code) ?? HABITANTS[code] ?? 1000 + (hash(code) % 9000);
    const logements = voulue.logements?.(code) ?? LOGEMENTS[code] ?? Math.round(habitants * 0.45);
    for (const annee of voulue.annees ?? ANNEES)
      for (const indicateur of indicateurs) {
        const found = cellule(voulue, code, indicateur, annee);
        const base = indicateur.denominateur === 'logements' ? logements : habitants;
        const taux =
          found === 'ndiff' || base === 0
            ? 'NA'
            : (TAUX[`${code} ${annee} ${indicateur.id}`] ?? decimals((found / base) * 1000));
        yield { code, annee, indicateur, cellule: found, taux, habitants, logements };
      }
  }
}

const q = (cell: string | number) => (cell === 'NA' ? 'NA' : `"${cell}"`);

/** The communal base as it is published since 2025. */
export function baseCommunale(voulue: BaseVoulue): string {
  const head =
    '"CODGEO_2026";"annee";"indicateur";"unite_de_compte";"nombre";"taux_pour_mille";"est_diffuse";"insee_pop";"insee_pop_millesime";"insee_log";"insee_log_millesime";"complement_info_nombre";"complement_info_taux"';
  const lines = [...rangs(voulue, COMMUNAUX)].map((rang) => {
    const { code, annee, indicateur, taux, habitants, logements } = rang;
    const secret = rang.cellule === 'ndiff';
    return [
      q(code),
      q(annee),
      q(label(indicateur.libelle)),
      q(unit(indicateur.unite)),
      secret ? 'NA' : q(rang.cellule),
      q(taux),
      q(secret ? 'ndiff' : 'diff'),
      q(habitants),
      q(2023),
      q(logements),
      q(2022),
      ...(secret ? ['"777,7777777"', '"77,7777777"'] : ['NA', 'NA']),
    ].join(';');
  });
  return `${[head, ...lines].join('\n')}\n`;
}

/** The communal base before 2025: other names of columns, years of two digits, no quotation marks, fourteen labels. */
export function baseAncienne(voulue: BaseVoulue): string {
  const head =
    'CODGEO_2023;annee;classe;unité.de.compte;valeur.publiée;faits;tauxpourmille;complementinfoval;complementinfotaux;POP;millPOP;LOG;millLOG';
  const lines = [...rangs({ annees: [2016, 2017, 2018, 2019, 2020, 2021, 2022], ...voulue }, ANCIENS)].map(
    ({ code, annee, indicateur, cellule: found, taux, habitants, logements }) => {
      const secret = found === 'ndiff';
      const libelle = label(indicateur.ancien_libelle ?? indicateur.libelle);
      const [nombre, complement] = secret ? ['NA', '777,7'] : [found, 'NA'];
      return `${code};${annee - 2000};${libelle};${indicateur.unite};${secret ? 'ndiff' : 'diff'};${nombre};${taux};${complement};${complement};${habitants};20;${logements};19`;
    },
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** The base of départements as it is published since 2025, with its byte order mark. */
export function baseDepartementale(voulue: BaseVoulue): string {
  const head =
    '"Code_departement";"Code_region";"annee";"indicateur";"unite_de_compte";"nombre";"taux_pour_mille";"insee_pop";"insee_pop_millesime";"insee_log";"insee_log_millesime"';
  const indicateurs = INDICATEURS_SSMSI.filter(({ remplace_par }) => !remplace_par);
  const lines = [...rangs(voulue, indicateurs)].map(
    ({ code, annee, indicateur, cellule: found, taux, habitants, logements }) =>
      [
        code,
        '00',
        annee,
        label(indicateur.libelle),
        unit(indicateur.unite),
        found,
        taux,
        habitants,
        2023,
        logements,
        2022,
      ]
        .map(q)
        .join(';'),
  );
  return `\ufeff${[head, ...lines].join('\n')}\n`;
}

/** The base of regions: that of départements without its first column. */
export const baseRegionale = (voulue: BaseVoulue): string =>
  baseDepartementale(voulue)
    .replace('"Code_departement";"Code_region"', '"Code_region"')
    .replaceAll(/^("\w+");"00"/gm, '$1');
