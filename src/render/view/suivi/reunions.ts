import { daysOf } from '../../../model/periodes.ts';
import { daysOfReleve } from '../../../suivi/constats.ts';
import type { Etat } from '../../../suivi/etat.ts';
import type { Decision, InstanceTenue } from '../../../suivi/model.ts';
import { periodWithPreposition } from '../periods.ts';
import type { DonneesSuivi } from './donnees.ts';
import { decisionOf, isOfYear } from './ligne.ts';
import { ligneText } from './textes.ts';

/**
 * The meetings of the year with what became of their decisions (the last one before, if the year had none), and the decisions of earlier meetings
 * that nothing has followed.
 */
export function buildReunions(etat: Etat, donnees: DonneesSuivi, numeroOf: (id: string) => string) {
  const all = (etat.suivi.instances ?? []).toSorted((a, b) =>
    finOf(a) < finOf(b) ? -1 : Number(finOf(a) > finOf(b)),
  );
  const ofYear = all.filter((one) => isOfYear(one, donnees));
  const shown = ofYear.length > 0 ? ofYear : all.slice(-1);
  const decision = (one: Decision, instance: InstanceTenue) => ({
    ...decisionOf(one, instance),
    numero: one.engagement === undefined ? '' : numeroOf(one.engagement),
    devenir: devenirOf(one, etat.au),
  });
  return {
    de_l_annee: ofYear.length > 0,
    liste: shown.map((one) => ({
      nom: ligneText(one.nom),
      jour: periodWithPreposition(one.date),
      decisions: (one.decisions ?? []).map((each) => decision(each, one)),
    })),
    en_attente: all
      .filter((one) => !shown.includes(one))
      .flatMap((one) =>
        (one.decisions ?? []).filter(({ suite }) => suite === undefined).map((each) => decision(each, one)),
      ),
  };
}

const finOf = (one: InstanceTenue) => daysOfReleve(one).fin;

/** What became of a decision: what the follow-up says, else whether its day has passed. */
function devenirOf({ suite, echeance }: Decision, au: string): string {
  if (suite !== undefined) return ligneText(suite);
  const fin = daysOf(echeance)?.fin;
  return fin !== undefined && fin <= au ? '▼ sans suite dite, échue' : 'sans suite dite';
}
