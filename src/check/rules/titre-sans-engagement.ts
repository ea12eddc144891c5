import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Engagement } from '../../model/contrat.ts';
import { isToComplete } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isActionNoun, isInfinitive } from '../lookups/verbs.ts';
import type { Rule } from '../rule.ts';

const ARTICLE = /^(?:le |la |les |l’|un |une |des |du |de la |nos |notre |ce |cette )/;
const THEME =
  /^(?:sécurité|tranquillité|sûreté|prévention|délinquance|vidéo-?protection|vidéo-?surveillance|justice|éducation|logement|transports?|mobilités?|radicalisation|séparatisme|laïcité|violences?|jeunesse|parentalité|citoyenneté|contrat|convention|cité|politique|rôles?|missions?|volonté|partenariat|santé|addictions?|insertion|stupéfiants|questions?)(?![a-zà-ÿ])/;
const PROMISE =
  /(?<![a-zà-ÿ])(?:s’engage|engagent|[a-zà-ÿ]{2,}(?:era|eront|ira|iront|dra|dront|tra|tront)|sera|seront|aura|auront|fera|feront|est|sont|assure|assurent|met|mettent|participe|participent|organise|organisent|finance|financent)(?![a-zà-ÿ])/;

/** A commitment says what somebody does. One whose title only names a theme, and which says nothing more, commits nobody. */
export const titreSansEngagement: Rule = {
  id: 'titre-sans-engagement',
  description: 'Le titre d’un engagement nomme un thème, et rien ne dit ce qui sera fait.',
  pourquoi:
    'On ne peut pas vérifier qu’un thème est tenu : placée parmi les engagements, cette ligne ne promet rien de personne.',
  severity: ALWAYS_WARNING,
  exemple: inAxe(
    `- { id: coordination, titre: ⟦Le → Renouveler le⟧ contrat de ville, porteurs: [etat, ville] }`,
  ),
  check({ binding }, report) {
    for (const { engagement, path } of binding) {
      if (!namesTheme(engagement.titre) || saysMore(engagement)) continue;
      report({
        path: [path, 'titre'],
        message: 'Ce titre nomme un thème, et rien ne dit ce qui sera fait.',
        hint: 'Commencez par un verbe (« Créer », « Affecter », « Réunir »…), ou dites dans « description » ce que fera chacun.',
      });
    }
  },
};

const wordsOf = (texte: string) =>
  texte
    .toLowerCase()
    .replaceAll("'", '’')
    .match(/[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*/g) ?? [];

function namesTheme(titre: string): boolean {
  const lower = titre.toLowerCase().replaceAll("'", '’').trim();
  if (isToComplete(titre) || /\d/.test(lower) || !(ARTICLE.test(lower) || THEME.test(lower))) return false;
  const head = wordsOf(lower.replace(ARTICLE, ''))[0] ?? '';
  return head.length > 2 && !isActionNoun(head) && !startsWithVerb(lower) && !PROMISE.test(lower);
}

// « La ville s’engage à… » has a verb later; « Une volonté forte de développer » has one that depends on the theme, and commits nobody.
const startsWithVerb = (lower: string) =>
  isInfinitive(wordsOf(lower.replace(/^(?:se |s’|ne pas |mieux )/, ''))[0] ?? '');

function saysMore({ description, actions, quantite, cout, financements, indicateurs }: Engagement): boolean {
  if (quantite ?? cout ?? financements ?? indicateurs) return true;
  const textes = [description ?? '', ...(actions ?? []).map(({ texte }) => texte)].filter(
    (texte) => texte !== '',
  );
  return textes.some(
    (texte) =>
      PROMISE.test(texte.toLowerCase()) ||
      wordsOf(texte).some((word) => isInfinitive(word) || isActionNoun(word)),
  );
}
