import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import type { Rule } from '../rule.ts';

const CHAPTERS = { duree: 'la durée', gouvernance: 'la gouvernance', evaluation: 'l’évaluation' } as const;

/** A contract or a charter says how long it lasts, who follows it and how it is evaluated. */
export const chapitreManquant: Rule = {
  id: 'chapitre-manquant',
  description: 'Un contrat ou une charte ne dit rien de sa durée, de sa gouvernance ou de son évaluation.',
  pourquoi:
    'Sans durée, on ne sait pas jusqu’à quand les parties sont tenues ; sans gouvernance ni évaluation, personne n’est chargé de voir si elles tiennent parole.',
  source:
    'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : les engagements s’inscrivent dans une durée, et l’évaluation fait partie de la démarche.',
  verifie_le: '2026-11',
  severity: ERROR_AT_SIGNATURE,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: projet }
⟦# et plus loin, pas de clé : evaluation → evaluation: { frequence: annuelle }⟧`,
  check({ contrat }, report) {
    if (contrat.document.type !== 'contrat' && contrat.document.type !== 'charte') return;
    const missing = Object.entries(CHAPTERS).filter(([key]) => !contrat[key as keyof typeof CHAPTERS]);
    if (missing.length === 0) return;
    report({
      path: ['document'],
      on: 'key',
      message: `Le document ${missing.length > 1 ? 'ne parle' : 'ne dit rien'} ${lacking(missing.map(([, name]) => name))}.`,
      hint: `Ajoutez ${list(missing.map(([key]) => `« ${key} »`))} au premier niveau du fichier.`,
    });
  },
};

// « de la durée », « ni de la durée ni de l’évaluation ».
function lacking(names: readonly string[]): string {
  if (names.length === 1) return `de ${names[0]}`;
  return names.map((name) => `ni de ${name}`).join(names.length > 2 ? ', ' : ' ');
}
