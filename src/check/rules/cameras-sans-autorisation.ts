import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import type { Engagement } from '../../model/contrat.ts';
import { familleOf } from '../../model/unites.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { startingWith } from '../lookups/noms.ts';
import { textesOf } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

const INSTALLS =
  /(?<![a-zà-ÿ])(?:install|déploy|déploi|pos(?:er|e de)|implant|étend|exten|développ|équip|créer|création|mettre en (?:place|service)|port(?:er|ant))[^.;]{0,60}(?:caméra|vidéo-?protection|vidéo-?surveillance)/;
// Body-worn and on-board cameras have rules of their own.
const ANOTHER_KIND =
  /piéton|individuelle|embarqué|drone|bodycam|portative|supprim|opérateur|form(?:er|ation)/;
// What is done with cameras that are there.
const USES =
  /^(?:relier|raccorder|connecter|superviser|visionner|exploiter|entretenir|maintenir|mutualiser|centraliser|exploitation|entretien|maintenance|supervision|raccordement|mutualisation)(?![a-zà-ÿ])/;
const AUTHORISATION =
  /l\. ?25[1-5]-\d|autoris[a-zé]* (?:préfector|du préfet|administrative|de vidéo|d’install|du système|requise|nécessaire)|arrêté préfectoral/;
const OWN_AUTHORISATION = /autoris|l\. ?25[1-5]|arrêté|commission départementale/;

/** A commitment to install cameras in public space names their authorisation, or is made on condition of it; once for the whole document is enough. */
export const camerasSansAutorisation: Rule = {
  id: 'cameras-sans-autorisation',
  description:
    'Des caméras seront installées, et le document ne cite ni autorisation préfectorale ni condition.',
  pourquoi:
    'Sans autorisation, les caméras ne peuvent pas servir : la collectivité aurait promis sans réserve ce qui ne dépend pas d’elle seule.',
  source:
    'CSI, art. L. 251-1 et suivants, L. 252-1 : un système de vidéoprotection est autorisé par le représentant de l’État, après avis d’une commission départementale, pour cinq ans renouvelables.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras de vidéoprotection
  porteurs: [ville]
  ⟦→ condition: Sous réserve de l’autorisation préfectorale⟧
  quantite: { grandeur: caméras, unite: caméra, variation: 20 }`),
  check({ contrat, bindsBothSides, binding }, report) {
    if (!bindsBothSides) return;
    const bare = binding.filter(
      ({ engagement }) =>
        isDue(engagement) &&
        installsCameras(engagement) &&
        !engagement.condition &&
        !namesAuthorisation(engagement),
    );
    const [first, ...others] = bare;
    if (!first) return;
    const { visas, considerants, preambule, cadres, clauses, annexes, diagnostic } = contrat;
    const general = [visas, considerants, preambule, cadres, clauses, annexes, diagnostic];
    if (textesOf(general).some(({ texte }) => AUTHORISATION.test(texte.toLowerCase()))) return;
    const numeros = list(
      bare.map(({ numero }) => numero),
      'et',
    );
    const who = others.length === 0 ? startingWith(first) : `Chacun des engagements ${numeros}`;
    report({
      path: [first.path, 'titre'],
      message: `${who} installe des caméras, et le document ne dit rien de leur autorisation.`,
      hint: 'Citez l’arrêté préfectoral, valable cinq ans, ou ajoutez « condition: Sous réserve de l’autorisation préfectorale ».',
    });
  },
};

function installsCameras({ titre, quantite, actions }: Engagement): boolean {
  const lower = titre.toLowerCase();
  const textes = `${lower} ${quantite?.grandeur.toLowerCase() ?? ''} ${quantite?.unite?.toLowerCase() ?? ''}`;
  if (ANOTHER_KIND.test(textes) || (USES.test(lower) && !INSTALLS.test(lower))) return false;
  const counts = quantite !== undefined && familleOf(quantite.unite) === 'cameras';
  const byAction = actions?.some(
    ({ texte }) => INSTALLS.test(texte.toLowerCase()) && !ANOTHER_KIND.test(texte.toLowerCase()),
  );
  return counts || INSTALLS.test(lower) || byAction === true;
}

function namesAuthorisation(engagement: Engagement): boolean {
  return textesOf(engagement).some(({ texte }) => OWN_AUTHORISATION.test(texte.toLowerCase()));
}
