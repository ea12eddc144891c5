import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** Bases, means and series are measured by the day of signature; what is delivered (`realise`) may be dated later, in a file kept up to date. */
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
    const signature = signatureDay(context);
    if (signature === undefined) return;
    const checkDate = (date: Periode | undefined, parent: NestedPath, key: string): void => {
      if ((daysOf(date)?.debut ?? '') <= signature) return;
      const message = `Cette date (${periodNamed(date)}) vient après la signature (${formatDay(signature)}) : ce chiffre n’a pas pu être mesuré.`;
      report({ path: [parent, key], message, hint: 'Corrigez cette date, ou celle de la signature.' });
    };
    const { diagnostic } = context.contrat;
    diagnostic?.moyens?.forEach(({ date }, i) => {
      checkDate(date, ['diagnostic', 'moyens', i], 'date');
    });
    diagnostic?.indicateurs?.forEach(({ serie }, i) => {
      serie?.forEach(({ annee }, j) => {
        checkDate(annee, ['diagnostic', 'indicateurs', i, 'serie', j], 'annee');
      });
    });
    for (const { quantite, path } of context.quantites)
      checkDate(quantite.reference?.date, [path, 'reference'], 'date');
  },
};
