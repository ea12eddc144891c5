import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import type { RuleContext } from '../lookups/context.ts';
import { engagementNamed } from '../lookups/noms.ts';
import type { Report, Rule } from '../rule.ts';

/** No commitment is a part of itself, is added to itself or is its own counterpart, directly or through others. */
export const renvoiCirculaire: Rule = {
  id: 'renvoi-circulaire',
  description: 'Un engagement fait partie de lui-même, s’ajoute à lui-même ou est sa propre contrepartie.',
  pourquoi:
    'Un compte qui revient sur lui-même n’a pas de commencement : on ne saurait pas ce qui s’ajoute à quoi.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['dont_de', 's_ajoute_a', 'contrepartie_de'],
  exemple: inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat]⟦, s_ajoute_a: suite →⟧ }
- { id: suite, titre: En affecter dix autres, porteurs: [etat], s_ajoute_a: renfort }`),
  check(context, report) {
    reportLoops(context, 'dont_de', report);
    reportLoops(context, 's_ajoute_a', report);
    for (const { engagement, path } of context.engagements) {
      const i = engagement.contrepartie_de?.indexOf(engagement.id) ?? -1;
      if (i !== -1)
        report({
          path: [path, 'contrepartie_de', i],
          message: 'Un engagement n’est pas sa propre contrepartie.',
          hint: 'Retirez-le de cette liste, ou citez l’engagement qui lui répond.',
        });
    }
  },
};

// Each commitment has at most one link of a kind: each is walked once, and each loop is reported once, at the link that closes it.
function reportLoops(
  { engagements, byId }: RuleContext,
  link: 'dont_de' | 's_ajoute_a',
  report: Report,
): void {
  const done = new Set<string>();
  for (const { engagement } of engagements) {
    const walk = new Set<string>();
    let at: string | undefined = engagement.id;
    while (at !== undefined && !done.has(at) && !walk.has(at)) {
      walk.add(at);
      at = byId.get(at)?.engagement[link];
    }
    const closing = at !== undefined && walk.has(at) ? byId.get([...walk].at(-1) ?? '') : undefined;
    if (closing && at !== undefined) {
      const ring = [...walk].slice([...walk].indexOf(at));
      const message =
        ring.length === 1
          ? 'Un engagement ne renvoie pas à lui-même.'
          : `Ces renvois reviennent à leur point de départ : ${[...ring, at]
              .flatMap((id) => byId.get(id) ?? [])
              .map(shortName)
              .join(' → ')}.`;
      report({
        path: [closing.path, link],
        message,
        hint: ring.length === 1 ? `Retirez « ${link} ».` : `Retirez l’un de ces « ${link} ».`,
      });
    }
    for (const id of walk) done.add(id);
  }
}

const shortName = (placed: PlacedEngagement) => engagementNamed(placed).replace('l’engagement ', '');
