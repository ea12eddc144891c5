import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A file of figures that lies beside the contract is the one that was read. */
export const sourceModifiee: Rule = {
  id: 'source-modifiee',
  description:
    'Le fichier d’une source, posé à côté du contrat, n’est plus celui dont viennent ses chiffres.',
  pourquoi:
    'Le document cite ce fichier et son empreinte : qui les compare croirait les chiffres pris ailleurs.',
  severity: ALWAYS_WARNING,
  cles: ['empreinte'],
  exemple: `diagnostic:
  sources:
    - { id: ssmsi, titre: Base communale, fichier: base.csv, empreinte: "sha256:⟦0b → e3⟧b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }`,
  check({ contrat, empreintes }, report) {
    for (const [i, { fichier, empreinte }] of (contrat.diagnostic?.sources ?? []).entries()) {
      const found = fichier === undefined ? undefined : empreintes?.get(fichier);
      if (found === undefined || empreinte === undefined || found === empreinte) continue;
      report({
        path: ['diagnostic', 'sources', i, 'empreinte'],
        message: `${cite(fichier)}, à côté de ce fichier, n’est pas celui dont viennent les chiffres : son empreinte est autre.`,
        hint: 'Remettez le fichier d’origine ; ou reprenez les chiffres du nouveau avec « csi diagnostic --actualiser ».',
      });
    }
  },
};
