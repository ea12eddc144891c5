import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat, Engagement } from '../../model/contrat.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import type { Report, Rule } from '../rule.ts';

/** The end of a number or of a label that a word processor had written: « : », « — », « . ». */
const MARK = String.raw`\s{0,3}(?:[:–—.)-]\s{0,3}|\s)`;
const VU = /^vu\s{1,3}(?=\p{L})/iu;
const CONSIDERANT = /^considérant\s{0,3}:?\s{1,3}(?=\p{L})/iu;
const AXE = new RegExp(String.raw`^axe\s{1,3}(?:n°\s{0,3})?(?:\d{1,2}|[IVX]{1,4})(?:${MARK}|$)`, 'iu');
const ARTICLE = new RegExp(
  String.raw`^article\s{1,3}(?:n°\s{0,3})?(?:\d{1,2}|1er|[IVX]{1,4})(?:${MARK}|$)`,
  'iu',
);
const ANNEXE = new RegExp(
  String.raw`^annexe\s{1,3}(?:n°\s{0,3})?(?:\d{1,2}|[IVX]{1,4}|[A-Z](?![\p{L}’']))(?:${MARK}|$)`,
  'iu',
);
// « 1.2 Recruter », « 3) Recruter », « Engagement n° 2 : recruter »; a number that counts something is followed by a small letter.
const NUMERO =
  /^(?:[Ee]ngagement\s{1,3}(?:n°\s{0,3})?\d{1,3}(?:\.\d{1,3})?\s{0,3}(?:[:–—.)-]\s{0,3}|$)|\d{1,3}(?:\.\d{1,3}){1,3}\s{0,3}[:–—.)-]?\s{1,3}(?=\p{Lu})|\d{1,3}\s{0,3}[.)]\s{1,3}(?=\p{Lu}))/u;

/** A text does not begin with what the document prints before it anyway. */
export const debutRepete: Rule = {
  id: 'debut-repete',
  description: 'Un texte commence par un mot ou un numéro que csi imprime déjà devant lui.',
  pourquoi:
    'Un texte recopié d’un autre document apporte « Vu », « Article 12 » ou « 1.2 » avec lui. Le contrat dirait « Vu Vu la loi », ou donnerait deux numéros à une même clause, dont un faux.',
  severity: ALWAYS_WARNING,
  exemple: `visas:
  - ⟦Vu la loi → la loi⟧ n° 2007-297 du 5 mars 2007`,
  check({ contrat, engagements }, report) {
    const repeated = reporter(report);
    for (const [i, texte] of (contrat.visas ?? []).entries()) repeated(texte, ['visas', i], VU, 'Vu');
    for (const [i, texte] of (contrat.considerants ?? []).entries())
      repeated(texte, ['considerants', i], CONSIDERANT, 'Considérant');
    for (const [i, { titre }] of contrat.axes.entries())
      repeated(titre, ['axes', i, 'titre'], AXE, 'Axe', 'le numéro de l’axe');
    for (const { engagement, path } of engagements) inEngagement(engagement, path, repeated);
    for (const [i, { titre }] of (contrat.clauses ?? []).entries())
      repeated(titre, ['clauses', i, 'titre'], ARTICLE, 'Article', 'le numéro de l’article');
    for (const [i, { titre }] of annexesOf(contrat).entries())
      repeated(titre, ['annexes', i, 'titre'], ANNEXE, 'Annexe', 'le numéro de l’annexe');
  },
};

const annexesOf = ({ annexes = [] }: Contrat): readonly { titre: string }[] => annexes;

type Repeated = (texte: string, path: NestedPath, begins: RegExp, what: string, printed?: string) => void;

// A number of a commitment begins with a digit or « engagement »; any other, with the letter of what csi prints.
const mayBegin = (texte: string, what: string) => {
  const first = texte[0]?.toLowerCase() ?? '';
  return what === '' ? first === 'e' || (first >= '0' && first <= '9') : first === what[0]?.toLowerCase();
};

// The words that are left are what was meant: they need no other word, and a title keeps its capital.
function reporter(report: Report): Repeated {
  return (texte, path, begins, what, printed = cite(what)) => {
    // V8 compiles a pattern when it is first tried, which takes longer than a file of such texts does.
    if (!mayBegin(texte, what)) return;
    const [found] = begins.exec(texte) ?? [];
    if (found === undefined) return;
    const rest = texte.slice(found.length).trim();
    const left = what === 'Vu' || what === 'Considérant' ? rest : capitalized(rest);
    report({
      path,
      message: `${cite(texte)} commence par ${cite(found.trim())} : csi imprime déjà ${printed} devant ce texte.`,
      ...(left === ''
        ? { hint: 'Écrivez un intitulé, sans numéro.' }
        : { sense: { value: left }, hint: `Écrivez ${cite(left)}.` }),
    });
  };
}

function inEngagement(engagement: Engagement, path: NestedPath, repeated: Repeated): void {
  repeated(engagement.titre, [path, 'titre'], NUMERO, '', 'le numéro de l’engagement');
  const labelled = (value: unknown, at: NestedPath, key: string): void => {
    const label = LIBELLES[key];
    if (label !== undefined && typeof value === 'string' && value.includes(':'))
      repeated(value, at, labelPattern(label), capitalized(label));
  };
  for (const [key, value] of Object.entries(engagement))
    if (Array.isArray(value)) for (const [i, one] of value.entries()) labelled(one, [path, key, i], key);
    else labelled(value, [path, key], key);
  labelled(engagement.pilote?.service, [path, 'pilote', 'service'], 'pilote');
}

const labelPattern = (label: string): RegExp =>
  new RegExp(`^${label.replaceAll(/[^\p{L} ]/gu, '.')}\\s{0,3}:\\s{0,3}`, 'iu');
