import type { EntryOfList } from '../entry.ts';

/** What keeps a file from being read at all, in the order of reading: the file, its bytes, its characters. */
export const FILE_FORMES: readonly EntryOfList[] = [
  {
    id: 'fichier-illisible',
    description:
      'Le fichier n’a pas pu être lu : il n’existe pas, il est protégé, ou ce n’est pas un fichier.',
    pourquoi: 'Rien n’a été vérifié : ce résultat ne dit rien du contenu.',
  },
  {
    id: 'autre-format',
    description:
      'Le fichier n’est pas du texte : un document Word ou LibreOffice, un PDF, une image, une archive.',
    pourquoi:
      'csi part d’un fichier de texte : ce qui a été écrit dans un traitement de texte se recopie dans un fichier que csi init prépare.',
  },
  {
    id: 'encodage',
    description: 'Le fichier n’est pas du texte en UTF-8.',
    pourquoi:
      'Dans un autre encodage, les lettres accentuées seraient prises pour d’autres, et imprimées ainsi.',
  },
  {
    id: 'fichier-vide',
    description: 'Le fichier ne contient rien, ou rien que des commentaires.',
    pourquoi: 'Il n’y a rien à vérifier ni à composer : le fichier n’a peut-être pas été enregistré.',
  },
  {
    id: 'fichier-trop-gros',
    description: 'Le fichier est plus gros que csi ne l’admet.',
    pourquoi:
      'Un document tient en quelques centaines de lignes : un fichier si gros est sans doute autre chose, et le lire pourrait bloquer l’ordinateur.',
  },
  {
    id: 'problemes-non-listes',
    description: 'Le fichier a trop de problèmes de forme pour qu’ils soient tous listés.',
    pourquoi: 'Les premiers sont souvent la cause des suivants : une fois corrigés, il en restera moins.',
  },
  {
    id: 'caractere-interdit',
    description: 'Un texte contient un caractère invisible, de contrôle ou qui change le sens de lecture.',
    pourquoi: 'Il ne se voit pas à la relecture, et peut faire lire autre chose que ce qui est écrit.',
    exemple: 'signature: { lieu: ⟦"Bour\\u0007ges" → Bourges⟧ }',
  },
  {
    id: 'signe-de-traitement-de-texte',
    description:
      'Un tiret, une puce, un deux-points ou une espace d’un traitement de texte est là où YAML attend ceux du clavier.',
    pourquoi:
      'Il ressemble à celui du clavier, mais YAML ne le reconnaît pas : la ligne serait refusée, ou lue comme un seul texte.',
    exemple: `signature:
⟦\u00a0\u00a0lieu: Bourges →   lieu: Bourges⟧`,
  },
];
