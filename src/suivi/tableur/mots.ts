import { QUALITES, STATUTS } from '../statuts.ts';

/** The words of a follow-up that stand for a choice, as people read and write them. */
const MOTS: Readonly<Record<string, string>> = {
  a_lancer: 'à lancer',
  en_elaboration: 'en discussion',
  en_cours: 'en cours',
  realise: 'réalisé',
  bloque: 'bloqué',
  suspendu: 'suspendu',
  abandonne: 'abandonné',
  pour_memoire: 'pour mémoire',
  constate: 'constaté',
  declare: 'déclaré',
  estime: 'estimé',
  prevu: 'prévu',
  engage: 'engagé',
  paye: 'payé',
};

/** The choices of each key. */
const CHOIX: Readonly<Record<string, readonly string[]>> = {
  statut: STATUTS,
  qualite: QUALITES,
  nature: ['prevu', 'engage', 'paye'],
};

/** A choice as it is shown; what is none is shown as it is. */
export const motOf = (value: string): string => (Object.hasOwn(MOTS, value) ? (MOTS[value] ?? value) : value);

/** The choice of a key that a word means, with or without accents; undefined when it is none. */
export const choiceOf = (key: string, word: string): string | undefined =>
  CHOIX[key]?.find((choice) => [choice, motOf(choice)].some((one) => plain(one) === plain(word)));

/** What may be written for a key. */
export const choicesOf = (key: string): readonly string[] => (CHOIX[key] ?? []).map(motOf);

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
