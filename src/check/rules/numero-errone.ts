import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import { pathTo } from '../../kernel/path.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import type { Rule } from '../rule.ts';

// « engagement 7.9 », « l’engagement n° 1.3 », « engagements 1.2, 1.3 et 2.1 ».
const CITED =
  /\bengagements?\s{1,3}(?:n(?:°|os|uméros?)\s{0,3})?(\d{1,3}\.\d{1,3}(?:\s{0,3}(?:,|et|ou|puis|;)\s{0,3}\d{1,3}\.\d{1,3}){0,50})(?!\d|\.\d)/gi;
const NUMBER = /\d{1,3}\.\d{1,3}/g;
// The number is that of another document: « engagement 2.1 du contrat de ville ».
const ELSEWHERE = /^\s*(?:du|de la|de l[’']|des)\s+(?!présent|même)/i;
// A title given beside the number, in brackets or quotation marks.
const BESIDE = /^\s*(?:\(|«\s*|"|[,:–—-]\s*«\s*)([^()«»"]{3,200})/;

/** A number of commitment that is written in a text is that of a commitment, and of the one whose title is given beside it. */
export const numeroErrone: Rule = {
  id: 'numero-errone',
  description: 'Un texte cite un numéro d’engagement qui n’existe pas, ou avec le titre d’un autre.',
  pourquoi:
    'Un numéro tapé à la main ne suit pas l’engagement quand l’ordre change : le lecteur irait à un autre engagement, ou à aucun, et la clause porterait sur autre chose que ce qui était voulu.',
  severity: ERROR_AT_SIGNATURE,
  signes: /engagements?\s+(?:n\S{0,7}\s*)?\d+\.\d/i,
  exemple: inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville] }
- { id: centre, titre: Ouvrir un centre de supervision, porteurs: [ville], description: "Ce centre exploite les caméras de l’engagement ⟦7.9 → 1.1⟧." }`),
  check({ contrat, engagements, textes }, report) {
    // An avenant cites the numbers of the document that it modifies.
    if (contrat.document.type === 'avenant') return;
    const byNumero = new Map(engagements.map((placed) => [placed.numero, placed]));
    for (const { texte, path } of textes) {
      if (!/engagement/i.test(texte) || isAboutOthers(pathTo(path))) continue;
      for (const match of texte.matchAll(CITED)) {
        const after = texte.slice(match.index + match[0].length);
        if (ELSEWHERE.test(after)) continue;
        const numeros = match[1]?.match(NUMBER) ?? [];
        for (const numero of numeros) {
          const placed = byNumero.get(numero);
          if (!placed)
            report({ path, message: `Aucun engagement ne porte le numéro ${cite(numero)}.`, hint: HINT });
          else if (numeros.length === 1) {
            const other = otherTitled(after, placed, engagements);
            if (other)
              report({
                path,
                message: `Le texte nomme ici ${engagementNamed(other)}, mais le numéro ${cite(numero)} est celui d’un autre engagement (${cite(placed.engagement.titre)}).`,
                hint: HINT,
              });
          }
        }
      }
    }
  },
};

const HINT =
  'Écrivez plutôt {engagement:…} avec l’identifiant de l’engagement : csi imprime son numéro et son titre, et les tient à jour.';

// The frames of cooperation and the modified document have numbers of their own.
const isAboutOthers = ([first]: readonly (string | number)[]) => first === 'cadres' || first === 'avenant';

/** The commitment whose title is given after a number that is not its own. */
function otherTitled(
  after: string,
  placed: PlacedEngagement,
  engagements: readonly PlacedEngagement[],
): PlacedEngagement | undefined {
  const given = plain(BESIDE.exec(after)?.[1]?.trim() ?? '');
  if (given === '') return undefined;
  const fits = ({ engagement }: PlacedEngagement) => plain(engagement.titre) === given;
  return fits(placed) ? undefined : engagements.find(fits);
}
