import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { contactIn } from '../../model/coordonnees.ts';
import type { Rule } from '../rule.ts';

/** A published document names services and functions, and gives nobody’s e-mail address or phone number. */
export const coordonneesPubliees: Rule = {
  id: 'coordonnees-publiees',
  description: 'Une adresse électronique ou un numéro de téléphone figure dans une partie publiée.',
  pourquoi:
    'Une fois publié, le document est copié et ne se reprend pas : les coordonnées d’une personne y resteraient à la vue de tous, même après son départ.',
  source:
    'CRPA, art. L. 312-1-2 : sauf loi contraire ou accord, un document publié ne permet pas d’identifier les personnes, hors noms des signataires et exceptions de l’art. D. 312-1-3.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  signes: /@|\+33|(?<![\w.,-])0[1-9]/,
  exemple: `gouvernance:
  instances: [{ nom: Comité de pilotage, frequence: annuelle }]
  referents:
    - { partie: ville, fonction: ⟦"Jean Petit, jean.petit@ville.example, 06 12 34 56 78" → directeur de la tranquillité publique⟧ }`,
  check({ textes }, report) {
    for (const { texte, path, restreint } of textes) {
      const found = !restreint && contactIn(texte);
      if (!found) continue;
      const what = found.includes('@') ? 'L’adresse électronique' : 'Le numéro de téléphone';
      const published = found.includes('@') ? 'publiée' : 'publié';
      const hint =
        'Désignez un service ou une fonction ; les coordonnées vont dans une liste qui n’est pas publiée.';
      report({ path, message: `${what} ${cite(found)} serait ${published} avec le document.`, hint });
    }
  },
};
