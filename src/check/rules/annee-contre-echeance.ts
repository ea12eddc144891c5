import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat, Engagement, Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { periodNamed } from '../lookups/periodes.ts';
import { type When, whenOf } from '../lookups/when.ts';
import type { Rule } from '../rule.ts';

/** The dates by which a title says that something will be done are those of its deadline, or of something else that the commitment dates. */
export const anneeContreEcheance: Rule = {
  id: 'annee-contre-echeance',
  description: 'Un titre donne une date (« d’ici à 2027 », « avant l’été 2028 »), et l’échéance une autre.',
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
      const fits = (when: When) =>
        when.allowed.some((year) => years.includes(year)) && !contradicts(when, echeance);
      if (found.length === 0 || found.some(fits)) return;
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

// Whether a deadline of the year that the text names comes after the month, quarter or season that it names too, or before the one it is to be in.
function contradicts({ period, isWithin }: When, echeance: Periode | undefined): boolean {
  const days = daysOf(echeance);
  if (!period || !days) return false;
  return days.debut > period.fin || (isWithin && days.fin < period.debut);
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
