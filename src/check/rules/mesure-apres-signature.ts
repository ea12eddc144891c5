import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { measuredBy, placedBases, targetsIn } from '../lookups/bases.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/**
 * Bases, means and series are measured by the day of signature; what is delivered (`realise`) may be dated later, in a file kept up to date.
 * In an avenant, a base may be what the contract is to reach: it is a target, not a measure.
 */
export const mesureApresSignature: Rule = {
  id: 'mesure-apres-signature',
  description: 'Une base, un moyen ou une mesure du diagnostic porte une date postérieure à la signature.',
  pourquoi:
    'Un état des lieux ne se fait pas d’avance : la date est fausse, ou une prévision passerait pour un constat.',
  severity: ERROR_AT_SIGNATURE,
  exemple: `signature: { date: 2026-09-15, lieu: Bourges }
${inAxe(`- id: cameras
  titre: Étendre la vidéoprotection
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: ⟦2027 → 2026⟧ }, cible: 81 }`)}`,
  check(context, report) {
    const checkDate = (
      date: Periode | undefined,
      day: string | undefined,
      parent: NestedPath,
      key: string,
    ): void => {
      if (!isLate(date, day)) return;
      const message = `Cette date (${periodNamed(date)}) vient après la signature (${formatDay(day)}) : ce chiffre n’a pas pu être mesuré.`;
      report({ path: [parent, key], message, hint: 'Corrigez cette date, ou celle de la signature.' });
    };
    const { diagnostic } = context.contrat;
    const dayOf = measuredBy(context);
    const signature = dayOf();
    diagnostic?.moyens?.forEach(({ date }, i) => {
      checkDate(date, signature, ['diagnostic', 'moyens', i], 'date');
    });
    diagnostic?.indicateurs?.forEach(({ serie }, i) => {
      serie?.forEach(({ annee }, j) => {
        checkDate(annee, signature, ['diagnostic', 'indicateurs', i, 'serie', j], 'annee');
      });
    });
    const late = placedBases(context).filter(({ quantite, engagement }) =>
      isLate(quantite.reference?.date, dayOf(engagement.id)),
    );
    if (late.length === 0) return;
    const isTarget = targetsIn(context);
    for (const base of late)
      if (!isTarget(base))
        checkDate(base.quantite.reference?.date, dayOf(base.engagement.id), [base.path, 'reference'], 'date');
  },
};

const isLate = (date: Periode | undefined, day: string | undefined): day is string =>
  day !== undefined && (daysOf(date)?.debut ?? '') > day;
