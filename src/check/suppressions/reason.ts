/** A reason that starts like this is not written yet, whatever follows. */
const LATER = /^(?:todo|fixme|tbd|wip|x{2,}|a completer)(?![a-z0-9])/;

// Words that postpone, fill space or only name the suppression: nobody can judge a reason without any other word.
const EMPTY: ReadonlySet<string> = new Set(
  [
    'todo fixme tbd wip xxx lorem ipsum foo bar baz toto truc machin bidule blabla bla etc idem ras neant rien aucun aucune sans vide null none',
    'test tests tester essai essais exemple demo provisoire temporaire temporairement brouillon',
    'completer preciser definir determiner remplir faire voir revoir reprendre verifier corriger traiter regler valider venir suivre suivra',
    'plus tard demain bientot apres ensuite prochainement moment instant maintenant attendant attente pour lors jour',
    'raison raisons justification explication commentaire exception exceptions regle regles ignorer ignore ignoree csi erreur avertissement',
    'la le les un une des du de au aux en et ou mais donc or ni car par sur ce cet cette ces ca cela il elle on je nous vous se sa son ses',
    'est sont sera etre ete avoir fait faut doit peut pas non oui ok bon bien tres ici cas comme parce que qui quoi ne me pourquoi',
    'normal voulu expres volontaire volontairement besoin necessaire inutile important urgent attention note nb merci svp stp',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a text gives a reason: after removing the names of rules, articles and words that only postpone the question, at least one word
 * must remain. Whoever reads the report needs a fact to judge the suppression by.
 */
export function isReason(text: string, rules: Iterable<string>): boolean {
  let rest = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, ' ')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .trim();
  if (LATER.test(rest.replace(/^[^a-z0-9]+/, ''))) return false;
  for (const rule of rules) rest = rest.replaceAll(rule, ' ');
  return (rest.match(/[a-z]+/g) ?? []).some(
    (word) => word.length >= 3 && !EMPTY.has(word) && !/^(.)\1+$/.test(word),
  );
}
