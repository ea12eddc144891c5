// Whether a title says what somebody does: infinitives, conjugated promises, and nouns of action, all in small letters.

const VERB_IN_RE =
  /^(?:(?:re)?mettre|permettre|transmettre|soumettre|admettre|suivre|poursuivre|construire|reconstruire|réduire|produire|conduire|instruire|introduire|prendre|apprendre|comprendre|entreprendre|rendre|étendre|tendre|répondre|défendre|descendre|vendre|attendre|inscrire|écrire|souscrire|joindre|rejoindre|atteindre|craindre|faire|refaire|satisfaire|parfaire|vivre|battre|combattre|abattre|lire|élire|dire|interdire|résoudre|clore|inclure|conclure|convaincre|vaincre|rompre|interrompre|naître|connaître|reconnaître|accroître|disparaître|plaire|taire)$/;
// Verbs in -ier, since most words with that ending are nouns (policier, quartier, atelier).
const VERB_IN_IER =
  /(?:[^f]fier|(?:pu|ou)blier|(?:ti|dé|re|sup)plier|[uéè]dier|médier|pallier|^(?:re|dé|al|ral|dé)?lier|ocier|nitier|[éè]cier|gocier|éficier|cilier|(?:va|pa|ma|appa|sala|t|c)rier|(?:^|ma)nier|copier|envier|férencier|cencier|mercier|pédier|dédier)$/;
const NOUN_IN_ER =
  /^(?:hiver|fer|mer|ver|cuiller|danger|étranger|berger|verger|potager|usager|passager|messager|ménager|boulanger|viager|rocher|boucher|plancher|clocher|archer|bûcher|loyer|foyer|noyer|poster|leader|poker|carter|container|cancer|enfer)s?$/;
const NOUN_IN_IR =
  /^(?:avenir|souvenir|loisir|désir|plaisir|cuir|soir|noir|espoir|pouvoir|devoir|savoir|trottoir|couloir|miroir|territoir|comptoir|terroir|tiroir|dortoir|réservoir|parloir|isoloir|désespoir|élixir|zéphyr|tir|martyr)s?$/;

const VERBS_IN_OIR: ReadonlySet<string> = new Set([
  'pouvoir',
  'devoir',
  'prévoir',
  'recevoir',
  'pourvoir',
  'promouvoir',
  'avoir',
  'voir',
  'savoir',
]);

/** Whether a word is an infinitive. */
export function isInfinitive(word: string): boolean {
  if (word.endsWith('re')) return VERB_IN_RE.test(word);
  if (VERBS_IN_OIR.has(word)) return true;
  if (word.length < 4) return false;
  if (word.endsWith('ier')) return VERB_IN_IER.test(word);
  if (word.endsWith('er')) return !NOUN_IN_ER.test(word);
  return word.endsWith('ir') && !NOUN_IN_IR.test(word);
}

const ACTION_NOUN =
  /(?:ation|ition|ution|ction|ption|ussion|ision|ement|age|erture|ance)s?$|^(?:mise|soutien|suivi|renforts?|aide|appui|accueil|envoi|achat|lutte|étude|bilan|maintien|ajout|emploi|recours|prêt|don|apport|tenue|reprise|remise|hausse|baisse|prise|conduite|désignation|gestion|extension|cession|réunions?|formations?|patrouilles?|rondes?|visites?|contrôles?|création)$/;
// Nouns with the same endings that name a subject, a place or a paper.
const THEME_NOUN =
  /^(?:conventions?|missions?|questions?|populations?|éducation|coéducation|situations?|relations?|radicalisation|prévention|vidéo-?protection|vidéo-?surveillance|nation|stations?|information|communication|condition|position|institutions?|direction|section|fonction|action|logements?|départements?|événements?|environnement|gouvernement|engagements?|documents?|équipements?|établissements?|bâtiments?|éléments?|visage|village|langage|image|marge|ménage|garage|passage|ambiance|délinquance|enfance|violences?|chance|importance|distance|circonstances?|finances?|règlement|comportements?|absentéisme|délimitation|organisation|intention|volonté|addictions?|administration|circulation|cohésion|vision|dimension|tension|pression)$/;

/** Whether a word is a noun of action, « création » or « recrutement », which commits as a verb does. */
export const isActionNoun = (word: string): boolean => ACTION_NOUN.test(word) && !THEME_NOUN.test(word);
