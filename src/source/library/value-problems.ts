import { cite } from '../../kernel/french/quote.ts';

// Eight exports: one text per problem, kept out of the code that finds it.

/** The rule, the French message and the hint of a problem. */
export type ValueProblem = readonly [rule: string, message: string, hint: string];

export const FORBIDDEN_ESCAPE: ValueProblem = [
  'caractere-interdit',
  'Ce texte écrit un caractère invisible qui n’est pas admis.',
  'Retirez la séquence \\u, \\x ou \\0 qui l’écrit.',
];

/** An alias inside the value it stands for. */
export const circular = (name: string): ValueProblem => [
  'repere-circulaire',
  `Le repère ${cite(`*${name}`)} se contient lui-même.`,
  'Recopiez la valeur voulue.',
];

export const TOO_MANY_ALIASES: ValueProblem = [
  'reperes-trop-nombreux',
  'Les repères (&, *) de ce fichier répètent trop de valeurs.',
  'Recopiez les valeurs voulues.',
];

/** A key that is already in the same group; `line` is the line of the first. */
export const duplicate = (key: string, line: number): ValueProblem => [
  'cle-en-double',
  `La clé ${cite(key)} est écrite deux fois au même endroit.`,
  `La première est à la ligne ${line} : gardez l’une des deux.`,
];

export const KEY_NOT_A_WORD: ValueProblem = [
  'cle-invalide',
  'Une clé est un mot simple, pas une liste, un groupe de clés ni un repère.',
  'Si c’est du texte entre crochets ou accolades, mettez-le entre guillemets.',
];

export const KEY_MISSING: ValueProblem = [
  'cle-invalide',
  'Il manque une clé avant ce deux-points.',
  'Écrivez : cle: valeur',
];

export const MERGE_KEY: ValueProblem = [
  'fusion-interdite',
  'La clé de fusion « << » n’est pas admise.',
  'Recopiez ici les clés voulues : csi n’admet pas de fusion de clés.',
];
