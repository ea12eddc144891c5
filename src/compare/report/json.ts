import { shownJson } from '../../kernel/shown.ts';
import type { Changement } from '../changements.ts';
import type { Comparaison, Cote } from '../comparaison.ts';
import { changeText, PORTEES, sujetText } from './phrases.ts';

/** The comparison as JSON; schemas/comparaison.schema.json describes it. */
export function json(comparaison: Comparaison): string {
  const { csi, avant, apres, changements, semblables, trop, limites, totaux, regles, numeros, remarques } =
    comparaison;
  return shownJson({
    version: 1,
    csi,
    avant: sideJson(avant),
    apres: sideJson(apres),
    changements: changements.map(changeJson),
    total: {
      changements: changements.length,
      ...Object.fromEntries(
        PORTEES.map(([portee]) => [portee, changements.filter((one) => one.portee === portee).length]),
      ),
    },
    semblables: semblables.map((one) => ({ ...one, ressemblance: Math.round(100 * one.ressemblance) / 100 })),
    ...(trop.length > 0 && { non_rapproches: trop }),
    ...(limites.length > 0 && { limites }),
    effets: {
      totaux,
      regles,
      numeros,
    },
    remarques,
  });
}

const sideJson = ({ fichier, revision, pdf, publique }: Cote) => ({
  fichier,
  revision: revision ?? null,
  pdf: pdf ?? null,
  publique,
});

function changeJson(one: Changement) {
  const { chemin, chemin_avant, libelle, nature, avant, apres, depuis, portee, jugements, regle, sujet } =
    one;
  const { champ, texte_avant, texte_apres, ecart, mots } = one;
  return {
    chemin,
    ...(chemin_avant && { chemin_avant }),
    libelle,
    nature,
    portee,
    ...(regle !== undefined && { regle }),
    jugements,
    sujet,
    champ,
    phrase: `${sujetText(one)} : ${changeText(one)}`,
    ...(avant !== undefined && { avant }),
    ...(apres !== undefined && { apres }),
    ...(depuis !== undefined && { depuis }),
    ...(texte_avant !== undefined && { texte_avant }),
    ...(texte_apres !== undefined && { texte_apres }),
    ...(ecart !== undefined && { ecart }),
    ...(mots && { mots }),
  };
}
