import type { Difference } from '../compare/differences.ts';
import { count } from '../kernel/french/list.ts';
import { formatNumber } from '../kernel/french/number.ts';
import { cite } from '../kernel/french/quote.ts';
import { capitalized, sentence } from '../kernel/french/typography.ts';
import { shown, shownJson } from '../kernel/shown.ts';
import { remarkText } from './remark.ts';
import type { Reason, Verdict } from './verdict.ts';

/** What was compared: the PDF's name, that of the source when one was given, and the version of csi. */
export interface ComparedFiles {
  pdf: string;
  source?: string;
  /** Where the bytes of csi were asked for. */
  original?: string;
  version: string;
}

const MAX_TOLD = 20;
const MAX_LISTED = 1000;

/** The verdict in French: one sentence, then what tells more, a line each. */
export function verdictText(verdict: Verdict, compared: ComparedFiles): string {
  return finished([
    ...(verdict.exact ? exactLines(verdict, compared) : otherLines(verdict, compared)),
    ...originalLines(verdict, compared),
  ]);
}

const origin = ({ source }: ComparedFiles) =>
  source === undefined ? 'de son fichier source' : `de « ${source} »`;

function otherLines({ raisons }: Verdict, compared: ComparedFiles): string[] {
  const [first, ...rest] = raisons.map((reason) => told(reason, compared.version));
  return [
    `Ce PDF n’est pas ce que csi ${compared.version} fait ${origin(compared)} : ${first?.[0] ?? 'il en diffère'}.`,
    ...(first?.slice(1) ?? []),
    ...rest.flatMap(([clause = '', ...more]) => [`${capitalized(clause)}.`, ...more]),
    ...(raisons.some(({ raison }) => raison === 'mise-a-jour') ? [advice(compared)] : []),
  ];
}

// What a person can do about an update that does more than sign.
const advice = ({ original }: ComparedFiles) =>
  original === undefined
    ? 'Pour retrouver le PDF tel que csi l’a fait : csi verify, avec --original. Faites-le signer dans les champs que csi y a préparés.'
    : `Faites signer ${cite(original)} dans les champs que csi y a préparés.`;

function exactLines({ document, pages, signatures, remarques }: Verdict, compared: ComparedFiles): string[] {
  const { version } = compared;
  const what =
    document === 'tableau'
      ? `le tableau des engagements que csi ${version} fait`
      : `ce que csi ${version} fait`;
  const n = signatures.length;
  const added =
    n === 0
      ? ''
      : `, ${count(n, 'signature')} ${n === 1 ? 'ajoutée' : 'ajoutées'} ensuite, que csi ne vérifie pas`;
  return [
    `Ce PDF est exactement ${what} ${origin(compared)} (${count(pages ?? 0, 'page')}${added}).`,
    ...signatures.map(
      ({ champ, couvre }) =>
        `  ${cite(champ)} : ${couvre ? 'couvre tout le fichier tel qu’il était à ce moment' : 'ne couvre pas tout le fichier, à tenir pour suspecte'}`,
    ),
    ...remarques.map((one) => `  ${remarkText(one)}`),
    ...(n > 0 && compared.original === undefined
      ? [`Qui a signé, et si le certificat est bon : ${READERS}.`]
      : []),
  ];
}

const READERS = 'un lecteur de PDF le dit, ou la commande pdfsig';

// Of what was written apart: what is proven of it, and what is not.
function originalLines({ exact, signatures, original }: Verdict, compared: ComparedFiles): string[] {
  if (compared.original === undefined) return [];
  const { version } = compared;
  if (!original)
    return [
      `Rien n’a été écrit dans ${cite(compared.original)} : ce PDF ne commence pas par ce que csi ${version} fait ${origin(compared)}.`,
    ];
  const proven = `Ce qui est prouvé : les ${formatNumber(original.length)} premiers octets de ce PDF, écrits dans ${cite(compared.original)}, sont un à un ceux que csi ${version} fait ${origin(compared)}.`;
  if (!exact) return [proven, 'Ce qui ne l’est pas : tout ce qui a été ajouté ensuite.'];
  return signatures.length === 0
    ? [proven]
    : [proven, `Ce qui ne l’est pas : qui a signé, et si le certificat est bon ; ${READERS}.`];
}

