import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { nearest } from '../../kernel/nearest.ts';
import { type RenvoiKind, renvoisOf } from '../../model/renvois.ts';
import { inAxe } from '../exemples.ts';
import { suggestion } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

const NOUNS: Readonly<Record<RenvoiKind, string>> = {
  engagement: 'aucun engagement',
  article: 'aucun article de ce document',
  annexe: 'aucune annexe',
};

/** Every reference by id in a text leads to a commitment, an article or an annex. */
export const renvoiInconnu: Rule = {
  id: 'renvoi-inconnu',
  description: 'Un texte renvoie par {engagement:…}, {article:…} ou {annexe:…} à ce qui n’existe pas.',
  pourquoi:
    'À la place du renvoi, csi imprime un numéro : sans l’identifiant d’un élément du document, il n’a rien à imprimer, et le renvoi ne désignerait rien.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  signes: /\{\{?\s*(?:engagement|article|annexe)|\{[^\s{}:]+\s*:\S/i,
  exemple: inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }
- { id: centre, titre: "Ouvrir un centre de supervision pour {engagement:⟦camera → cameras⟧}", porteurs: [ville] }`),
  check({ contrat, renvois }, report) {
    if (renvois.length === 0) return;
    const targets = renvoisOf(contrat);
    const kinds = Object.keys(targets);
    for (const { kind, id, ecrit, path, span } of renvois) {
      if (Object.hasOwn(targets, kind)) {
        const known = targets[kind as RenvoiKind];
        if (known.has(id)) continue;
        report({
          path,
          ...(span && { span }),
          message: `Dans ${cite(ecrit)}, ${cite(id)} n’est l’identifiant d’${NOUNS[kind as RenvoiKind]}.`,
          hint: suggestion(id, [...known.keys()]),
        });
        continue;
      }
      // Other words between braces are ordinary text, unless they look like one of the three.
      const meant = nearest(kind, kinds);
      if (meant)
        report({
          path,
          ...(span && { span }),
          message: `${cite(ecrit)} n’est pas un renvoi : il serait imprimé tel quel.`,
          hint: `Vouliez-vous dire {${meant}:${id}} ? Les renvois sont ${list(kinds.map((one) => `{${one}:…}`))}.`,
        });
    }
  },
};
