import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { knownBase } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** An avenant changes the very file that it was prepared from. */
export const avenantEmpreinteAutre: Rule = {
  id: 'avenant-empreinte-autre',
  description:
    'Le fichier du contrat modifié, ou d’un avenant antérieur, n’est plus celui dont l’avenant est parti.',
  pourquoi:
    'L’avenant cite un texte signé. Si le fichier a changé depuis, rien ne dit lequel des deux textes a été signé.',
  severity: ALWAYS_ERROR,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: projet }
avenant:
  objet: Prorogation
  contrat:
    titre: Contrat de Bourges
    fichier: contrat.yaml
    empreinte: sha256:⟦${'b'.repeat(64)} → ${'a'.repeat(64)}⟧
# et plus loin, pas de clé : articles`,
  check(context, report) {
    const base = knownBase(context);
    const named = context.contrat.avenant?.contrat;
    if (!base || !named) return;
    const check = (
      fichier: string,
      written: string | undefined,
      read: string | undefined,
      path: NestedPath,
    ) => {
      if (written === undefined || read === undefined || written === read) return;
      report({
        path: [path, 'empreinte'],
        message: `${cite(fichier)} n’est pas le fichier dont l’avenant est parti : son empreinte est autre.`,
        hint: 'Remettez le fichier tel qu’il a été signé, ou préparez l’avenant de nouveau.',
      });
    };
    check(named.fichier ?? '', named.empreinte, base.empreinte, ['avenant', 'contrat']);
    named.avenants?.forEach(({ fichier, empreinte }, i) => {
      check(fichier, empreinte, base.empreintes[i], ['avenant', 'contrat', 'avenants', i]);
    });
  },
};
