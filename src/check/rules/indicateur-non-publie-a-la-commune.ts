import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { indicateursOf, isSsmsi } from '../lookups/mesures.ts';
import type { Rule } from '../rule.ts';

/** What is published for départements and regions alone is not given as the figure of communes. */
export const indicateurNonPublieALaCommune: Rule = {
  id: 'indicateur-non-publie-a-la-commune',
  description: 'Un indicateur est donné pour des communes, et sa source ne le publie que par département.',
  pourquoi:
    'Le chiffre est celui du département, ou vient d’ailleurs : imprimé tel quel, il passerait pour celui de la commune.',
  source:
    'SSMSI, bases statistiques communale et départementale de la délinquance enregistrée, éditions de 2022 à 2026.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['indicateurs'],
  exemple: `territoire:
  nom: Bourges
  communes: [{ code_insee: "18033", nom: Bourges }]
diagnostic:
  sources: [{ id: ssmsi, titre: Base statistique communale de la délinquance }]
  indicateurs:
    - { id: i, libelle: ⟦Homicides → Violences sexuelles⟧, unite: victime, source: ssmsi, serie: [{ annee: 2025, nombre: 2 }] }`,
  check({ contrat }, report) {
    for (const { indicateur, path, source, connu } of indicateursOf(contrat)) {
      const { libelle, perimetre, communes, epci } = indicateur;
      // A perimeter in words may be the département itself.
      if (!isSsmsi(source) || (perimetre !== undefined && !communes && !epci)) continue;
      const level = levelOf(source?.fichier);
      if (connu?.niveau === 'departement')
        report({
          path: [path, 'libelle'],
          message: `${cite(libelle)} n’est publié que par département et par région.`,
          hint: 'Dites dans « perimetre » de quel département est le chiffre, ou retirez l’indicateur.',
        });
      else if (level !== undefined)
        report({
          path: [path, 'source'],
          message: `${cite(libelle)} vient d’un fichier ${level} : ce n’est pas le chiffre du territoire.`,
          hint: 'Dites dans « perimetre » de quel territoire il est, ou citez la base communale.',
        });
    }
  },
};

function levelOf(fichier: string | undefined): string | undefined {
  if (fichier?.startsWith('donnee-dep-')) return 'départemental';
  return fichier?.startsWith('donnee-reg-') ? 'régional' : undefined;
}
