import packageFile from '../../../../package.json' with { type: 'json' };
import type { PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import { sentence } from '../../../kernel/french/typography.ts';
import { shown, shownJson } from '../../../kernel/shown.ts';
import { named } from '../../named.ts';
import { shellWord } from '../../shell-word.ts';
import type { ContratARemplir } from './a-remplir.ts';
import type { Ecrit } from './ecrire.ts';
import { lignesEffectifs, lignesQuartiers } from './rapport-listes.ts';
import { lignesSeries } from './rapport-series.ts';
import type { CompteRendu } from './rendu.ts';

/** The report for people. */
export function texteOf(
  rendus: readonly CompteRendu[],
  lu: ContratARemplir,
  perimetre: PerimetreDeCompte,
  ecrit: Ecrit,
): string {
  const lines = rendus.flatMap((rendu) => [...linesOf(rendu, lu, perimetre), ...rendu.notes]);
  return sentence(`${[...lines, finOf(ecrit, lu)].map(shown).join('\n')}\n`);
}

function linesOf(rendu: CompteRendu, lu: ContratARemplir, perimetre: PerimetreDeCompte): string[] {
  if (rendu.genre === 'series') return lignesSeries(rendu, lu, perimetre);
  return rendu.genre === 'effectifs' ? lignesEffectifs(rendu) : lignesQuartiers(rendu);
}

function finOf(ecrit: Ecrit, { file, signe }: ContratARemplir): string {
  if ('fichier' in ecrit)
    return `Écrit : ${named(ecrit.fichier)}. Pour le relire : csi validate ${shellWord(ecrit.fichier)}`;
  if ('sortie' in ecrit)
    return `Le ${signe ? 'suivi' : 'contrat'} rempli est sur la sortie standard ; ${named(file)} n’est pas touché.`;
  return ecrit.rien === 'a-blanc'
    ? 'Rien n’est écrit (--a-blanc).'
    : `Rien à écrire : ${named(file)} reste tel quel.`;
}

/** The report for programs; schemas/remplissage.schema.json describes it. */
export function jsonOf(
  rendus: readonly CompteRendu[],
  { nom, codes, epci }: PerimetreDeCompte,
  ecrit: Ecrit,
): string {
  return shownJson({
    version: 1,
    csi: packageFile.version,
    perimetre: { nom, codes, ...(epci !== undefined && { epci }) },
    fichiers: rendus.flatMap((rendu): object[] =>
      rendu.genre === 'series'
        ? rendu.bases.map(({ source, lignes, releve }) => ({
            genre: 'series',
            fichier: source.fichier,
            empreinte: source.empreinte,
            lignes,
            indicateurs: releve.indicateurs.length,
            annees: releve.annees,
          }))
        : [{ genre: rendu.genre, fichier: rendu.chemin }],
    ),
    indicateurs: rendus.flatMap((rendu) =>
      rendu.genre === 'series'
        ? rendu.sorts.map(({ indicateur, sort, pourquoi }) => ({
            sort,
            ...(pourquoi !== undefined && { pourquoi }),
            indicateur,
          }))
        : [],
    ),
    moyens: rendus.flatMap((rendu) => (rendu.genre === 'effectifs' ? rendu.sorts : [])),
    quartiers: rendus.flatMap((rendu) => (rendu.genre === 'quartiers' ? rendu.sorts : [])),
    notes: rendus.flatMap(({ notes }) => notes),
    ecrit: 'fichier' in ecrit ? ecrit.fichier : null,
  });
}
