import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlFile } from '../../src/source/edit/whole.ts';
import type { Suivi } from '../../src/suivi/model.ts';

// Two exports: two years of follow-up of the complete contract, with each of its fields, and the same as the file beside the contract.

const rapport = {
  titre: 'Rapport d’activité de la Ville',
  date: '2028-07-15',
  url: 'https://example.org/rapport',
};
const ssmsi = {
  titre: 'Bases statistiques de la délinquance enregistrée par la police et la gendarmerie nationales',
  producteur: 'Service statistique ministériel de la sécurité intérieure',
  url: 'https://www.data.gouv.fr/',
  licence: 'Licence Ouverte 2.0',
};
const prefecture = { titre: 'Préfecture, état des effectifs', date: '2028-01-20' };

/** Two years of follow-up of test/fixtures/complet.yaml. */
export const SUIVI_COMPLET: Suivi = {
  version: 1,
  contrat: { fichier: 'complet.yaml', empreinte: `sha256:${'0'.repeat(64)}` },
  releves: [
    { engagement: 'renfort-pn', date: '2026-12-31', realise: 4, source: prefecture },
    { engagement: 'renfort-pn', date: '2027-06-30', realise: 5, source: prefecture },
    { engagement: 'renfort-pn', date: '2027-12-31', realise: 6, source: prefecture },
    { engagement: 'renfort-pm', date: '2026-12', niveau: 27, qualite: 'declare', source: rapport },
    {
      engagement: 'renfort-pm',
      date: '2027-12-31',
      niveau: 34,
      base: 25,
      source: rapport,
      statut: 'en_cours',
    },
    {
      engagement: 'renfort-pm',
      date: '2027-12-31',
      niveau: 31,
      qualite: 'estime',
      commentaire: 'Comptage syndical.',
    },
    { engagement: 'cameras', date: '2027-T4', niveau: 82, unite: 'caméra', source: rapport },
    { engagement: 'renfort-parquet', date: '2027', nombre: 2 },
    { engagement: 'places-tig', date: '2027-S2', niveau: 31, source: rapport },
    { engagement: 'renfort-pm', date: '2028-06-30', niveau: 38, source: rapport },
  ],
  points: [
    {
      engagement: 'brigade-nuit',
      date: '2027-05',
      statut: 'bloque',
      attente: 'un local de nuit',
      texte: 'Six agents volontaires.',
      difficulte: 'Aucun local n’est libre après 22 heures.',
      suite: 'Visite de deux locaux en septembre.',
      source: rapport,
    },
    { engagement: 'accueil-victimes', date: '2027-11-25', statut: 'realise', texte: 'Ouvert aux urgences.' },
    { engagement: 'rappels-ordre', date: '2027-12', texte: '14 rappels prononcés.', source: rapport },
    {
      engagement: 'mediation-nuit',
      date: '2027-09',
      statut: 'abandonne',
      texte: 'Le bailleur s’est retiré.',
    },
    { engagement: 'education-rue', date: '2026-10-01', texte: 'Offres publiées.' },
    { engagement: 'eclairage', date: '2028-02-01', statut: 'realise' },
  ],
  depenses: [
    {
      engagement: 'cameras',
      annee: 2026,
      montant: 120000,
      partie: 'ville',
      nature: 'engage',
      source: rapport,
    },
    { engagement: 'cameras', annee: 2027, montant: 260000, partie: 'ville', source: rapport },
    { engagement: 'cameras', annee: 2027, montant: 140000.5, partie: 'etat', nature: 'paye' },
    { engagement: 'renfort-pm', annee: 2027, montant: 310000, partie: 'ville', nature: 'prevu' },
    { engagement: 'cameras', annee: 2028, montant: 9000, partie: 'ville' },
  ],
  instances: [
    {
      nom: 'Comité de pilotage',
      date: '2026-12-10',
      decisions: [
        { texte: 'Étudier dix emplacements de caméras', engagement: 'cameras', echeance: '2027-06' },
        { texte: 'Réunir le groupe des bailleurs', suite: 'Réuni le 3 mars.' },
      ],
    },
    {
      nom: 'Formation plénière du CLSPD',
      date: '2027-12-07',
      decisions: [
        { texte: 'Chercher un local de nuit', engagement: 'brigade-nuit', echeance: '2028-03-31' },
        { texte: 'Publier le tableau des engagements', suite: 'Publié le 15 décembre 2027.' },
      ],
    },
    { nom: 'Comité de pilotage', date: '2028-06-10' },
  ],
  diagnostic: {
    sources: [
      { ...ssmsi, id: 'ssmsi', millesime: 2027, mise_a_jour: '2027-06-24' },
      { ...ssmsi, id: 'ssmsi-2028', millesime: 2028, mise_a_jour: '2028-06-22' },
      {
        id: 'reseau',
        titre: 'Tableau de bord de la sûreté du réseau de bus',
        producteur: 'Valmobilités',
        millesime: 2027,
      },
    ],
    indicateurs: [
      {
        id: 'cambriolages',
        libelle: 'Cambriolages de logement',
        unite: 'infraction',
        denominateur: 'logements',
        source: 'ssmsi',
        serie: [
          { annee: 2025, nombre: 105, taux: 5.87, logements: 17900 },
          { annee: 2026, nombre: 92, taux: 5.11, logements: 18000 },
        ],
        comparaisons: [
          {
            perimetre: 'Nièvre',
            departement: '58',
            source: 'ssmsi',
            annee: 2026,
            nombre: 640,
            taux: 4.5,
            logements: 142200,
          },
          { perimetre: 'Bourgogne-Franche-Comté', region: '27', source: 'ssmsi', annee: 2026, taux: 4.1 },
        ],
      },
      {
        id: 'violences-intrafamiliales',
        libelle: 'Violences physiques intrafamiliales',
        unite: 'victime',
        denominateur: 'habitants',
        epci: '200099992',
        source: 'ssmsi',
        serie: [{ annee: 2026, nombre: 151, taux: 4.2 }],
        commentaire: 'Un second point d’accueil des victimes a ouvert en mars 2026.',
      },
      {
        id: 'vols-violents',
        libelle: 'Vols violents sans arme',
        unite: 'infraction',
        denominateur: 'habitants',
        communes: ['58999'],
        source: 'ssmsi',
        serie: [
          { annee: 2025, nombre: 17, taux: 0.54, habitants: 31480 },
          { annee: 2026, etat: 'non_diffuse' },
        ],
        controle: '31748dcd',
      },
      {
        id: 'incidents-reseau',
        libelle: 'Incidents signalés dans les bus',
        unite: 'incident',
        perimetre: 'Réseau Valmobilités',
        source: 'reseau',
        serie: [{ annee: 2026, nombre: 212, precision: 'onze lignes' }],
        evolutions: [{ debut: 2025, fin: 2026, pourcentage: -4 }],
      },
      {
        id: 'cambriolages',
        libelle: 'Cambriolages de logement',
        unite: 'infraction',
        denominateur: 'logements',
        source: 'ssmsi-2028',
        serie: [
          { annee: 2025, nombre: 105, taux: 5.87, logements: 17900 },
          { annee: 2026, nombre: 94, taux: 5.22, logements: 18000 },
          { annee: 2027, nombre: 88, taux: 4.86, logements: 18100 },
        ],
      },
    ],
  },
};

/** The same as a file beside the contract, with its fingerprint. */
export function suiviCompletYaml(more: Partial<Suivi> = {}): string {
  const contrat = readFileSync(join(import.meta.dirname, '../fixtures/complet.yaml'));
  const empreinte = `sha256:${createHash('sha256').update(contrat).digest('hex')}`;
  return yamlFile({ ...SUIVI_COMPLET, contrat: { fichier: 'complet.yaml', empreinte }, ...more });
}
