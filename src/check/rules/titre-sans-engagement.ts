import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { isActionNoun, isInfinitive } from '../../kernel/french/verbs.ts';
import type { Engagement } from '../../model/contrat.ts';
import { isToComplete } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

const ARTICLE = /^(?:le |la |les |l’|nos |notre |ce |cette )/;
// « Une permanence au centre social » promises one; « une volonté forte » promises nothing.
const ABSTRACT =
  /^(?:un |une |des )(?:volonté|démarche|politique|ambition|approche|priorité|vision|attention|réponse|stratégie|méthodologie|enjeu|objectif|préoccupation|question)s?(?![a-zà-ÿ])/;
const THEME =
  /^(?:sécurité|tranquillité|sûreté|prévention|délinquance|vidéo-?protection|vidéo-?surveillance|police|gendarmerie|justice|éducation|logement|transports?|mobilités?|radicalisation|séparatisme|laïcité|violences?|jeunesse|parentalité|citoyenneté|contrat|convention|cité|politique|rôles?|missions?|volonté|partenariat|santé|addictions?|insertion|stupéfiants|questions?)(?![a-zà-ÿ])/;
// Who acts: « La mairie ouvre un guichet » promises something, « La police municipale et la police nationale » nothing.
const ACTOR =
  /^(?:ville|mairie|maire|commune|état|métropole|agglomération|préfecture|préfète?|police|gendarmerie|parquet|procureure?|rectorat|recteur|région|département|collectivités?|parties|signataires|partenaires|bailleurs?|services?|agents?|policiers?|gendarmes?|élus?|associations?)$/;
const NAMES_ACTORS = /^(?:municipale?s?|nationale?s?|et|la|le|les|l|de|du|des|ses|leurs?)$/;
const PROMISE =
  /(?<![a-zà-ÿ])(?:s’engage|engagent|[a-zà-ÿ]{2,}(?:era|eront|ira|iront|dra|dront|tra|tront)|sera|seront|aura|auront|fera|feront|est|sont|assure|assurent|met|mettent|participe|participent|organise|organisent|finance|financent)(?![a-zà-ÿ])/;

const HINT =
  'Commencez par un verbe (« Créer », « Affecter », « Réunir »…), ou dites dans « description » ce que fera chacun.';

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
    for (const { engagement, numero, path } of binding) {
      if (!namesTheme(engagement.titre) || saysMore(engagement)) continue;
      report({
        path: [path, 'titre'],
        message: 'Ce titre nomme un thème, et rien ne dit ce qui sera fait.',
        hint: HINT,
        lacks: [{ noun: 'engagement', what: 'dont le titre ne nomme qu’un thème', of: numero, hint: HINT }],
      });
    }
  },
};

const NO_LETTER = /[^a-zà-ÿœ]|$/;

const wordsOf = (texte: string) =>
  texte
    .toLowerCase()
    .replaceAll("'", '’')
    .match(/[a-zà-ÿœ]+(?:-[a-zà-ÿœ]+)*/g) ?? [];

function namesTheme(titre: string): boolean {
  const lower = titre.toLowerCase().replaceAll("'", '’').trim();
  // Most titles: the patterns below, which V8 compiles when they are first tried, have nothing to find in them.
  if (isInfinitive(lower.slice(0, lower.search(NO_LETTER)))) return false;
  if (isToComplete(titre) || /\d/.test(lower) || PROMISE.test(lower)) return false;
  if (ABSTRACT.test(lower)) return true;
  const words = wordsOf(lower);
  if (THEME.test(lower)) return !words.some((word) => isInfinitive(word) || isActionNoun(word));
  const [head = '', ...others] = wordsOf(lower.replace(ARTICLE, ''));
  if (!ARTICLE.test(lower) || head.length < 3 || isActionNoun(head) || startsWithVerb(lower)) return false;
  return !ACTOR.test(head) || others.every((word) => ACTOR.test(word) || NAMES_ACTORS.test(word));
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
