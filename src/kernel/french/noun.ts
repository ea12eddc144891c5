// Five exports: gender and number of nouns, and the small words that agree with them.

/** How a noun makes others agree: masculine unless `feminin`, singular unless `pluriel`. */
export interface Accord {
  feminin: boolean;
  pluriel: boolean;
}

const FEMININE = new Set(
  `commune ville mairie municipalité métropole eurométropole communauté agglomération intercommunalité région collectivité préfecture
  sous-préfecture direction académie association société régie agence chambre caisse fédération fondation union compagnie maison mission
  université école éducation délégation gendarmerie police cour cellule brigade résidence entreprise coopérative province commission
  assemblée instance réunion conférence équipe rencontre coordination conduite plateforme permanence synthèse note évaluation fiche
  mutuelle ligue étude présidence justice députée sénatrice protection inspection`.split(/\s+/),
);
const MASCULINE = new Set(
  `département état syndicat office parquet tribunal rectorat centre conseil groupement groupe service comité établissement pôle bailleur
  transporteur opérateur réseau ministère foyer club collectif port canton pays parc commissariat secrétariat hôpital député sénateur
  bureau observatoire institut fonds point rapport bilan tableau compte document procès-verbal relevé organe diagnostic atelier forum
  séminaire procureur préfet recteur`.split(/\s+/),
);
const first = (text: string) => /^[\p{L}-]+/u.exec(text)?.[0]?.toLocaleLowerCase('fr') ?? '';

/** How the noun that begins a text makes others agree; undefined for a name that is no common noun, as « Val Habitat ». */
export function accordOf(text: string): Accord | undefined {
  const word = first(text);
  if (FEMININE.has(word)) return { feminin: true, pluriel: false };
  return MASCULINE.has(word) ? { feminin: false, pluriel: false } : undefined;
}

const FUNCTION_IN_FEMININE =
  /(?:ière|ère|trice|euse|esse|ète|ée|ente|ante|ale|elle|ienne|effe|ure|inte|ise|une|ue|mme)$/;

/** How a function makes others agree: « préfète » is feminine; the others, « maire » too, are masculine, which is the common gender. */
export function accordOfFunction(text: string): Accord {
  const word = first(text);
  return {
    feminin: accordOf(text)?.feminin ?? FUNCTION_IN_FEMININE.test(word.replace(/s$/, '')),
    pluriel: word.length > 3 && word.endsWith('s') && !accordOf(text),
  };
}

// « y » only elides before a consonant (« Yvetot »); whether an h does is not known from its spelling, except for a few words.
const ELIDES = /^(?:[aeiouàâäæéèêëîïôöœùûü]|y[^aeiou]|h[ôo]pital|habitant|hygiène|hyères)/i;

/** Whether « le » and « de » lose their vowel before a text. */
const elides = (text: string): boolean => ELIDES.test(text) && !/^(?:onze|oui)(?![\p{L}])/iu.test(text);

/** A text after its article: « la Ville », « l’État ». */
export function withArticle(text: string, { feminin, pluriel }: Accord): string {
  if (pluriel) return `les ${text}`;
  if (elides(text)) return `l’${text}`;
  return `${feminin ? 'la' : 'le'} ${text}`;
}

/** A text after « de », contracted with its article: « du Havre », « des Mureaux », « d’Arles », « de La Rochelle ». */
export function deNom(text: string): string {
  const [, article = '', rest = ''] = /^(les? )(.+)$/is.exec(text) ?? [];
  if (article) return `${article.length === 3 ? 'du' : 'des'} ${rest}`;
  return elides(text) ? `d’${text}` : `de ${text}`;
}
