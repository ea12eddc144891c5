import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat, Engagement, Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { periodNamed } from '../lookups/periodes.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

// A year that says when: « d’ici à 2027 », « avant la fin de 2027 », « en 2027 ». « Le contrat de ville 2024-2030 » only has a name.
const WHEN =
  /(?<![a-zà-ÿ])(d’ici(?: à| au| fin)?|avant|en|dès|courant|pour|fin|au plus tard|à l’horizon|horizon|jusqu’en|jusqu’à|jusqu’au|à la rentrée(?: scolaire)?(?: de)?|au (?:premier|second|deuxième|troisième|quatrième|1er|2e|3e|4e) (?:semestre|trimestre)(?: de)?) (?:le |la |à |en |fin |la fin |de |d’|l’année |l’été |l’automne |31 |30 |1er |[a-zéû]+ (?=\d{4})){0,5}((?:19|20|21)\d\d)(?![\d-]|–)/g;
// « ouvert en 2019 »: the past.
const PAST = /(?:[éiu]e?s?|erte?s?|aites?|aits?) $/;

/** The years by which a title says that something will be done are those of its deadline, or of something else that the commitment dates. */
export const anneeContreEcheance: Rule = {
  id: 'annee-contre-echeance',
  description: 'Un titre donne une année (« d’ici à 2027 »), et l’échéance une autre.',
  pourquoi:
    'Le titre est cité, l’échéance est suivie : chacun attendra l’engagement à une date différente, et l’une des deux sera manquée.',
  severity: ALWAYS_WARNING,
  cles: ['echeance'],
  exemple: inAxe(
    `- { id: cameras, titre: Installer vingt caméras d’ici à ⟦2028 → 2029⟧, porteurs: [ville], echeance: 2029 }`,
  ),
  check({ contrat, engagements }, report) {
    const start = daysOf(contrat.duree?.debut)?.debut ?? daysOf(contrat.signature?.date)?.debut ?? '';
    const check = (
      texte: string,
      echeance: Periode | undefined,
      path: NestedPath,
      engagement: Engagement,
    ): void => {
      const years = yearsOf(echeance);
      if (years.length === 0 || !/\d{4}/.test(texte)) return;
      const found = whenOf(texte, start.slice(0, 4));
      if (found.length === 0 || found.some(({ allowed }) => allowed.some((year) => years.includes(year))))
        return;
      const known = otherYears(engagement, contrat);
      const [wrong] = found.filter(({ allowed }) => !allowed.some((year) => known.has(year)));
      if (!wrong) return;
      report({
        path,
        message: `Le texte dit ${cite(wrong.words)}, et l’échéance est : ${periodNamed(echeance)}.`,
        hint: 'Corrigez le texte ou l’échéance : l’un des deux a changé sans l’autre.',
      });
    };
    for (const { engagement, path } of engagements) {
      if (!isDue(engagement)) continue;
      check(engagement.titre, engagement.echeance, [path, 'titre'], engagement);
      engagement.actions?.forEach((action, i) => {
        if (isDue(action)) check(action.texte, action.echeance, [path, 'actions', i, 'texte'], engagement);
      });
    }
  },
};

// The years that a text gives as a deadline, each with those that fit it: « avant 2028 » may mean 2027. Years before the start are history.
function whenOf(texte: string, start: string): { words: string; allowed: number[] }[] {
  const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
  return [...lower.matchAll(WHEN)].flatMap(({ 0: words, 1: preposition = '', 2: digits = '', index }) => {
    const isPast = preposition === 'en' && PAST.test(lower.slice(Math.max(0, index - 12), index));
    if (isPast || digits < start) return [];
    const year = Number(digits);
    const isBefore = preposition === 'avant';
    return [{ words: asWritten(texte, lower, words, index), allowed: isBefore ? [year, year - 1] : [year] }];
  });
}

function yearsOf(periode: Periode | undefined): number[] {
  const days = daysOf(periode);
  return days ? [Number(days.debut.slice(0, 4)), Number(days.fin.slice(0, 4))] : [];
}

// Every year that the commitment dates besides its deadline: its steps, its base, what is done, its funds, its clause de rendez-vous.
function otherYears(engagement: Engagement, { evaluation }: Contrat): ReadonlySet<number> {
  const { quantite, actions, financements, debut, clause_rendez_vous } = engagement;
  const years = new Set<number>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number')
      for (const year of yearsOf(value)) years.add(year);
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) walk(item);
  };
  const rendezVous = evaluation?.clauses_rendez_vous?.find(
    ({ id }) => id !== undefined && id === clause_rendez_vous,
  );
  const { reference, realise, echeancier, paliers, rythme, periode } = quantite ?? {};
  walk([debut, rendezVous?.date, reference?.date, realise?.date, periode, rythme?.debut, rythme?.fin]);
  walk([...(echeancier ?? []), ...(paliers ?? [])].map((step) => step.periode));
  for (const { echeance, quantite: own } of actions ?? [])
    walk([
      echeance,
      own?.echeancier?.map((step) => step.periode),
      own?.paliers?.map((step) => step.periode),
      own?.periode,
    ]);
  walk(financements?.map(({ annee }) => annee));
  return years;
}
