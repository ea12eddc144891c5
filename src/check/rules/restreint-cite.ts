import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { givenAway } from '../../model/given-away.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** No published text holds the title or the sentences of a commitment that is not published; a reference by id gives nothing away. */
export const restreintCite: Rule = {
  id: 'restreint-cite',
  description: 'Un texte publié reprend le titre ou les mots d’un engagement à diffusion restreinte.',
  pourquoi:
    'La version publique retire l’engagement, pas les textes qui le citent : ils en diraient au public ce qui devait lui rester caché. csi refuse de la composer tant que c’est le cas.',
  severity: ALWAYS_WARNING,
  cles: ['diffusion'],
  exemple: `preambule: "La ville tiendra parole : ⟦Surveiller les entrepôts de la zone nord → {engagement:entrepots}⟧."
${inAxe(`- { id: entrepots, titre: Surveiller les entrepôts de la zone nord, porteurs: [ville], diffusion: restreinte }
- { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }`)}`,
  check({ contrat }, report) {
    for (const { path, numero, id, cite: words, isTitle } of givenAway(contrat))
      report({
        path,
        message: `Ce texte publié reprend ${isTitle ? 'le titre' : 'les mots'} de l’engagement ${numero}, à diffusion restreinte : ${cite(words)}.`,
        hint: `Écrivez {engagement:${id}} à la place : la version publique imprime « ${numero} (non publié) ».`,
      });
  },
};
