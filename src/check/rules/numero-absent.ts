import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { count, list } from '../../kernel/french/list.ts';
import { inAxe } from '../exemples.ts';
import { type NumeroAbsent, numerosAbsents } from '../lookups/numeros-absents.ts';
import type { Rule } from '../rule.ts';

/** An adopted document writes the numbers of its axes, commitments and articles. */
export const numeroAbsent: Rule = {
  id: 'numero-absent',
  description:
    'Le document est adopté, et des numéros d’axes, d’engagements ou d’articles ne sont pas écrits.',
  pourquoi:
    'Les délibérations, les comptes rendus et les avenants citent « l’engagement 1.2 » ou « l’article 8 » : tant que le numéro n’est pas écrit, un ajout ou un déplacement le change sans que personne ne le voie.',
  severity: WARNING_FROM_ADOPTION,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
articles: { objet: "1", territoire: "2", diagnostic: "3", engagements: "4", cadres: "5", gouvernance: "6", evaluation: "7", duree: "8", annexes: "9" }
${inAxe('- { id: cameras, titre: ⟦Installer vingt caméras → Installer vingt caméras, numero: "1.1"⟧, porteurs: [ville] }').replace('- id: securite', '- id: securite\n    numero: "1"')}`,
  check(context, report) {
    const { contrat } = context;
    const { axes, engagements, articles } = numerosAbsents(contrat);
    // Those of an avenant are the numbers of the document that it modifies, which csi does not know.
    const avenant = contrat.document.type === 'avenant';
    const own = avenant ? articles : [...axes, ...engagements, ...articles];
    if (own.length > 0)
      report({
        path: placeOf(own),
        message: `Ces numéros ne sont pas écrits et peuvent encore changer : ${counted(avenant ? { articles } : { axes, engagements, articles })}.`,
        hint: 'csi validate --corriger écrit ceux d’aujourd’hui.',
        fix: context.numbersFix(own),
      });
    if (avenant && engagements.length > 0)
      report({
        path: placeOf(engagements),
        message: `Le numéro de ${count(engagements.length, 'engagement')} n’est pas écrit, et csi ne connaît pas ceux du document modifié.`,
        hint: 'Écrivez sous numero celui que l’engagement a, ou prendra, dans ce document.',
      });
  },
};

const placeOf = ([first]: readonly NumeroAbsent[]) =>
  first?.path[0] === 'articles' ? ['document', 'statut'] : (first?.path.slice(0, -1) ?? []);

function counted(
  absent: Partial<Record<'axes' | 'engagements' | 'articles', readonly NumeroAbsent[]>>,
): string {
  const nouns = { axes: 'axe', engagements: 'engagement', articles: 'article' } as const;
  return list(
    Object.entries(absent).flatMap(([kind, found]) =>
      found.length === 0 ? [] : [count(found.length, nouns[kind as keyof typeof nouns])],
    ),
  );
}
