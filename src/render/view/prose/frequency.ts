import { isMissingMark } from '../missing.ts';
import { bare, uncapitalized } from './sentence.ts';

/** How a text says how often: « annuelle », which agrees; « une fois par an », which follows a verb; or anything else. */
export interface Frequency {
  form: 'adjective' | 'adverb' | 'other';
  /** The text, an adjective in the feminine singular. */
  text: string;
  /** Whether it happens only once, so that there is no first time. */
  once: boolean;
}

const ADJECTIVE =
  /^(?:bi|tri|pluri)?(?:annuel|mensuel|trimestriel|semestriel|bimestriel|quadrimestriel|hebdomadaire|quotidien|biennal|triennal|quinquennal|ponctuel|unique|final|permanent|continu|périodique)(?:l?e|ne)?s?$/;
const TIMES =
  /^(?:(?:au moins|au plus|environ) )?(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|quelques|\d+)(?: seule)? fois(?: |$)/;
const ADVERB =
  /^(?:chaque |tous les |toutes les |à mi-|à la |à l’|à chaque |au (?:terme|cours|premier|deuxième|second|dernier|début) |autant que |en (?:fin|début|tant que|cours) |sur (?:convocation|demande|invitation)|selon les besoins|dès que |lors d|le (?:premier|deuxième|dernier|\d)|(?:annuel|mensuel|trimestriel|semestriel|régulière|hebdomadaire)l?e?ment$)/;

/** Reads how often a text says that something happens. */
export function frequencyOf(texte: string): Frequency {
  const text = isMissingMark(texte) ? texte : uncapitalized(bare(texte));
  if (ADJECTIVE.test(text)) {
    const feminin = inFeminine(text.replace(/s$/, ''));
    return { form: 'adjective', text: feminin, once: /^(?:unique|finale|ponctuelle)$/.test(feminin) };
  }
  const adverb = TIMES.test(text) || ADVERB.test(text);
  return { form: adverb ? 'adverb' : 'other', text, once: /^une (?:seule )?fois$/.test(text) };
}

function inFeminine(text: string): string {
  if (text.endsWith('e')) return text;
  return /(?:el|en)$/.test(text) ? `${text}${text.at(-1)}e` : `${text}e`;
}
