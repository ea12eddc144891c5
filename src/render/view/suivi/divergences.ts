import type { Constat } from '../../../suivi/constats.ts';
import { figure, releveText } from '../../../suivi/report/phrases.ts';
import { periodText } from '../periods.ts';
import type { Paire } from './paire.ts';
import { ligneText } from './textes.ts';

/** What sources or the contract say otherwise of one thing, side by side: none is chosen silently. */
export function buildDivergences(paires: readonly Paire[], annee: number | undefined, au: string) {
  return paires.flatMap(({ ligne, vue }) => {
    const { objectif, jugement, constats, baseCitee } = ligne;
    const row = (sujet: string, un: string, autre: string) => ({
      numero: vue.numero,
      sujet,
      un: ligneText(un),
      autre: ligneText(autre),
    });
    const base =
      baseCitee === undefined || !jugement.constat?.releve
        ? []
        : [
            row(
              'La base',
              objectif.base === undefined
                ? 'Le contrat ne la dit pas'
                : `Le contrat : ${figure(objectif.base)}`,
              `La source : ${releveText(jugement.constat.releve)}`,
            ),
          ];
    const days = [...new Set(constats.map(({ jour }) => jour))].filter(
      (jour) =>
        jour <= au && (annee === undefined || jour.startsWith(`${annee}`) || jour === jugement.constat?.jour),
    );
    return [
      ...base,
      ...days.flatMap((jour) => {
        const [first, ...others] = constats.filter((one) => one.jour === jour);
        return others
          .filter((one) => first && one.fait !== first.fait)
          .map((one) => row(`Le chiffre au ${periodText(jour)}`, constatText(first), constatText(one)));
      }),
    ];
  });
}

const constatText = (one: Constat | undefined): string =>
  one?.releve ? releveText(one.releve) : `le contrat : ${figure(one?.fait ?? 0)}`;
