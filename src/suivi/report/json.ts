import { VERDICTS } from '../../catalogue/verdicts.ts';
import { shownJson } from '../../kernel/shown.ts';
import type { Constat } from '../constats.ts';
import type { Etat, LigneEtat } from '../etat.ts';
import { verdictText } from './phrases.ts';

/** A state as JSON; schemas/etat.schema.json describes it. */
export function json(etat: Etat, csi: string): string {
  const { contrat, au, lignes, aCompleter, suivi } = etat;
  const followed = lignes.filter(({ jugement }) => jugement.verdict !== 'hors_suivi');
  return shownJson({
    version: 1,
    csi,
    contrat: contrat.document.titre,
    au,
    engagements: lignes.map(ligneJson),
    a_completer: aCompleter.map(({ engagement }) => engagement.id),
    total: {
      engagements: followed.length,
      ...Object.fromEntries(
        Object.keys(VERDICTS)
          .filter((verdict) => verdict !== 'hors_suivi')
          .map((verdict) => [
            verdict,
            followed.filter(({ jugement }) => jugement.verdict === verdict).length,
          ]),
      ),
    },
    suivi,
  });
}

function ligneJson(ligne: LigneEtat) {
  const { engagement, numero, colonne, objectif, jugement, baseCitee } = ligne;
  const { verdict, constat, autres, attendu, retard, depassee, silence, statut, attente } = jugement;
  const { sens, du, base, echeance } = objectif;
  return {
    id: engagement.id,
    numero,
    titre: engagement.titre,
    porteurs: engagement.porteurs,
    camp: colonne ?? null,
    ...(engagement.quantite?.unite !== undefined && { unite: engagement.quantite.unite }),
    verdict,
    mots: verdictText(ligne),
    ...(constat?.fait !== undefined && { fait: sens * constat.fait }),
    ...(du !== undefined && { du: sens * du }),
    ...(attendu !== undefined && { attendu: sens * (Math.round(attendu * 100) / 100) }),
    ...(base !== undefined && { base }),
    ...(baseCitee !== undefined && { base_citee: baseCitee }),
    ...(echeance !== undefined && { echeance }),
    ...(retard !== undefined && { retard_mois: retard }),
    ...(depassee !== undefined && { depassee_mois: depassee }),
    ...(silence !== undefined && { silence_mois: silence }),
    ...(statut !== undefined && { statut }),
    ...(attente !== undefined && { attente }),
    ...(constat && { constat: constatJson(constat) }),
    autres_chiffres: autres.map(constatJson),
  };
}

const constatJson = ({ jour, releve }: Constat) => ({ jour, releve: releve ?? null });
