import type { PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import { planOf } from '../../../donnees/plan.ts';
import { renouvellementDe } from '../../../donnees/renouvellement.ts';
import { comparaisonsOf, seriesOf } from '../../../donnees/series.ts';
import { type Path, valueAt } from '../../../kernel/path.ts';
import type { Source } from '../../../source/index.ts';
import { UserError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import type { ContratARemplir } from './a-remplir.ts';
import { baseComparee, baseDuTerritoire, type Donne } from './bases.ts';
import { change, cleSuivante } from './contrat.ts';
import { anneesOf, comparerOf, type DiagnosticOptions, indicateursOf } from './options.ts';
import type { CompteRendu } from './rendu.ts';

/** Fills the indicators of a contract from the base of its territory, beside those of its départements or regions. */
export async function remplirSeries(
  donnes: readonly Donne[],
  lu: ContratARemplir,
  perimetre: PerimetreDeCompte,
  options: DiagnosticOptions,
  io: Io,
): Promise<{ lu: ContratARemplir; rendu: CompteRendu }> {
  const own = donnes.find(({ contenu }) => contenu === perimetre.niveau) ?? (donnes[0] as Donne);
  const others = donnes.filter((one) => one !== own);
  const compares = comparesOf(others, options);
  const { base, recoupement } = await baseDuTerritoire(own, perimetre, compares, io);
  const annees = anneesOf(options.annees, base.releve.annees);
  const ids = indicateursOf(options.indicateurs, base.releve.indicateurs);
  const comparees: Awaited<ReturnType<typeof baseComparee>>[] = [];
  for (const { chemin, contenu } of others)
    if (contenu === 'departement' || contenu === 'region')
      if (compares.has(contenu)) comparees.push(await baseComparee(chemin, contenu, perimetre, io));
  const tues = new Set<string>();
  const faire = (id: string, years: readonly number[]) => {
    const [one] = seriesOf(base.releve, perimetre, { ids: [id], annees: years, source: base.source.id });
    if (!one) throw new Error(`no indicator ${id}`);
    const { comparaisons, tues: hidden } = comparaisonsOf(one, comparees, recoupement);
    if (hidden > 0) tues.add(one.libelle);
    return comparaisons.length > 0 ? { ...one, comparaisons } : one;
  };
  const { diagnostic } = lu.contrat;
  const voulu = lu.signe
    ? renouvellementDe(
        lu.signe.diagnostic,
        { ids, connus: base.releve.indicateurs.map(({ id }) => id), annees: base.releve.annees, faire },
        options.annees === undefined ? undefined : annees,
      )
    : { ids, annees, faire, laisses: [] };
  const { changes, sorts } = planOf(diagnostic, {
    sources: [base.source, ...comparees.map(({ cite }) => cite)],
    ids: voulu.ids,
    annees: voulu.annees,
    faire: voulu.faire,
    compares,
    ...(lu.signe && { parEdition: true }),
    actualiser: options.actualiser === true,
    avant: cleSuivante(lu),
    commente: (path) => commente(lu.source, path),
  });
  return {
    lu: await change(lu, changes),
    rendu: {
      genre: 'series',
      bases: [base, ...comparees.map((one) => one.base)],
      annees: voulu.annees,
      sorts: [...sorts, ...voulu.laisses],
      tues: [...tues],
      notes: [...perimetre.notes, ...base.notes],
      nouveau: diagnostic === undefined,
    },
  };
}

// From the key of a list to the end of the line of its last value.
function commente({ data, text, span }: Source, path: Path): boolean {
  const items = (valueAt(data, path) ?? []) as readonly object[];
  const ends = items.flatMap((item, i) => Object.keys(item).map((key) => span([...path, i, key])[1]));
  const last = Math.max(...ends, span(path, 'key')[1]);
  const end = text.indexOf('\n', last);
  return text.slice(span(path, 'key')[0], end < 0 ? undefined : end).includes('#');
}

function comparesOf(
  others: readonly Donne[],
  { comparer }: DiagnosticOptions,
): Set<'departement' | 'region'> {
  const given = new Set(
    others.flatMap(({ contenu }) => (contenu === 'departement' || contenu === 'region' ? [contenu] : [])),
  );
  const asked = comparerOf(comparer);
  if (!asked) return given;
  for (const level of asked)
    if (!given.has(level))
      throw new UserError(
        level === 'departement'
          ? 'Pour comparer avec le département, il faut aussi la base départementale.'
          : 'Pour comparer avec la région, il faut aussi la base régionale.',
        'Donnez-la par un second --depuis : elle se télécharge à la même adresse que la base communale.',
      );
  return asked;
}
