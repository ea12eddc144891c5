// Five exports: what is known of the statistical bases of recorded crime, which rules and readers both use.

/** What a rate is counted for. */
export type Denominateur = 'habitants' | 'logements';

/** An indicator of the bases of the SSMSI, as they name it. */
export interface IndicateurSsmsi {
  /** The id that csi writes, and the file may change. */
  id: string;
  libelle: string;
  /** The singular of the unit that the bases give (« Victime », « Mis en cause »), in lower case. */
  unite: string;
  denominateur: Denominateur;
  /** The finest base that publishes it. */
  niveau: 'commune' | 'departement';
  /** The id of the indicator that counts it too: the two are never added. */
  compris_dans?: string;
  /** The same facts under an earlier name: the same series. */
  ancien_libelle?: string;
  /** Left in July 2025, its series replaced by those of these ids, which count otherwise. */
  remplace_par?: readonly string[];
}

/** The day of the first base in which the « violences physiques » replace the « coups et blessures volontaires », back to 2016. */
export const RUPTURE = '2025-06-04';

/** The first year of the series that the bases give. */
export const PREMIERE_ANNEE = 2016;

/**
 * The indicators of the bases, in their order, then those that only départements and régions have, then those that were left.
 * Source: SSMSI, « Bases statistiques communale, départementale et régionale de la délinquance enregistrée par la police et la gendarmerie
 * nationales », editions of July 2022 to July 2026 (data.gouv.fr).
 */
export const INDICATEURS_SSMSI: readonly IndicateurSsmsi[] = [
  commune('violences-intrafamiliales', 'Violences physiques intrafamiliales', 'victime'),
  commune('violences-hors-famille', 'Violences physiques hors cadre familial', 'victime'),
  commune('violences-sexuelles', 'Violences sexuelles', 'victime'),
  commune('vols-avec-armes', 'Vols avec armes', 'infraction'),
  commune('vols-violents-sans-arme', 'Vols violents sans arme', 'infraction'),
  commune('vols-sans-violence', 'Vols sans violence contre des personnes', 'victime entendue'),
  commune('cambriolages', 'Cambriolages de logement', 'infraction', { denominateur: 'logements' }),
  commune('vols-de-vehicules', 'Vols de véhicule', 'véhicule', { ancien_libelle: 'Vols de véhicules' }),
  commune('vols-dans-vehicules', 'Vols dans les véhicules', 'véhicule'),
  commune('vols-accessoires', 'Vols d’accessoires sur véhicules', 'véhicule'),
  commune('degradations', 'Destructions et dégradations volontaires', 'infraction'),
  commune('usage-stupefiants', 'Usage de stupéfiants', 'mis en cause'),
  commune('usage-stupefiants-afd', 'Usage de stupéfiants (AFD)', 'mis en cause', {
    compris_dans: 'usage-stupefiants',
  }),
  commune('trafic-stupefiants', 'Trafic de stupéfiants', 'mis en cause'),
  commune('escroqueries', 'Escroqueries et fraudes aux moyens de paiement', 'victime'),
  departement('homicides', 'Homicides', 'victime'),
  departement('tentatives-homicide', 'Tentatives d’homicide', 'victime', {
    ancien_libelle: 'Tentatives d’homicides',
  }),
  departement('usage-hors-afd', 'Usage de stupéfiants (hors AFD)', 'mis en cause', {
    compris_dans: 'usage-stupefiants',
  }),
  commune('coups-et-blessures', 'Coups et blessures volontaires', 'victime', {
    remplace_par: ['violences-intrafamiliales', 'violences-hors-famille'],
  }),
  commune('coups-intrafamiliaux', 'Coups et blessures volontaires intrafamiliaux', 'victime', {
    compris_dans: 'coups-et-blessures',
    remplace_par: ['violences-intrafamiliales'],
  }),
  commune('autres-coups', 'Autres coups et blessures volontaires', 'victime', {
    compris_dans: 'coups-et-blessures',
    remplace_par: ['violences-hors-famille'],
  }),
];

type Others = Partial<
  Pick<IndicateurSsmsi, 'denominateur' | 'compris_dans' | 'ancien_libelle' | 'remplace_par'>
>;

function commune(id: string, libelle: string, unite: string, others: Others = {}): IndicateurSsmsi {
  return { id, libelle, unite, denominateur: 'habitants', niveau: 'commune', ...others };
}

function departement(id: string, libelle: string, unite: string, others: Others = {}): IndicateurSsmsi {
  return { ...commune(id, libelle, unite, others), niveau: 'departement' };
}

/** A label made comparable: without accents, case, marks, nor the final s of its words. */
function libelleComparable(libelle: string): string {
  return libelle
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/s\b/g, '');
}

let known: ReadonlyMap<string, IndicateurSsmsi> | undefined;

/** The indicator that a label names, whatever its accents, case and plurals; undefined for any other. */
export function indicateurSsmsi(libelle: string): IndicateurSsmsi | undefined {
  known ??= new Map(
    INDICATEURS_SSMSI.flatMap((one) =>
      [one.libelle, one.ancien_libelle ?? one.libelle].map((name) => [libelleComparable(name), one]),
    ),
  );
  return known.get(libelleComparable(libelle));
}
