import type { Entry } from './entry.ts';
import { ALWAYS_ERROR } from './levels.ts';

/** What the diagnostic of a follow-up can have wrong beside that of its contract; the rules of a contract judge its figures. */
export const SUIVI_DIAGNOSTIC: readonly Entry[] = [
  {
    id: 'suivi-indicateur-inconnu',
    description: 'Le suivi prolonge un indicateur que le diagnostic du contrat n’a pas.',
    pourquoi:
      'Le bilan met le chiffre du contrat et celui du suivi côte à côte : sans le premier, le second ne se compare à rien.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Bases statistiques de la délinquance enregistrée, mise_a_jour: 2024-07-10 }]
  indicateurs: [{ id: ⟦cambriolage → cambriolages⟧, libelle: Cambriolages de logement, unite: infraction, source: ssmsi, serie: [{ annee: 2023, nombre: 2710 }] }]`,
  },
  {
    id: 'suivi-indicateur-autre',
    description: 'Un indicateur du suivi ne compte pas ce que compte celui du contrat qui a son identifiant.',
    pourquoi:
      'D’autres faits, une autre unité ou d’autres communes feraient une hausse ou une baisse qui n’a pas eu lieu.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Bases statistiques de la délinquance enregistrée, mise_a_jour: 2024-07-10 }]
  indicateurs: [{ id: cambriolages, libelle: ⟦Vols de véhicule → Cambriolages de logement⟧, unite: infraction, source: ssmsi, serie: [{ annee: 2023, nombre: 2710 }] }]`,
  },
  {
    id: 'suivi-indicateur-en-double',
    description: 'Le suivi a deux fois un indicateur de la même source, ou deux sources du même identifiant.',
    pourquoi:
      'Une édition ne donne qu’un chiffre par année : avec deux, le bilan en choisirait un sans que rien le montre.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
    exemple: `diagnostic:
  sources:
    - { id: ssmsi, titre: Bases statistiques de la délinquance enregistrée, mise_a_jour: 2023-07-10 }
    - { id: ssmsi-2024, titre: Bases statistiques de la délinquance enregistrée, mise_a_jour: 2024-07-10 }
  indicateurs:
    - { id: cambriolages, libelle: Cambriolages de logement, unite: infraction, source: ssmsi, serie: [{ annee: 2022, nombre: 2800 }] }
    - { id: cambriolages, libelle: Cambriolages de logement, unite: infraction, source: ⟦ssmsi → ssmsi-2024⟧, serie: [{ annee: 2023, nombre: 2710 }] }`,
  },
  {
    id: 'suivi-annee-a-venir',
    description: 'Un indicateur du suivi donne une année qui suit la parution de sa source.',
    pourquoi:
      'Un document ne compte pas ce qui suivra sa parution : l’année est fausse, ou le chiffre vient d’une autre édition.',
    severity: ALWAYS_ERROR,
    exemple: `diagnostic:
  sources: [{ id: ssmsi, titre: Bases statistiques de la délinquance enregistrée, mise_a_jour: 2024-07-10 }]
  indicateurs: [{ id: cambriolages, libelle: Cambriolages de logement, unite: infraction, source: ssmsi, serie: [{ annee: ⟦2025 → 2023⟧, nombre: 2710 }] }]`,
  },
];
