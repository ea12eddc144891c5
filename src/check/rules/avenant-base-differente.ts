import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Periode, Quantite } from '../../model/contrat.ts';
import { placedEngagements } from '../../model/engagements.ts';
import { addBounds, type Bounds, boundsOf } from '../../model/quantites.ts';
import { inAvenant, knownBase } from '../lookups/base.ts';
import { continuedIn, placedBases, targetsOf } from '../lookups/bases.ts';
import { periodNamed } from '../lookups/periodes.ts';
import { knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** What an avenant writes starts from where the contract started, or from what it is to reach. */
export const avenantBaseDifferente: Rule = {
  id: 'avenant-base-differente',
  description: 'Un avenant part d’une autre base que l’engagement qu’il modifie ou auquel il s’ajoute.',
  pourquoi:
    'D’un texte à l’autre, le point de départ dérive : le même parc aura deux bases publiques, et chacun citera le progrès qui lui convient.',
  severity: ALWAYS_WARNING,
  cles: ['avenant'],
  exemple: inAvenant(`objet: Effectif de la police municipale
nature: modification
nouveau: Porter l’effectif à 60 agents
porte_sur: { engagement: agents, champ: quantite }
valeur: { grandeur: effectif, unite: agent, reference: { valeur: ⟦34 → 30⟧, date: 2022 }, cible: 60 }`),
  check(context, report) {
    const base = knownBase(context);
    if (!base) return;
    const continued = continuedIn(base.contrat);
    const numeros = new Map(
      placedEngagements(base.contrat).map(({ engagement, numero }) => [engagement.id, numero]),
    );
    for (const { quantite, path, engagement } of placedBases(context)) {
      const here = knownRange(quantite.reference?.valeur);
      const [old, ...others] = continued(engagement).filter(
        (one) => one.quantite?.reference && one.quantite.unite === quantite.unite,
      );
      if (!here || !old?.quantite) continue;
      const known = [old, ...others].flatMap((one) => levelsOf(one.quantite));
      if (known.some((level) => overlap(level, here))) continue;
      const { reference, cible } = old.quantite;
      const was = `${printedRange(boundsOf(reference?.valeur ?? 0))}${dated(reference?.date)}`;
      const target = cible === undefined ? '' : `, et vise ${printedRange(boundsOf(cible))}`;
      report({
        path: [path, 'reference', 'valeur'],
        message: `La base est ici de ${printedRange(here)}${dated(quantite.reference?.date)} ; l’engagement ${numeros.get(old.id)} du contrat part de ${was}${target}.`,
        hint: 'Corrigez le chiffre ; si les deux sont justes, datez chacun et dites dans l’avenant d’où vient l’écart.',
      });
    }
  },
};

const dated = (date: Periode | undefined) =>
  date === undefined ? ' (sans date)' : ` (${periodNamed(date)})`;

/** Where a quantity starts, what has been delivered, and what it is to reach. */
function levelsOf(quantite: Quantite | undefined): Bounds[] {
  if (!quantite?.reference) return [];
  const start = boundsOf(quantite.reference.valeur);
  const { realise } = quantite;
  return [start, ...(realise ? [addBounds(start, boundsOf(realise.valeur))] : []), ...targetsOf(quantite)];
}
