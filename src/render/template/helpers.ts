import type Handlebars from 'handlebars';
import { capitalized } from '../../kernel/french/typography.ts';
import type { Fourchette } from '../../model/contrat.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { boundsOf } from '../../model/quantites.ts';
import { inflected } from '../../model/unites.ts';
import { isMissingMark, missingMark } from '../view/missing.ts';
import { WORD_LISTS } from '../view/mots.ts';
import { joinWithEt } from '../view/names.ts';
import { euroText, numberText, valueText } from '../view/numbers.ts';
import { numberedText } from '../view/organes.ts';
import { periodText, periodWithPreposition } from '../view/periods.ts';
import { CallError } from './error.ts';
import { escapeAttribute } from './escape.ts';

/** A value with its unit, singular or plural: « 330 agents », « au moins 12 caméras ». */
function measureText(value: number | Fourchette, unite: string): string {
  const { min, max } = boundsOf(value);
  return `${valueText(value)} ${inflected(unite, Number.isFinite(max) ? max : min)}`;
}

/**
 * The functions that templates may call besides Handlebars' own `if`, `unless`, `each`, `with` and `lookup`.
 * All are pure. Their names are public: users' templates call them.
 */
export const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  /** `{{enChiffres 1250000}}` → « 1 250 000 » */
  enChiffres: (value: number) => numberText(value),
  /** `{{enEuros 1400000}}` → « 1 400 000 € » */
  enEuros: (value: number) => euroText(value),
  /** `{{enMesure valeur unite}}` → « 330 agents » */
  enMesure: (value: number | Fourchette, unite: string) => measureText(value, unite),
  /** `{{enHabitants 64186}}` → « 64 186 habitants » */
  enHabitants: (value: number) => measureText(value, 'habitant'),
  /** `{{enDate "2026-09-15"}}` → « 15 septembre 2026 » */
  enDate: (value: string | number) => periodText(value),
  /** `{{enEcheance "permanent"}}` → « sans terme (engagement permanent) » */
  enEcheance: (value: string | number) =>
    value === 'permanent' ? 'sans terme (engagement permanent)' : periodText(value),
  /** `{{numeroter "2026-014"}}` → « n° 2026-014 » */
  numeroter: numberedText,
  /** `{{quand "2026-09-15"}}` → « le 15 septembre 2026 » */
  quand: (value: string | number) => periodWithPreposition(value),
  /** `{{enDepartement "18"}}` → « Cher (18) » */
  enDepartement: (code: string) => `${DEPARTEMENTS[code] ?? code} (${code})`,
  /** `{{mot "statut" statut}}` → « en cours » */
  mot: (list: string, word: string) => WORD_LISTS[list]?.[word] ?? word,
  /** `{{joindre noms}}` → « A, B et C » */
  joindre: (items: readonly string[]) => joinWithEt(items),
  /** `{{manque "durée"}}` → « [à compléter : durée] » */
  manque: (label: string) => missingMark(label),
  /** `{titre="{{attribut titre}}"}`: a text inside a directive's quotes */
  attribut: (text: unknown) => escapeAttribute(String(text).replace(/\\(?=[!-/:-@[-`{-~])/g, '')),
  /** `{{#if (egal a b)}}` */
  egal: (a: unknown, b: unknown) => a === b,
  /** `{{#if (ou a b)}}`: true when one of its values is neither empty nor missing */
  ou: (...args: unknown[]) =>
    args.slice(0, -1).some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  /** `{{#if (plusieurs liste)}}`: true for two items or more */
  plusieurs: (items?: readonly unknown[]) => (items?.length ?? 0) > 1,
  /** `{{#if (aCompleter texte)}}`: true for a text that its author left to be completed */
  aCompleter: (text: unknown) => typeof text === 'string' && isMissingMark(text),
  /** `{{rang @index}}` → 1, 2, 3… */
  rang: (index: number) => index + 1,
  /** `{{majuscule texte}}`: first letter as a capital */
  majuscule: capitalized,
};

/** The helpers that accept an absent value. */
const ACCEPTS_ABSENT: ReadonlySet<string> = new Set(['egal', 'ou', 'plusieurs', 'aCompleter', 'mot']);

/**
 * The same helper, but it throws CallError on a value that is absent or of the wrong kind, instead of printing « undefined » or
 * failing with an error in English. A helper that accepts an absent value is returned as it is.
 */
export function refusingAbsent(name: string, helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  if (ACCEPTS_ABSENT.has(name)) return helper;
  return (...args) => {
    const [first, second] = args;
    if (
      first === undefined ||
      first === null ||
      (helper.length > 1 && (second === undefined || second === null))
    ) {
      const { loc } = args.at(-1) as { loc?: hbs.AST.SourceLocation };
      const hint = 'Si elle peut manquer, écrivez {{#if …}}…{{/if}} autour de la fonction.';
      throw new CallError(`« ${name} » reçoit une valeur absente`, loc, { rule: 'variable-vide', hint });
    }
    try {
      return helper(...args);
    } catch (error) {
      // For example, a list where a text is expected.
      if (!(error instanceof TypeError)) throw error;
      const { loc } = args.at(-1) as { loc?: hbs.AST.SourceLocation };
      throw new CallError(`« ${name} » reçoit une valeur d’une autre sorte que celle qu’il attend`, loc, {
        rule: 'argument-incorrect',
      });
    }
  };
}
