import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { isToComplete } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDated } from '../lookups/dated.ts';
import { startingWith } from '../lookups/noms.ts';
import type { Rule } from '../rule.ts';

/** A commitment has a leader, a deadline and an indicator; one problem names all that is missing. */
export const engagementIncomplet: Rule = {
  id: 'engagement-incomplet',
  description: 'Un engagement ne dit pas qui le pilote, pour quand, ou comment on saura qu’il est tenu.',
  pourquoi:
    'Un engagement sans responsable, sans date ou sans mesure ne se suit pas : le jour du bilan, personne ne pourra dire s’il a été tenu.',
  source:
    'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : l’évaluation fait partie de la démarche.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  ⟦→ pilote: { service: Centre de supervision urbain, partie: ville }
  echeance: 2028-12-31
  indicateurs: [{ libelle: Caméras en service, cible: 20, frequence: annuelle }]⟧`),
  check(context, report) {
    if (!context.bindsBothSides) return;
    for (const placed of context.binding) {
      const { engagement, path } = placed;
      if (isToComplete(engagement.titre)) continue;
      const missing: [words: string, key: string][] = [];
      if (!engagement.pilote) missing.push(['pilote', '« pilote »']);
      if (!isDated(engagement)) missing.push(['échéance', '« echeance »']);
      if (!engagement.indicateurs) missing.push(['indicateur de suivi', '« indicateurs »']);
      if (missing.length === 0) continue;
      const message = `${startingWith(placed)} n’a ${lacking(missing.map(([words]) => words))}.`;
      const lacks = missing.map(([words, key]) => ({
        noun: 'engagement',
        what: `sans ${words}`,
        of: placed.numero,
        hint: `Ajoutez ${key}.`,
      }));
      report({ path, message, hint: `Ajoutez ${list(missing.map(([, key]) => key))}.`, lacks });
    }
  },
};

// « pas de pilote », « ni pilote ni échéance », « ni pilote, ni échéance, ni indicateur ».
function lacking(words: readonly string[]): string {
  const [first = ''] = words;
  if (words.length === 1) return `pas ${/^[aeiouyéè]/.test(first) ? 'd’' : 'de '}${first}`;
  return words.map((word) => `ni ${word}`).join(words.length > 2 ? ', ' : ' ');
}
