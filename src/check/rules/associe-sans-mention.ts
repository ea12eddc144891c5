import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { SIGNATAIRES } from '../exemples.ts';
import { namedParties } from '../lookups/parties.ts';
import type { Rule } from '../rule.ts';

// At most this many parties are reported: the author has understood by then.
const MAX = 50;

/** An associated party has something to do in the document, or is at least mentioned in its text. */
export const associeSansMention: Rule = {
  id: 'associe-sans-mention',
  description: 'Une partie est associée à un contrat, mais rien dans le document ne parle d’elle.',
  pourquoi:
    'Ni cette partie ni le lecteur ne sauraient ce que l’on attend d’elle : elle a été oubliée dans le texte, ou n’est plus de la démarche.',
  severity: ALWAYS_WARNING,
  exemple: `${SIGNATAIRES}
  - { id: bailleur, type: bailleur, nom: Val de Berry, role: associe }
⟦→ gouvernance: { instances: [{ nom: Comité de pilotage, composition: [les signataires, Val de Berry], frequence: annuelle }] }⟧`,
  check(context, report) {
    const { contrat } = context;
    // Whoever joins a charter joins the whole of it.
    if (contrat.document.type !== 'contrat') return;
    const associes = contrat.parties
      .map((partie, i) => ({ partie, i }))
      .filter(({ partie }) => partie.role === 'associe');
    if (associes.length === 0) return;
    const named = new Set<string>();
    namedParties(context, (id) => !named.add(id));
    const unnamed = associes.filter(({ partie }) => !named.has(partie.id)).slice(0, MAX);
    if (unnamed.length === 0) return;
    const text = searchable({ ...contrat, parties: [] });
    for (const { partie, i } of unnamed) {
      if ([partie.nom, partie.abrege].some((name) => name && text.includes(searchable(name).slice(1, -1))))
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

// All the values of the contract, without their keys, as one text in small letters: searching it costs a tenth of searching each value.
const searchable = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll(/"\w+":/g, '')
    .toLowerCase();