/** The verdict as JSON, as schemas/verification.schema.json says. */
export function verdictJson(
  { exact, document, pages, signatures, remarques, raisons, dit, original }: Verdict,
  { pdf, source, version }: ComparedFiles,
): string {
  const limited = raisons.map((reason) =>
    reason.raison === 'autre-source'
      ? { ...reason, changements: reason.changements.slice(0, MAX_LISTED), total: reason.changements.length }
      : reason,
  );
  const all = {
    version: 1,
    csi: version,
    pdf,
    source: source ?? null,
    exact,
    document: document ?? null,
    pages: pages ?? null,
    octets: original?.length ?? null,
    signatures,
    remarques: remarques.map((one) => ({ ...one, texte: sentence(remarkText(one)) })),
    raisons: limited,
    dit,
  };
  return shownJson(all);
}

/** A reason as a clause, and the lines that detail it. */
function told(reason: Reason, version: string): [clause: string, ...lines: string[]] {
  switch (reason.raison) {
    case 'source-absente':
      return [
        'il ne porte pas de fichier source sous la forme que csi lui donne ; un autre programme l’a écrit ou réécrit',
      ];
    case 'source-refusee':
      return ['ce fichier source a des erreurs, et csi n’en fait aucun document'];
    case 'autre-source':
      return otherSource(reason);
    case 'autre-version':
      return [
        `il dit venir de csi ${reason.dite} ; seule cette version peut le confirmer, et non csi ${version}`,
      ];
    case 'autres-gabarits':
      return [
        'il dit avoir été composé avec d’autres gabarits ; donnez-les avec --gabarits, ou retirez cette option',
      ];
    case 'autres-polices':
      return [
        'il dit avoir été composé avec d’autres polices ; donnez-les avec --police, ou retirez cette option',
      ];
    case 'piece-jointe-remplacee':
      return ['sa pièce jointe n’est pas le fichier source dont il dit venir'];
    case 'mise-a-jour':
      return [`il l’était, mais il a été modifié après sa composition (${reason.quoi})`];
    case 'altere':
      return [`il a été altéré ; le premier écart, à l’octet ${reason.octet}, est dans ${reason.lieu}`];
  }
}

function otherSource({
  piece_jointe_exacte: own,
  changements,
}: Extract<Reason, { raison: 'autre-source' }>): [string, ...string[]] {
  const said = own ? ', dont il est exactement le document' : '';
  const lines = changements.slice(0, MAX_TOLD).map((change) => `  ${changed(change)}`);
  const left = changements.length - lines.length;
  const head =
    changements.length > 0
      ? 'De son fichier source à celui-ci :'
      : 'Seules changent des remarques ou la mise en forme du fichier.';
  return [
    `il vient d’un autre fichier source, celui qu’il porte${said}`,
    head,
    ...lines,
    ...(left > 0 ? [`  et ${count(left, 'autre')} ${left === 1 ? 'changement' : 'changements'}`] : []),
  ];
}

function changed({ libelle, nature, avant, apres }: Difference): string {
  const value = (one: unknown) => (typeof one === 'object' && one !== null ? inside(one) : cite(one));
  if (nature === 'ajoute') return `${libelle} : ajouté, ${value(apres)}`;
  if (nature === 'retire') return `${libelle} : retiré, ${value(avant)}`;
  if (nature === 'deplace') return `${libelle} : de la place ${avant} à la place ${apres}`;
  return `${libelle} : ${value(avant)} → ${value(apres)}`;
}

// Of a whole part of the file, what names it.
function inside(value: object): string {
  if (Array.isArray(value)) return count(value.length, 'élément');
  const name = ['titre', 'nom', 'texte', 'valeur']
    .map((key) => (value as Record<string, unknown>)[key])
    .find((one) => typeof one === 'string');
  return name === undefined ? count(Object.keys(value).length, 'champ') : cite(name);
}

// Whatever of the PDF or of its source a line cites is shown as a name is.
const finished = (lines: readonly string[]) => lines.map((line) => `${shown(sentence(line))}\n`).join('');
