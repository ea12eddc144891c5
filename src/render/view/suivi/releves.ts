import type { LigneEtat } from '../../../suivi/etat.ts';
import { chiffreText } from '../../../suivi/report/phrases.ts';
import { STATUT_MOTS } from '../../../suivi/statuts.ts';
import { periodText } from '../periods.ts';
import { mesureOf } from './mesure.ts';
import { ligneText, sourceOu, texteOu } from './textes.ts';
import { enVigueur, type VersionEngagement } from './versions.ts';

const NONE = '–';

/** The records of a commitment until a day, in their order, each beside what was expected then. */
export function buildReleves(ligne: LigneEtat, au: string, anciennes: readonly VersionEngagement[]) {
  const mesure = mesureOf(ligne, au);
  const known = (text: string) => (text === NONE ? '' : text);
  return ligne.constats.flatMap(({ releve, jour, fait }) => {
    if (!releve || jour > au) return [];
    const { statut, attente } = releve;
    const words = [
      ...(statut === undefined ? [] : [STATUT_MOTS[statut]]),
      ...(attente === undefined ? [] : [`en attente\u00a0: ${attente}`]),
    ];
    return [
      {
        date: periodText(releve.date),
        chiffre: ligneText(chiffreText(releve)),
        atteint: fait === undefined ? '' : mesure.text(ligne.objectif, fait),
        attendu: known(mesure.expected(enVigueur(ligne, anciennes, jour).objectif, jour)),
        source: sourceOu(releve.source) || 'sans source',
        statut: ligneText(words.join(', ')),
        commentaire: texteOu(releve.commentaire),
      },
    ];
  });
}
