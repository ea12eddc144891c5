// Contracts with a follow-up, in which every place that documents of the follow-up print is filled.

import type { DonneesSuivi } from '../src/render/view/suivi/donnees.ts';
import type { Suivi } from '../src/suivi/model.ts';
import type { Sample } from './samples.ts';

const nombre = { grandeur: 'postes', unite: 'poste', nombre: 10 };
const engagement = (id: string, more: object = {}) => ({
  id,
  titre: id,
  porteurs: ['etat'],
  quantite: nombre,
  ...more,
});

// Ten that are late, so that some have no room on the first page (on another day, none is); one that waits, one that a source counts otherwise, one without a title.
const late = Array.from({ length: 10 }, (_, i) => engagement(`tard-${i}`, { echeance: '2025-12-31' }));
// More than one axis draws charts of.
const drawn = Array.from({ length: 3 }, (_, i) => engagement(`courbe-${i}`, { echeance: '2027-12-31' }));
const indicateur = (id: string, libelle: string) => ({ id, libelle, unite: 'infraction', source: 's' });
const contrat: Sample['contrat'] = {
  version: 1,
  diagnostic: {
    sources: [{ id: 's', titre: 'Source' }],
    indicateurs: [
      {
        ...indicateur('vols', 'Vols'),
        serie: [
          { annee: 2023, nombre: 40, taux: 4 },
          { annee: 2024, nombre: 50, taux: 5 },
        ],
      },
      {
        ...indicateur('coups', 'Coups et blessures volontaires'),
        serie: [{ annee: 2024, etat: 'non_diffuse' }],
      },
      { ...indicateur('cambriolages', 'Cambriolages de logement'), serie: [{ annee: 2024, nombre: 50 }] },
    ],
  },
  document: {
    type: 'contrat',
    titre: 'Contrat',
    statut: 'signe',
    consolidation: { avenants: [{ numero: 1, date: '2026-02-01', engagements: ['lieux'] }] },
  },
  territoire: { nom: 'Territoire' },
  parties: [
    { id: 'etat', nom: 'État', type: 'etat', role: 'signataire' },
    { id: 'ville', nom: 'Ville', type: 'commune', role: 'signataire' },
  ],
  axes: [
    {
      id: 'a',
      titre: 'A',
      engagements: [
        ...late,
        ...drawn,
        engagement('base', {
          cout: { montant: 9 },
          echeance: '2027-06-30',
          quantite: { ...nombre, reference: { valeur: 3 } },
        }),
        engagement('bien', {
          echeance: '2027-06-30',
          quantite: { ...nombre, nombre: { minimum: 5, maximum: 9 } },
        }),
        { id: 'lieux', titre: 'Lieux', porteurs: ['ville'], echeance: '2028' },
        { id: 'muet', titre: 'Muet', porteurs: ['ville'], echeance: '2028' },
        { id: 'vide', titre: 'Vide', porteurs: ['ville'] },
        { id: 'blanc', titre: 'à compléter', porteurs: ['ville'] },
      ],
    },
  ],
  signature: { date: '2025-01-01' },
};

const source = { titre: 'Source', date: '2026', url: 'https://example.org/' };
const point = {
  date: '2026-06',
  statut: 'bloque',
  attente: 'un local',
  texte: 'Mot',
  difficulte: 'Mot',
  suite: 'Mot',
  source,
} as const;
const decision = { texte: 'Mot', engagement: 'base', echeance: '2026-10', suite: 'Mot' };

const suivi: Suivi = {
  version: 1,
  contrat: { fichier: 'contrat.yaml', empreinte: 'sha256:0' },
  releves: [
    ...drawn.map(({ id }) => ({ engagement: id, date: '2026-12-31', realise: 9 })),
    { engagement: 'bien', date: '2026-12', realise: 9 },
    { engagement: 'base', date: '2026-03', realise: 1 },
    {
      engagement: 'base',
      date: '2026-06',
      realise: 2,
      commentaire: 'Mot',
      statut: 'en_cours',
      base: 4,
      source,
    },
    { engagement: 'base', date: '2026-06', realise: 3 },
  ],
  points: [
    { engagement: 'lieux', ...point, texte: 'Mot '.repeat(1000) },
    { engagement: 'lieux', ...point },
    { engagement: 'muet', date: '2025-02', texte: 'Mot' },
  ],
  depenses: [
    { engagement: 'base', annee: 2026, montant: 5, partie: 'etat', source },
    { engagement: 'base', annee: 2025, montant: 5, partie: 'etat' },
  ],
  instances: [
    { nom: 'Comité', date: '2025-06', decisions: [{ texte: 'Mot', engagement: 'base', echeance: '2026' }] },
    { nom: 'Comité', date: '2026-06', decisions: [decision] },
  ],
};
// One goes on in its edition, with another territory beside it and a withheld year; one from another edition; one was published later.
const depuis: NonNullable<Suivi['diagnostic']> = {
  sources: [
    {
      id: 's',
      titre: 'Source',
      producteur: 'Mot',
      millesime: 2026,
      url: 'https://example.org/',
      licence: 'Mot',
      mise_a_jour: '2026-07-01',
      fichier: 'mot.csv',
      empreinte: 'sha256:0',
    },
    { id: 'tard', titre: 'Source', mise_a_jour: '2027-07-01' },
  ],
  indicateurs: [
    {
      ...indicateur('vols', 'Vols'),
      serie: [
        { annee: 2024, nombre: 51, taux: 5 },
        { annee: 2025, etat: 'non_diffuse' },
      ],
      comparaisons: [{ perimetre: 'Mot', annee: 2025, taux: 3, source: 's' }],
    },
    { ...indicateur('cambriolages', 'Cambriolages de logement'), serie: [{ annee: 2025, nombre: 60 }] },
    {
      ...indicateur('coups', 'Coups et blessures volontaires'),
      source: 'tard',
      serie: [{ annee: 2025, nombre: 9 }],
    },
  ],
};
const early: Suivi = { ...suivi, releves: [{ engagement: 'bien', date: '2025-11', realise: 9 }] };
const bilan: DonneesSuivi = { au: '2026-12-31', annee: 2026, suivi: { ...suivi, diagnostic: depuis } };

/** What the view of a contract is made from when it has a follow-up. */
export const SUIVIS: readonly { contrat: Sample['contrat']; donnees: DonneesSuivi }[] = [
  { contrat, donnees: bilan },
  // The sheets of the commitments, which are about the whole follow-up.
  { contrat, donnees: { au: bilan.au, suivi } },
  { contrat, donnees: { ...bilan, au: '2025-12-30', annee: 2025, suivi: early } },
];
