/** What the follow-up of a contract says: the state of each commitment, and what documents such as the bilan make of it. */

import { VERDICTS } from '../../../catalogue/verdicts.ts';
import { capitalized } from '../../../kernel/french/typography.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { etatOf, type LigneEtat } from '../../../suivi/etat.ts';
import { dayText } from '../../../suivi/report/phrases.ts';
import type { AxeView } from '../axes.ts';
import { periodText } from '../periods.ts';
import type { CrossReferences } from '../references.ts';
import { buildADecider } from './a-decider.ts';
import { buildAVenir } from './a-venir.ts';
import { buildAxesBilan } from './axes-bilan.ts';
import { buildChangements } from './changements.ts';
import { buildComptes } from './comptes.ts';
import { buildDepenses, coutText } from './depenses.ts';
import { buildDiagnosticSuivi } from './diagnostic.ts';
import { buildDivergences } from './divergences.ts';
import type { DonneesSuivi } from './donnees.ts';
import { type Autour, buildLigne } from './ligne.ts';
import { buildChiffres, buildRetards } from './retards.ts';
import { buildReunions } from './reunions.ts';
import { ligneText } from './textes.ts';
import { anciennesOf } from './versions.ts';

/** The follow-up as templates read it; `axes` are those of the view, prepared for Markdown. */
export function buildSuivi(
  contrat: Contrat,
  axes: readonly AxeView[],
  to: CrossReferences,
  donnees: DonneesSuivi,
) {
  const { suivi, au, annee, engagements } = donnees;
  const etat = etatOf(contrat, suivi, au);
  const all = axes.flatMap((axe) => axe.engagements);
  const autour: Autour = {
    etat,
    donnees,
    to,
    titres: new Map(all.map(({ id, titre }) => [id, titre])),
    anciennes: anciennesOf(donnees),
  };
  const pairesOf = (lignes: readonly LigneEtat[]) =>
    lignes
      .filter(({ engagement }) => engagements?.includes(engagement.id) ?? true)
      .map((ligne) => ({ ligne, vue: buildLigne(ligne, autour) }));
  const [paires, aCompleter] = [pairesOf(etat.lignes), pairesOf(etat.aCompleter)];
  const byId = new Map([...paires, ...aCompleter].map((one) => [one.vue.id, one]));
  const numeros = new Map(all.map(({ id, numero }) => [id, numero]));
  const couts = new Map(all.map((one) => [one.id, coutText(one)]));
  const retards = buildRetards(paires);
  const divergences = buildDivergences(paires, annee, au);
  return {
    au: periodText(au),
    annee: annee === undefined ? '' : String(annee),
    jour: ligneText(capitalized(dayText(etat))),
    comptes: buildComptes(etat),
    retards,
    chiffres: buildChiffres(paires, retards.lignes),
    reunions: buildReunions(etat, donnees, (id) => numeros.get(id) ?? ''),
    changements: buildChangements(etat, donnees, paires),
    axes: buildAxesBilan(axes, byId, autour),
    depenses: buildDepenses(autour, paires, couts),
    a_venir: buildAVenir(etat, paires),
    diagnostic: buildDiagnosticSuivi(contrat, donnees),
    diagnostic_chiffre: (contrat.diagnostic?.indicateurs ?? []).length > 0,
    divergences,
    a_decider: buildADecider(paires, aCompleter, divergences.length),
    legende: Object.values(VERDICTS).map(({ signe, mots, quand }) => ({
      signe,
      mots,
      sens: ligneText(quand),
    })),
  };
}
