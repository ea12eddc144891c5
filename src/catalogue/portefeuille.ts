import type { Entry } from './entry.ts';
import { ALWAYS_ERROR, ALWAYS_WARNING } from './levels.ts';

/** Everything that many contracts together can give to report, in the order in which it is looked for. */
export const PORTEFEUILLE: readonly Entry[] = [
  {
    id: 'portefeuille-doublon',
    description:
      'Deux fichiers d’un portefeuille sont le même contrat : le premier compte, l’autre est refusé.',
    pourquoi:
      'Un contrat compté deux fois double ce qu’il promet. Deux fichiers sont le même contrat s’ils ont le même texte, ou le même périmètre, le même titre et le même jour.',
    severity: ALWAYS_ERROR,
    exception: 'jamais',
  },
  {
    id: 'poste-promis-deux-fois',
    description:
      'Deux contrats qui ont une commune en commun promettent chacun des postes de l’État de même nature.',
    pourquoi:
      'Une ville et sa métropole annoncent souvent les mêmes policiers : la somme les compterait deux fois. csi ne peut pas en décider, il montre les deux promesses.',
    severity: ALWAYS_WARNING,
    exception: 'jamais',
  },
  {
    id: 'portefeuille-millesimes',
    description: 'Le nombre de communes que dit un contrat n’est pas celui du code officiel géographique.',
    pourquoi:
      'Les intercommunalités changent de membres chaque année : les habitants couverts sont comptés sur celles d’aujourd’hui, et non sur celles du jour de la signature.',
    severity: ALWAYS_WARNING,
    exception: 'jamais',
  },
  {
    id: 'contrat-echu',
    description: 'La fin d’un contrat est passée au jour que donne --au.',
    pourquoi:
      'Ses promesses restent dans les sommes, mais plus rien n’oblige à les tenir : il est à renouveler, ou à retirer du dossier.',
    severity: ALWAYS_WARNING,
    exception: 'jamais',
  },
];
