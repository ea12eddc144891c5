import { createHash } from 'node:crypto';
import type { Case } from './case.ts';
import { INVALID, SOUND } from './documents.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

const PROMISES = SOUND.replace('titre: Contrat d’Éauze', 'titre: Contrat de Toulouse')
  .replace(
    '  nom: Éauze\n  departements: ["32"]',
    '  nom: Toulouse\n  communes: [{ code_insee: "31555", nom: Toulouse }]',
  )
  .replaceAll('role: associe', 'role: signataire\n    representants: [{ nom: à compléter, qualite: maire }]')
  .replace(
    '        titre: Agir en 2027\n        porteurs: [ville, etat]',
    `        titre: Recruter 20 à 30 policiers municipaux
        porteurs: [ville]
        quantite: { grandeur: effectif de la police municipale, unite: policier municipal, variation: { minimum: 20, maximum: 30 } }`,
  )
  .replace(
    '        titre: Agir en 2028\n        porteurs: [ville, etat]',
    `        titre: Installer des caméras
        porteurs: [ville]
        diffusion: restreinte
        quantite: { grandeur: caméras, unite: caméra, variation: 12 }`,
  );
const METROPOLE = PROMISES.replace('titre: Contrat de Toulouse', 'titre: Contrat de la métropole').replace(
  '  nom: Toulouse\n  communes: [{ code_insee: "31555", nom: Toulouse }]',
  '  nom: =Toulouse Métropole\n  epci: [{ siren: "243100518", nom: Toulouse Métropole, exclusions: ["31069"] }]',
);
const SUIVI = `version: 1
contrat: { fichier: toulouse.yaml, empreinte: "sha256:${sha(PROMISES)}" }
releves:
  - { engagement: engagement-1, date: 2027-03, realise: 20, source: { titre: PV } }
`;
const files = {
  'c/toulouse.yaml': PROMISES,
  'c/toulouse.suivi.yaml': SUIVI,
  'c/metropole.yaml': METROPOLE,
  'c/copie/toulouse.yaml': PROMISES,
  'c/nimes.yaml': INVALID,
};

/** `portefeuille`: contracts that overlap, one twice, one refused, one followed, a restricted commitment. */
export const portefeuille: readonly Case[] = [
  { name: 'portefeuille --help', args: ['portefeuille', '--help'], code: 0 },
  { name: 'portefeuille', args: ['portefeuille', 'c/'], files, code: 1 },
  {
    name: 'portefeuille on a day, without the file that is refused',
    args: ['portefeuille', 'c/toulouse.yaml', 'c/metropole.yaml', '--au', '2033-01-01'],
    files,
    code: 0,
  },
  { name: 'portefeuille --par', args: ['portefeuille', 'c/', '--par', 'departement'], files, code: 1 },
  {
    name: 'portefeuille as JSON',
    args: ['portefeuille', 'c/toulouse.yaml', '--format', 'json'],
    files,
    code: 0,
  },
  {
    name: 'portefeuille to a folder that cannot be made',
    args: ['portefeuille', 'c/', '-o', 'absent/synthese/'],
    files,
    code: 2,
  },
  {
    name: 'portefeuille to a folder that is a file',
    args: ['portefeuille', 'c/', '-o', 'c/toulouse.yaml'],
    files,
    code: 2,
  },
  {
    name: 'portefeuille to a folder that holds one of its files',
    args: ['portefeuille', 'c/', '-o', 'synthese/'],
    files: { ...files, 'synthese/contrats.csv': 'à moi' },
    code: 2,
  },
  { name: 'portefeuille on no day', args: ['portefeuille', 'c/', '--au', 'demain'], files, code: 2 },
  { name: 'portefeuille of stdin', args: ['portefeuille', '-'], code: 2 },
  { name: 'portefeuille --force without a folder', args: ['portefeuille', 'c/', '--force'], files, code: 2 },
  { name: 'portefeuille of an empty folder', args: ['portefeuille', 'vide/'], code: 2 },
];
