import { type Ordre, ordreDesEcheances, porteeOf } from './ordre.ts';
import { lieOf, pour } from './parties.ts';
import type { JudgedChange, Lie, RegleDePortee } from './portee.ts';

// One export: how the parties answer for what they promised.

/** Meetings a year that the words of a frequency say. */
const FREQUENCIES: readonly (readonly [RegExp, number])[] = [
  [/\bhebdomadaire|\bchaque semaine|\bpar semaine/, 52],
  [/\bbimensuel/, 24],
  [/\bmensuel|\bchaque mois|\bpar mois/, 12],
  [/\bbimestriel|\btous les deux mois/, 6],
  [/\btrimestriel|\bchaque trimestre|\bpar trimestre/, 4],
  [/\bsemestriel|\bchaque semestre|\bdeux fois par an/, 2],
  [/\bannuel|\bchaque année|\bpar an\b/, 1],
];

const timesOf = (text: unknown) =>
  FREQUENCIES.filter(([pattern]) => pattern.test(String(text).toLowerCase())).map(([, times]) => times);

function ordreOfFrequencies(before: unknown, after: unknown): Ordre {
  const [old, now] = [timesOf(before), timesOf(after)];
  const [was, is] = [old[0], now[0]];
  if (old.length !== 1 || now.length !== 1 || was === undefined || is === undefined) return undefined;
  return Math.sign(is - was) as Ordre;
}

// Every party that signs answers for it.
const signataires = (change: JudgedChange): Lie[] =>
  change.contrats.apres.parties
    .filter(({ role }) => role === 'signataire')
    .map(({ id }) => lieOf(id, change));

/** The rules about governance and evaluation. */
export const SUIVI: readonly RegleDePortee[] = [
  {
    id: 'frequence',
    objet: 'fréquence des instances et de l’évaluation',
    pourquoi:
      'Se réunir moins souvent, c’est moins rendre compte. Seules des fréquences connues (annuelle, mensuelle…) se comparent.',
    places: /^(?:gouvernance\.instances|evaluation)\.frequence$/,
    juge: (change) => pour(porteeOf(ordreOfFrequencies(change.avant, change.apres)), signataires(change)),
  },
  {
    id: 'evaluation',
    objet: 'première échéance de l’évaluation',
    pourquoi: 'Une évaluation plus tardive est un recul de toutes les parties.',
    places: /^evaluation\.premiere_echeance$/,
    juge: (change) =>
      pour(
        porteeOf(ordreDesEcheances(change.avant as string | undefined, change.apres as string | undefined)),
        signataires(change),
      ),
  },
  {
    id: 'instance',
    objet: 'instances de suivi et évaluation, ajoutées ou retirées',
    pourquoi: 'Retirer ce par quoi les parties rendent compte les délie de le faire.',
    places: /^(?:gouvernance(?:\.instances\[\])?|evaluation(?:\.clauses_rendez_vous(?:\[\])?)?)$/,
    juge: (change) =>
      change.nature === 'ajoute' || change.nature === 'retire'
        ? pour(change.nature === 'ajoute' ? 'avancee' : 'recul', signataires(change))
        : [],
  },
];
