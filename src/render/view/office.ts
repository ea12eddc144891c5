import { accordOfFunction, withArticle } from '../../kernel/french/noun.ts';
import type { Representant } from '../../model/contrat.ts';
import { isMissingMark } from './missing.ts';
import { uncapitalized } from './prose/sentence.ts';

// Offices that have one form for men and women.
const COMMON =
  /^(?:maire|ministre|secrétaire|commissaire|responsable|capitaine|juge|membre|porte-parole)(?![\p{L}-])/u;

/** An office with its article: « le préfet du Cher », « l’adjointe au maire », « la maire » for Mme. */
export function officeText({ civilite, qualite = '' }: Representant): string {
  const text = /^premi[eè]re? ministre/i.test(qualite) ? qualite : uncapitalized(qualite);
  if (isMissingMark(text) || /^(?:(?:le|la|les|un|une|son|sa) |l’)/.test(text)) return text;
  const both = /^(\p{L}+) ou (\p{L}.*)$/u.exec(text);
  const parts = both ? [both[1] ?? '', both[2] ?? ''] : [text];
  return parts.map((part) => articled(part, civilite)).join(' ou ');
}

function articled(text: string, civilite: Representant['civilite']): string {
  const accord = accordOfFunction(text);
  return withArticle(text, civilite === 'Mme' && COMMON.test(text) ? { ...accord, feminin: true } : accord);
}
