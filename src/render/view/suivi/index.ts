/** What the follow-up of a contract says: the state of each commitment, and what documents such as the bilan make of it. */

import { capitalized } from '../../../kernel/french/typography.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { type Etat, etatOf } from '../../../suivi/etat.ts';
import { balance, dayText } from '../../../suivi/report/phrases.ts';
import type { AxeView } from '../axes.ts';
import { periodText } from '../periods.ts';
import type { CrossReferences } from '../references.ts';
import type { DonneesSuivi } from './donnees.ts';
import { type Autour, buildLigne } from './ligne.ts';
import { ligneText } from './textes.ts';

/** The follow-up as templates read it; `axes` are those of the view, prepared for Markdown. */
export function buildSuivi(
  contrat: Contrat,
  axes: readonly AxeView[],
  to: CrossReferences,
  donnees: DonneesSuivi,
) {
  const { suivi, au, annee, engagements } = donnees;
  const etat: Etat = etatOf(contrat, suivi, au);
  const titres = new Map(axes.flatMap((axe) => axe.engagements.map(({ id, titre }) => [id, titre] as const)));
  const autour: Autour = { etat, donnees, to, titres };
  const lignes = new Map(
    [...etat.lignes, ...etat.aCompleter]
      .filter(({ engagement }) => engagements === undefined || engagements.includes(engagement.id))
      .map((one) => [one.engagement.id, buildLigne(one, autour)] as const),
  );
  return {
    au: periodText(au),
    annee: annee === undefined ? '' : String(annee),
    jour: ligneText(capitalized(dayText(etat))),
    comptes: balance(etat).map(ligneText),
    axes: axes.map(({ numero, titre, engagements: shown }) => ({
      numero,
      titre,
      lignes: shown.flatMap(({ id }) => lignes.get(id) ?? []),
    })),
  };
}
