import { type Accord, accordOf, deNom, withArticle } from '../../../kernel/french/noun.ts';
import { capitalized } from '../../../kernel/french/typography.ts';
import { isInfinitive } from '../../../kernel/french/verbs.ts';
import type { Instance } from '../../../model/contrat.ts';
import { joinWithEt } from '../names.ts';
import { frequencyOf } from './frequency.ts';
import { afterColon, bare, uncapitalized } from './sentence.ts';

const DETERMINED =
  /^(?:(?:les?|la|un|une|des|chaque|tous|toutes|tout|toute|deux|trois|quatre|cinq|six|ses|leurs?|son|sa) |l’|M\. |M\.\u00a0|Mme[ \u00a0])/i;
const MEETING = /^(?:réunion|conférence|rencontre|assemblée)/i;

/** A body that follows the document, in sentences: who presides, who sits, how often, what for. */
export function instanceText({ nom, presidence, composition, frequence, missions }: Instance): string {
  const accord = accordOf(nom) ?? { feminin: true, pluriel: false };
  // The name up to its first comma or bracket; « l’instance » for a name that is no common noun.
  const [short = ''] = uncapitalized(nom).split(/[,(]/, 1);
  const subject = capitalized(withArticle(accordOf(nom) ? short.trim() : 'instance', accord));
  const facts = [
    presidence && presidenceText(presidence, accord),
    composition && compositionText(composition),
    frequenceText(frequence, MEETING.test(nom)),
    missions && missionsText(missions, accord),
  ].filter((fact) => fact !== undefined);
  const pronoun = accord.feminin ? 'Elle' : 'Il';
  return facts
    .map((fact, i) => (/^Ses? |^Sa /.test(fact) ? fact : `${i === 0 ? subject : pronoun} ${fact}`))
    .join(' ');
}

const agreed = (word: string, { feminin }: Accord) => `${word}${feminin ? 'e' : ''}`;

function presidenceText(presidence: string, accord: Accord): string {
  // A text that says « présidé par » itself says who presides after that.
  const text = bare(presidence).replace(/^(?:est )?présidée?s? par /i, '');
  const verb = `est ${agreed('présidé', accord)}`;
  return DETERMINED.test(text) ? `${verb} par ${uncapitalized(text)}.` : `${verb} comme suit\u00a0: ${text}.`;
}

function compositionText(composition: readonly string[]): string {
  const items = composition.map(bare);
  return items.every((item) => DETERMINED.test(item))
    ? `réunit ${joinWithEt(items.map(uncapitalized))}.`
    : `se compose comme suit\u00a0: ${joinWithEt(items)}.`;
}

function frequenceText(frequence: string, meeting: boolean): string {
  const { form, text } = frequencyOf(frequence);
  const verb = meeting ? 'se tient' : 'se réunit';
  if (form === 'adverb') return `${verb} ${text}.`;
  if (form === 'adjective') return meeting ? `est ${text}.` : `tient une réunion ${text}.`;
  return `${verb} à la fréquence suivante\u00a0: ${text}.`;
}

function missionsText(missions: readonly string[], accord: Accord): string {
  const items = missions.map((mission) => uncapitalized(bare(mission)));
  const verb = (item: string) => /^(?:se |s’|ne pas |y )?([\p{L}-]+)/u.exec(item)?.[1] ?? '';
  if (items.every((item) => isInfinitive(verb(item))))
    return `est ${agreed('chargé', accord)} ${joinWithEt(items.map(deNom))}.`;
  return items.length > 1
    ? `Ses missions sont les suivantes\u00a0: ${missions.map(afterColon).join('\u202f; ')}.`
    : `Sa mission est la suivante\u00a0: ${missions.map(afterColon).join('')}.`;
}
