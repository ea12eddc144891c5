import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { pathTo } from '../../kernel/path.ts';
import { annexesOf } from '../../model/annexes.ts';
import { articlesOf } from '../../model/articles.ts';
import type { Contrat } from '../../model/contrat.ts';
import { axeNumeros } from '../../model/engagements.ts';
import { sentenceAt } from '../lookups/announcements.ts';
import { asWritten } from '../lookups/textes.ts';
import type { Rule } from '../rule.ts';

// A figure before a plural counts things: « cet axe 10 engagements », « l’axe 20 mètres plus loin ».
const COUNTS =
  '(?!(?:dans|sous|mais|puis|alors|plus|vers|sans|lors|hors|leurs|après|depuis|elles|nous|vous|tous|toutes)(?![a-zà-ÿ]))[a-zà-ÿ]{4,}s';
// « l’article 9 », « l’axe n° 3 », « à l’annexe 2 »: not « article L. 132-4 », « article 40-1 », « les axes 1 et 2 ».
const CITED = new RegExp(
  `(?<=(?:l|d|cet)[’ ]|[àd]e? l’|voir |\\()(article|axe|annexe)\\s(?:n°\\s?)?(\\d{1,2}(?:\\s(?:bis|ter|quater))?)(?![\\d.,]?\\d|-|\\s*°|\\s(?:km|${COUNTS})(?![a-zà-ÿ]))`,
  'g',
);
// The number is that of another text: « l’article 40 du code de procédure pénale », « l’article 12 CPP ».
const ELSEWHERE =
  /^(?:\s?,?\s?(?:alinéa|§|[ivx]{1,5})\s?\d{0,2})?\s?(?:(?:du|de la|de l’|des|de ce|de cette|dudit|de ladite)\s(?!présente?\b|même)|[A-Z]{2})/;
// A sentence that names a law may go on with its articles.
const LAW =
  /(?<![a-zà-ÿ])(?:lois?|codes?|décrets?|arrêtés?|règlements?|constitution|rgpd|directive|circulaire|convention|cgct|csi|plan|stratégie)(?![a-zà-ÿ])/;

type Kind = 'article' | 'axe' | 'annexe';
const HINTS: Readonly<Record<Kind, string>> = {
  article: 'Écrivez plutôt {article:…} avec le nom du chapitre : csi imprime son numéro, et le tient à jour.',
  axe: 'Corrigez ce numéro, ou nommez l’axe par son titre.',
  annexe:
    'Écrivez plutôt {annexe:…} avec l’identifiant de l’annexe : csi imprime son numéro, et le tient à jour.',
};

/** A number of article, axis or annex that is written in a text is that of one of them, unless it is that of another text. */
export const numeroInconnu: Rule = {
  id: 'numero-inconnu',
  description: 'Un texte cite par son numéro un article, un axe ou une annexe que le document n’a pas.',
  pourquoi:
    'Un numéro tapé à la main ne suit pas l’article quand l’ordre change : le lecteur chercherait une clause qui n’existe pas, et celle qui la cite pourrait rester sans effet.',
  severity: ALWAYS_WARNING,
  signes: /(?:article|axe|annexe)\s+(?:n\S{0,3}\s*)?\d/i,
  exemple: 'preambule: Le territoire est défini à l’article ⟦28 → 2⟧.',
  check({ contrat, textes }, report) {
    // An avenant cites the numbers of the document that it modifies.
    if (contrat.document.type === 'avenant') return;
    let known: Readonly<Record<Kind, readonly string[]>> | undefined;
    for (const { texte, path } of textes) {
      if (!/(?:article|axe|annexe)/i.test(texte) || isAboutOthers(pathTo(path))) continue;
      const lower = texte.toLowerCase().replaceAll("'", '’').replaceAll('\u00a0', ' ');
      for (const { 0: words, 1: kind = '', 2: numero = '', index } of lower.matchAll(CITED)) {
        known ??= knownIn(contrat);
        const numeros = known[kind as Kind];
        const start = Math.max(0, index - 200);
        const end = index + words.length;
        if (numeros.includes(numero) || ELSEWHERE.test(texte.slice(end, end + 40).replaceAll("'", '’')))
          continue;
        if (LAW.test(sentenceAt(lower.slice(start, end + 200), index - start))) continue;
        const existing = numeros.length > 0 ? ` Numéros existants : ${list(numeros)}.` : '';
        report({
          path,
          message: `Le document n’a pas d’${asWritten(texte, lower, words, index).trim().toLowerCase()}.`,
          hint: `${HINTS[kind as Kind]}${existing}`,
        });
      }
    }
  },
};

// Visas cite laws; the frames of cooperation and the modified document have numbers of their own.
const isAboutOthers = ([first]: readonly (string | number)[]) =>
  first === 'visas' || first === 'cadres' || first === 'avenant';

const knownIn = (contrat: Contrat) => ({
  article: articlesOf(contrat).map(({ numero }) => numero),
  axe: axeNumeros(contrat),
  annexe: annexesOf(contrat).map(({ numero }) => numero),
});
