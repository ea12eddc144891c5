import { count, list } from '../kernel/french/list.ts';
import { cite } from '../kernel/french/quote.ts';
import { INDICATEURS_SSMSI, type IndicateurSsmsi, indicateurSsmsi, PREMIERE_ANNEE } from '../model/ssmsi.ts';
import type { BaseDeDonnees } from './base.ts';
import type { NiveauBase } from './colonnes.ts';
import { DonneesError } from './erreur.ts';
import type { LigneBase } from './ligne.ts';

/** What a base holds of some places, complete for its edition. */
export interface Releve {
  /** The indicators, in the order of the SSMSI, and the years, the first one first; each place has all of them. */
  indicateurs: readonly IndicateurSsmsi[];
  annees: readonly number[];
  /** The line of a place, an indicator and a year. */
  ligne(code: string, indicateur: string, annee: number): LigneBase;
}

/** How many indicators or years are named in a message. */
const MOST_NAMED = 4;
const TELECHARGER =
  'Téléchargez le fichier lui-même sur data.gouv.fr : ce que l’explorateur de données exporte en ligne est incomplet.';

/**
 * The lines of some places as a table. Throws DonneesError unless each place has every indicator of the edition for every year: an export
 * that lost lines would show a year without facts where there were some.
 */
export function releveOf({ gardees, colonnes }: BaseDeDonnees, codes: readonly string[]): Releve {
  const lines = new Map<string, LigneBase>();
  const found = new Set<string>();
  const places = new Set<string>();
  let last = 0;
  for (const ligne of gardees) {
    const indicateur = indicateurSsmsi(ligne.indicateur);
    if (!indicateur)
      throw new DonneesError(
        `a un indicateur inconnu, ${cite(ligne.indicateur)}`,
        'Le fichier est d’une édition que cette version de csi ne connaît pas, ou il a été modifié.',
      );
    const key = keyOf(ligne.code, indicateur.id, ligne.annee);
    const other = lines.get(key);
    if (other && !same(other, ligne))
      throw new DonneesError(
        `donne deux fois ${cite(ligne.indicateur)} de ${ligne.annee} pour ${ligne.code}, avec des chiffres différents`,
        TELECHARGER,
      );
    lines.set(key, ligne);
    found.add(indicateur.id);
    places.add(ligne.code);
    last = Math.max(last, ligne.annee);
  }
  const absent = codes.filter((code) => !places.has(code));
  if (absent.length > 0)
    throw new DonneesError(`ne contient pas ${named(absent)}${limits(colonnes.geographie)}`);
  const indicateurs = expectedOf(found, colonnes.niveau);
  const annees = Array.from({ length: last - PREMIERE_ANNEE + 1 }, (_, i) => PREMIERE_ANNEE + i);
  for (const code of codes) refuseHoles(code, indicateurs, annees, lines);
  return {
    indicateurs,
    annees,
    ligne: (code, indicateur, annee) => lines.get(keyOf(code, indicateur, annee)) as LigneBase,
  };
}

const keyOf = (code: string, indicateur: string, annee: number) => `${code} ${indicateur} ${annee}`;

const same = (a: LigneBase, b: LigneBase) =>
  (['diffuse', 'nombre', 'taux', 'habitants', 'logements'] as const).every((key) => a[key] === b[key]);

const named = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED ? `${codes.length} codes, dont ${list(codes.slice(0, MOST_NAMED))}` : list(codes);

const limits = (geographie: number | undefined): string =>
  geographie === undefined ? '' : ` : ses communes sont celles de ${geographie}`;

// Those of the edition, whether found or not: the « coups et blessures » tell an edition before July 2025, which has no « violences physiques ».
function expectedOf(found: ReadonlySet<string>, niveau: NiveauBase): IndicateurSsmsi[] {
  const ancienne = INDICATEURS_SSMSI.some(({ id, remplace_par }) => remplace_par && found.has(id));
  const later = new Set(['usage-stupefiants-afd', 'escroqueries', 'usage-hors-afd']);
  for (const { remplace_par = [] } of INDICATEURS_SSMSI) for (const id of remplace_par) later.add(id);
  return INDICATEURS_SSMSI.filter(({ id, niveau: finest, remplace_par }) => {
    if (found.has(id)) return true;
    if (remplace_par || ancienne)
      return ancienne && niveau === 'commune' && finest === 'commune' && !later.has(id);
    return finest === 'commune' || niveau !== 'commune';
  });
}

function refuseHoles(
  code: string,
  indicateurs: readonly IndicateurSsmsi[],
  annees: readonly number[],
  lines: ReadonlyMap<string, LigneBase>,
): void {
  const holes = indicateurs.flatMap(({ id, libelle }) =>
    annees.filter((annee) => !lines.has(keyOf(code, id, annee))).map((annee) => `${libelle} ${annee}`),
  );
  if (holes.length === 0) return;
  const shown = holes.slice(0, MOST_NAMED).join(', ');
  throw new DonneesError(
    `n’est pas complet pour ${code} : il y manque ${count(holes.length, 'mesure')} sur ${indicateurs.length * annees.length} (${shown}${holes.length > MOST_NAMED ? '…' : ''})`,
    TELECHARGER,
  );
}
