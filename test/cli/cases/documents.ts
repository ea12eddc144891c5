import { ownMarkdown } from '../../support/own-markdown.ts';

const VOLETS = [
  'securite_interieure',
  'justice',
  'prevention_delinquance',
  'politique_de_la_ville',
  'education',
  'radicalisation_separatisme',
];

const axe = (volet: string, n: number) => `  - id: axe-${n}
    volet: ${volet}
    titre: Sujet ${n}
    engagements:
      - id: engagement-${n}
        titre: Agir en ${2026 + n}
        porteurs: [ville, etat]
        pilote: { service: Cabinet du maire }
        echeance: ${2026 + n}
        indicateurs: [{ libelle: Actions menées }]
`;

/** A small document without a problem. */
export const SOUND = `version: 1
document:
  type: contrat
  titre: Contrat d’Éauze
  statut: projet
territoire:
  nom: Éauze
  departements: ["32"]
parties:
  - id: ville
    type: commune
    nom: Ville d’Éauze
    role: associe
  - id: etat
    type: etat
    nom: Préfecture du Gers
    role: associe
signature: { lieu: Éauze }
duree: { debut: 2026, fin: 2032 }
gouvernance: { instances: [{ nom: Comité de suivi, frequence: annuelle }] }
evaluation: { frequence: annuelle }
axes:
${VOLETS.map(axe).join('')}`;

/** A small document with two errors of the schema. */
export const INVALID = SOUND.replace('statut: projet', 'statut: brouillon').replace('titre:', 'title:');
/** The same with a warning: a text « à compléter ». */
export const DRAFT = SOUND.replace('nom: Éauze', 'nom: à compléter');
/** A document as csi wrote it. */
export const OURS = await ownMarkdown('# A\n');
/** A path with spaces, accents and a typographic apostrophe. */
export const ACCENTED = 'dossier été/contrat d’Éauze n° 1.yaml';

/** A small document that may be adopted, with a comment of its author. */
export const REMARKED = SOUND.replace('statut: projet', 'statut: adopte # lu par le cabinet');

/** The draft with its warning suppressed. */
export const ASIDE = DRAFT.replace(
  'nom: à compléter',
  'nom: à compléter # csi: ignorer a-completer — le nom vient au conseil',
);

/** Problems with a sure fix, and one without. */
export const MENDABLE = SOUND.replace('departements: ["32"]', 'departements: [32] # Gers')
  .replace('role: associe', 'role: "Associé"')
  .replace('titre: Sujet 3', 'titree: 3');
/** The same file after --corriger. */
export const MENDED = /departements: \["32"\] # Gers\n[\s\S]*role: "associe"\n[\s\S]*titre: 3\n/;

/** A file that is indented with tabs and has a misspelt party id. */
export const MISNAMED = SOUND.replace(/^ {2}(?=t[iy]|st|nom)/gm, '\t').replace(
  '[ville, etat]',
  '[villes, etat]',
);
