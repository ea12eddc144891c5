import { formatDay } from '../../../kernel/french/date.ts';
import { count } from '../../../kernel/french/list.ts';
import { cite } from '../../../kernel/french/quote.ts';
import type { Path } from '../../../kernel/path.ts';
import { contactIn } from '../../../model/coordonnees.ts';
import { placedEngagements } from '../../../model/engagements.ts';
import { daysOf } from '../../../model/periodes.ts';
import { debutOf } from '../../../suivi/calendrier.ts';
import { daysOfReleve } from '../../../suivi/constats.ts';
import { etatOf } from '../../../suivi/etat.ts';
import { byDay, monthsBetween } from '../../../suivi/temps.ts';
import type { ContexteSuivi, Signaler } from '../contexte.ts';

/** The meetings to which an account is given. */
const PILOTAGE =
  /pilotage|pl[ée]ni[èe]r|\bclspd\b|\bcispd\b|conseil (?:local|intercommunal|m[ée]tropolitain)/i;
/** Sooner after the signature, there is nothing to account for. */
const FIRST = 6;
const YEAR = 12;
const MOST_NAMED = 8;

/** What is promised, has begun and isn’t kept has a record or a point in the twelve months before the last meeting to which an account is given. */
export function bilanIncomplet({ suivi, contrat }: ContexteSuivi, signaler: Signaler): void {
  const meetings = (suivi.instances ?? []).flatMap(({ nom, date }, index) =>
    PILOTAGE.test(nom) ? [{ nom, index, jour: daysOfReleve({ date }).fin }] : [],
  );
  const last = byDay(meetings).at(-1);
  const signed = daysOf(contrat.signature?.date)?.debut;
  if (!last || signed === undefined || monthsBetween(signed, last.jour) < FIRST) return;
  const { jour } = last;
  const isRecent = (one: { date: number | string }) => {
    const { fin } = daysOfReleve(one);
    return fin <= jour && monthsBetween(fin, jour) < YEAR;
  };
  const noted = new Set(
    [...(suivi.releves ?? []), ...(suivi.points ?? [])].filter(isRecent).map(({ engagement }) => engagement),
  );
  const live = etatOf(contrat, suivi, jour).lignes.filter(({ engagement, jugement: { verdict } }) => {
    const begun = debutOf(engagement, contrat);
    return verdict !== 'tenu' && verdict !== 'hors_suivi' && (begun === undefined || begun <= jour);
  });
  const silent = live.filter(({ engagement }) => !noted.has(engagement.id));
  if (silent.length === 0) return;
  const names = silent.slice(0, MOST_NAMED).map(({ numero, engagement }) => `${numero} (${engagement.id})`);
  const rest = silent.length > MOST_NAMED ? `, et ${silent.length - MOST_NAMED} autres` : '';
  signaler(
    ['instances', last.index, 'date'],
    `À cette réunion du ${formatDay(jour)}, ${count(silent.length, 'engagement')} sur ${live.length} en cours n’${silent.length < 2 ? 'a' : 'ont'} ni relevé ni point depuis douze mois.`,
    `À noter, même pour dire que rien n’a bougé : ${names.join(', ')}${rest}.`,
  );
}

/** The texts of a follow-up give nobody’s e-mail address or phone number, except for what is not published. */
export function coordonnees({ suivi, texte, contrat }: ContexteSuivi, signaler: Signaler): void {
  if (!/@|\+33|(?<![\w.,-])0[1-9]/.test(texte)) return;
  const hidden = new Set(
    placedEngagements(contrat)
      .filter(({ engagement }) => engagement.diffusion === 'restreinte')
      .map(({ engagement }) => engagement.id),
  );
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') found(value, path);
    if (typeof value !== 'object' || value === null) return;
    if ('engagement' in value && hidden.has(String(value.engagement))) return;
    for (const [key, item] of Object.entries(value))
      if (key !== 'url') look(item, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const found = (text: string, path: Path): void => {
    const contact = contactIn(text);
    if (contact === undefined) return;
    const isAddress = contact.includes('@');
    signaler(
      path,
      `${isAddress ? 'L’adresse électronique' : 'Le numéro de téléphone'} ${cite(contact)} serait ${isAddress ? 'imprimée' : 'imprimé'} avec le suivi.`,
      'Désignez un service ou une fonction ; les coordonnées vont dans une liste qui n’est pas publiée.',
    );
  };
  for (const key of ['releves', 'points', 'depenses', 'instances'] as const) look(suivi[key], [key]);
}
