import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { campsOf } from '../../model/camps.ts';
import { inAxe } from '../exemples.ts';
import { startingWith } from '../lookups/noms.ts';
import type { Rule } from '../rule.ts';

/** A counterpart is borne by the other side, State or collectivités. */
export const contrepartieDuMemeCamp: Rule = {
  id: 'contrepartie-du-meme-camp',
  description: 'Un engagement est donné en contrepartie d’un autre du même camp.',
  pourquoi:
    'Une contrepartie vient de l’autre camp : ici, le document montrerait comme un échange ce qu’un seul camp se promet à lui-même.',
  source: 'Circulaire n° 6258-SG du 16 avril 2021 (NOR : PRMX2119950C) : les engagements sont réciproques.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['contrepartie_de'],
  exemple:
    inAxe(`- { id: ⟦renfort-pm → renfort-pn⟧, titre: ⟦Recruter → Affecter⟧ dix policiers ⟦municipaux → nationaux⟧, porteurs: [⟦ville → etat⟧], contrepartie_de: [cameras] }
- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], contrepartie_de: [⟦renfort-pm → renfort-pn⟧] }`),
  check({ engagements, byId, parties }, report) {
    for (const { engagement, path } of engagements)
      for (const [i, id] of (engagement.contrepartie_de ?? []).entries()) {
        const placed = byId.get(id);
        const other = placed?.engagement;
        if (!placed || !other || id === engagement.id) continue;
        const [mine, theirs] = [campsOf(engagement, parties), campsOf(other, parties)];
        const [camp] = mine;
        if (mine.length !== 1 || theirs.length !== 1 || camp !== theirs[0] || camp === 'partenaires')
          continue;
        const message = `${startingWith(placed)} est porté du même côté (${camp === 'etat' ? 'l’État' : 'les collectivités'}) : ce n’est pas une contrepartie.`;
        report({
          path: [path, 'contrepartie_de', i],
          message,
          hint: 'Retirez ce renvoi, ou citez ce que l’autre côté promet en retour.',
        });
      }
  },
};
