const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^(métropole|communauté|ville|commune|région|collectivité)(?= |$)/i, 'de la '],
  [/^(pays|territoire|canton|département|grand|bassin|syndicat)(?= |$)/i, 'du '],
  [/^(agglomération|arrondissement|eurométropole|établissement)(?= |$)/i, 'de l’'],
  [/^le /i, 'du '],
  [/^les /i, 'des '],
  [/^[aeiouyœæ]/i, 'd’'],
];

/** The name of a territory with « de » in front: « de Bourges », « d’Arles », « du Havre », « des Lilas », « de la Métropole de Lyon ». */
export function withDe(nom: string): string {
  const [, article] = ARTICLES.find(([pattern], i) => pattern.test(i < 3 ? nom : nom.normalize('NFD'))) ?? [];
  return `${article ?? 'de '}${nom.replace(/^les? /i, '')}`;
}

/** Whether a name may be that of a commune, and not of another territory such as « Métropole de… ». */
export function namedAsCommune(nom: string): boolean {
  return !ARTICLES.slice(0, 3).some(([pattern]) => pattern.test(nom));
}
