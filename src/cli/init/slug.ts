/** A name as a file name or an identifier: lower case, no accents, words joined by hyphens, at most 60 characters; may be empty. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** « de Bourges », « d’Arles », « du Havre », « des Lilas ». */
export function de(nom: string): string {
  const article = /^(le|les) (.*)$/i.exec(nom);
  if (article) return `${article[1]?.toLowerCase() === 'le' ? 'du' : 'des'} ${article[2]}`;
  return /^[aeiouyœæ]/i.test(nom.normalize('NFD')) ? `d’${nom}` : `de ${nom}`;
}
