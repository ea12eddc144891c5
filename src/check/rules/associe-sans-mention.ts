import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { SIGNATAIRES } from '../exemples.ts';
import { namedParties } from '../lookups/parties.ts';
import type { Rule } from '../rule.ts';

// Of more parties that nothing names, the first are enough to say so.
const MAX = 50;

/** A party that is associated does something in the document, or is at least spoken of. */
export const associeSansMention: Rule = {
  id: 'associe-sans-mention',
  description: 'Une partie est associée à un contrat, mais rien dans le document ne parle d’elle.',
  pourquoi:
    'Ni cette partie ni le lecteur ne sauraient ce que l’on attend d’elle : elle a été oubliée dans le texte, ou n’est plus de la démarche.',
  severity: TOUJOURS_AVERTISSEMENT,
  exemple: `${SIGNATAIRES}
  - { id: bailleur, type: bailleur, nom: Val de Berry, role: associe }
⟦→ gouvernance: { instances: [{ nom: Comité de pilotage, composition: [les signataires, Val de Berry], frequence: annuelle }] }⟧`,
  check(context, report) {
    const { contrat } = context;
    // Who joins a charter joins the whole of it.
    if (contrat.document.type !== 'contrat') return;
    const associes = contrat.parties
      .map((partie, i) => ({ partie, i }))
      .filter(({ partie }) => partie.role === 'associe');
    if (associes.length === 0) return;
    const named = new Set<string>();
    namedParties(context, (id) => !named.add(id));
    const silent = associes.filter(({ partie }) => !named.has(partie.id)).slice(0, MAX);
    if (silent.length === 0) return;
    const said = written({ ...contrat, parties: [] });
    for (const { partie, i } of silent) {
      if ([partie.nom, partie.abrege].some((name) => name && said.includes(written(name).slice(1, -1))))
        continue;
      const hint =
        'Écrivez ce qu’elle fait (porteurs, partenaires, pilote, gouvernance…), ou retirez-la des parties.';
      report({
        path: ['parties', i],
        on: 'key',
        message: `La partie ${cite(partie.nom)} est associée, mais rien dans le document n’en parle.`,
        hint,
      });
    }
  },
};

// All that a value holds but for its keys, in one text of small letters, at a tenth of what looking at each would take; a name written alike is found in it.
const written = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll(/"\w+":/g, '')
    .toLowerCase();
