import type { Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import type { Source } from '../../source/index.ts';
import type { Suivi } from '../../suivi/model.ts';
import type { Levels } from '../levels.ts';
import type { Rule } from '../rule.ts';
import { anneeEnDouble } from '../rules/annee-en-double.ts';
import { chiffreRetouche } from '../rules/chiffre-retouche.ts';
import { denominateurInexact } from '../rules/denominateur-inexact.ts';
import { evolutionDePetitsNombres } from '../rules/evolution-de-petits-nombres.ts';
import { evolutionInexacte } from '../rules/evolution-inexacte.ts';
import { indicateurAbsentDeLaBase } from '../rules/indicateur-absent-de-la-base.ts';
import { indicateurNonPublieALaCommune } from '../rules/indicateur-non-publie-a-la-commune.ts';
import { nonDiffuseChiffre } from '../rules/non-diffuse-chiffre.ts';
import { ruptureDeSerie } from '../rules/rupture-de-serie.ts';
import { sourceInconnue } from '../rules/source-inconnue.ts';
import { sourceModifiee } from '../rules/source-modifiee.ts';
import { tauxNonReproductible } from '../rules/taux-non-reproductible.ts';
import { runRulesFor } from '../run.ts';

/** The rules of a contract that judge the figures of a diagnostic and their sources, wherever they stand. */
const REGLES: readonly Rule[] = [
  anneeEnDouble,
  chiffreRetouche,
  denominateurInexact,
  evolutionDePetitsNombres,
  evolutionInexacte,
  indicateurAbsentDeLaBase,
  indicateurNonPublieALaCommune,
  nonDiffuseChiffre,
  ruptureDeSerie,
  sourceInconnue,
  sourceModifiee,
  tauxNonReproductible,
];

/** What the rules of a contract find in the diagnostic of its follow-up, whose figures are published as those of a signed contract are. */
export function checkChiffres(
  source: Source,
  { territoire, parties, document, version, signature }: Contrat,
  levels: Levels,
  empreintes?: ReadonlyMap<string, string>,
): Problem[] {
  const { diagnostic } = source.data as Suivi;
  if (!diagnostic) return [];
  const contrat: Contrat = {
    version,
    document,
    territoire,
    parties,
    axes: [],
    diagnostic,
    ...(signature && { signature }),
  };
  const [found = []] = runRulesFor(
    REGLES,
    contrat,
    source,
    [{ etape: 'signature', levels }],
    empreintes && { empreintes },
  );
  // A rule of the whole contract speaks of places that a follow-up does not have.
  return found.filter(({ path }) => path[0] === 'diagnostic');
}
