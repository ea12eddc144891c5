// A contract with a follow-up in which every place that documents of the follow-up print is filled.
import type { DonneesSuivi } from '../src/render/view/suivi/donnees.ts';
import type { Sample } from './samples.ts';

const contrat: Sample['contrat'] = {
  version: 1,
  document: { type: 'contrat', titre: 'Contrat', statut: 'signe' },
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
        {
          id: 'postes',
          titre: 'Postes',
          porteurs: ['etat'],
          echeance: '2026-12',
          quantite: { grandeur: 'postes', unite: 'poste', nombre: 10 },
        },
        { id: 'lieux', titre: 'Lieux', porteurs: ['ville'], echeance: '2028' },
      ],
    },
  ],
  signature: { date: '2025-01-01' },
};

const source = { titre: 'Source', date: 2026, url: 'https://example.org/' };
const donnees: DonneesSuivi = {
  au: '2026-12-31',
  annee: 2026,
  suivi: {
    version: 1,
    contrat: { fichier: 'contrat.yaml', empreinte: 'sha256:0' },
    releves: [
      { engagement: 'postes', date: '2026-06', realise: 2, commentaire: 'Mot', statut: 'en_cours', source },
    ],
    points: [
      {
        engagement: 'lieux',
        date: '2026-06',
        statut: 'bloque',
        attente: 'un local',
        texte: 'Mot',
        difficulte: 'Mot',
        suite: 'Mot',
        source,
      },
    ],
    depenses: [{ engagement: 'postes', annee: 2026, montant: 5, partie: 'etat', source }],
    instances: [
      {
        nom: 'Comité',
        date: '2026-06',
        decisions: [{ texte: 'Mot', engagement: 'postes', echeance: 2027, suite: 'Mot' }],
      },
    ],
  },
};

/** What the view of a contract is made from when it has a follow-up. */
export const SUIVIS: readonly { contrat: Sample['contrat']; donnees: DonneesSuivi }[] = [
  { contrat, donnees },
];
