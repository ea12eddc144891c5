/**
 * What each change does to the promise that it touches. The rules are tried in order, and the first whose places fit judges; where none
 * does, or where there is no order, the change is `neutre`; what binds nobody is `forme`.
 */
import { onlyTypography } from '../words.ts';
import { cout, financement } from './argent.ts';
import type { JudgedChange, Jugement, Portee, RegleDePortee } from './portee.ts';
import { PROMESSE } from './promesse.ts';
import { quantite } from './quantite.ts';
import { SUIVI } from './suivi.ts';

export type { JudgedChange, Jugement, Portee } from './portee.ts';

/** What binds nobody: names, numbers, the order of things, how the document looks or is put online. */
const forme: RegleDePortee = {
  id: 'forme',
  objet: 'identifiants, numéros, ordre, présentation',
  pourquoi:
    'Un identifiant, un numéro, un rang, une couleur ou une abréviation n’engagent personne, ni les signes seuls d’un texte : espaces, apostrophes, tirets, capitales.',
  places:
    /(?:^|\.)(?:id|numero|abrege|genre|unite_pluriel|commentaire)$|^(?:articles|theme|publication|version)(?:\.|$)|^document\.(?:version|date|sous_titre|emblemes)/,
  juge: () => [{ portee: 'forme', parties: [] }],
};

/** All rules, in the order in which they are tried. */
export const REGLES_DE_PORTEE: readonly RegleDePortee[] = [
  forme,
  quantite,
  financement,
  cout,
  ...PROMESSE,
  ...SUIVI,
];

/** The judgement of a change: its sense, the promises that it touches, and the rule that judged it, if one did. */
export function judge(change: JudgedChange): {
  portee: Portee;
  jugements: readonly Jugement[];
  regle?: string;
} {
  const { avant, apres, nature, renommes, place } = change;
  const sameText = typeof avant === 'string' && typeof apres === 'string' && onlyTypography(avant, apres);
  // What names a renamed item follows it.
  const follows = typeof apres === 'string' && renommes.get(apres) === avant && avant !== undefined;
  if (nature === 'deplace' || sameText || follows) return { portee: 'forme', jugements: [], regle: forme.id };
  const regle = REGLES_DE_PORTEE.find(({ places }) => places.test(place));
  const jugements = regle?.juge(change) ?? [];
  const portees = new Set(jugements.map(({ portee }) => portee));
  const portee = (['recul', 'avancee', 'forme'] as const).find((one) => portees.has(one)) ?? 'neutre';
  return { portee, jugements, ...(regle && { regle: regle.id }) };
}
