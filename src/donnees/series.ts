import type { IndicateurDiagnostic } from '../model/contrat.ts';
import { INDICATEURS_SSMSI, type IndicateurSsmsi } from '../model/ssmsi.ts';
import { mesureOf } from './mesures.ts';
import type { PerimetreDeCompte } from './perimetre.ts';
import type { Recoupement } from './recoupement.ts';
import type { Releve } from './releve.ts';

type Comparaisons = NonNullable<IndicateurDiagnostic['comparaisons']>;

/** A base of départements or regions, to compare with. */
export interface BaseComparee {
  releve: Releve;
  /** The id of its source in the contract. */
  source: string;
  places: readonly { code: string; nom: string; niveau: 'departement' | 'region' }[];
}

/** What keeps a reader from reading too much into an indicator. */
const COMMENTAIRES: Readonly<Record<string, string>> = {
  'usage-stupefiants':
    'Ce chiffre dépend de l’activité des services. Il comprend les amendes forfaitaires délictuelles (AFD), données à part.',
  'trafic-stupefiants': 'Ce chiffre dépend de l’activité des services.',
  escroqueries: 'Comptées dans la commune où habite la victime.',
};

/** The indicators of a territory as the contract holds them, without their `controle`; the source is that of the base. */
export function seriesOf(
  releve: Releve,
  { codes, epci, niveau }: PerimetreDeCompte,
  { ids, annees, source }: { ids: readonly string[]; annees: readonly number[]; source: string },
): IndicateurDiagnostic[] {
  return releve.indicateurs
    .filter(({ id }) => ids.includes(id))
    .map((one): IndicateurDiagnostic => {
      const commentaire = commentaireOf(one);
      return {
        id: one.id,
        libelle: one.libelle,
        unite: one.unite,
        denominateur: one.denominateur,
        ...(niveau === 'commune' && (epci === undefined ? { communes: [...codes] } : { epci })),
        source,
        serie: annees.map((annee) => mesureOf(releve, codes, one, annee)),
        ...(commentaire !== undefined && { commentaire }),
      };
    });
}

function commentaireOf({ id, compris_dans }: IndicateurSsmsi): string | undefined {
  if (compris_dans === undefined) return COMMENTAIRES[id];
  const whole = INDICATEURS_SSMSI.find((one) => one.id === compris_dans)?.libelle;
  return `Compris dans « ${whole} » : ne s’y ajoute pas.`;
}

/**
 * The figures of other places beside the last year for which the territory has one of its own. None is put beside a withheld measure, nor
 * where the figure of a département would give away the only commune of it that is withheld.
 */
export function comparaisonsOf(
  { id, serie = [] }: Pick<IndicateurDiagnostic, 'id' | 'serie'>,
  bases: readonly BaseComparee[],
  recoupement: Recoupement,
): { comparaisons: Comparaisons; tues: number } {
  const indicateur = INDICATEURS_SSMSI.find((one) => one.id === id);
  const annee = serie.findLast(({ nombre }) => nombre !== undefined)?.annee;
  const comparaisons: Comparaisons = [];
  let tues = 0;
  for (const { releve, source, places } of bases)
    for (const { code, nom, niveau } of places) {
      if (!indicateur || annee === undefined || !releve.annees.includes(annee)) continue;
      if (!releve.indicateurs.some((one) => one.id === id)) continue;
      const place = niveau === 'departement' ? { departement: code } : { region: code };
      if (recoupement.trahit(place, id, annee)) {
        tues += 1;
        continue;
      }
      const { taux } = mesureOf(releve, [code], indicateur, annee);
      if (taux !== undefined) comparaisons.push({ perimetre: nom, ...place, source, annee, taux });
    }
  return { comparaisons, tues };
}
