import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { isCountOfPeople } from '../../model/comptes.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

// « Recruter deux greffiers », « Création de dix emplois d’agent »; « Former les agents recrutés » creates none.
const CREATES =
  /^(?:\d+°? |le |la |les |l’|l')?(?:recrut(?:er|era|ement|ements)|embauch(?:er|e|es)|cré(?:er|ation|era)|renfor(?:cer|t|ts) de|pourvoir)(?![a-zà-ÿ])/;

/** A title that creates posts gives them as `variation`, which is added up, and not as `nombre`, which may count people met or trained. */
export const recrutementSansVariation: Rule = {
  id: 'recrutement-sans-variation',
  description: 'Un titre annonce des recrutements, et « nombre » les laisse hors des totaux.',
  pourquoi:
    '« nombre » sert aussi à des personnes formées ou reçues : les postes promis manqueraient au total des effectifs, que chacun lira comme celui du contrat.',
  severity: ALWAYS_WARNING,
  cles: ['nombre'],
  exemple: inAxe(`- id: greffe
  titre: Recruter deux greffiers
  porteurs: [etat]
  quantite: { grandeur: greffiers, unite: greffier, ⟦nombre → variation⟧: 2 }`),
  check({ quantites }, report) {
    for (const { quantite, announcement, path, due } of quantites) {
      if (!due || quantite.totalise !== undefined || quantite.parmi !== undefined) continue;
      const range = knownRange(quantite.nombre);
      if (!range || !isCountOfPeople(quantite) || !CREATES.test(announcement.texte.toLowerCase())) continue;
      report({
        path: [path, 'nombre'],
        message: `Ces recrutements (${printedRange(range)}) ne sont dans aucun total : « nombre » ne dit pas que des postes s’ajoutent.`,
        hint: 'Écrivez « variation » au lieu de « nombre » ; ou « totalise: aucun » si ces postes n’ont pas à être comptés.',
      });
    }
  },
};
