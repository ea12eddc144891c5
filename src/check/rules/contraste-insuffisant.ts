import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { weakColours } from '../lookups/weak-colours.ts';
import type { Rule } from '../rule.ts';

/** The two colours of the theme can be read on white. */
export const contrasteInsuffisant: Rule = {
  id: 'contraste-insuffisant',
  description: 'Une couleur du thème est trop pâle pour se lire sur le blanc.',
  pourquoi:
    'Les titres, les libellés et la mention PROJET sont écrits dans ces couleurs : trop pâles, ils échappent à qui voit mal ou lit une copie.',
  source:
    'WCAG 2.1, critère 1.4.3, et RGAA 4.1, critère 3.2 : un texte a un contraste d’au moins 4,5 pour 1 avec son fond.',
  verifie_le: '2026-11',
  severity: ALWAYS_ERROR,
  cles: ['theme'],
  exemple: 'theme: { couleur: "⟦#00a2ae → #00838d⟧" }',
  check({ contrat }, report) {
    for (const { key, message, hint } of weakColours(contrat.theme))
      report({ path: ['theme', key], message, hint });
  },
};
