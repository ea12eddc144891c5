import type { Difference } from '../compare/index.ts';
import { count } from '../kernel/french/list.ts';
import { formatNumber } from '../kernel/french/number.ts';
import { cite } from '../kernel/french/quote.ts';
import { capitalized, sentence } from '../kernel/french/typography.ts';
import { shown } from '../kernel/shown.ts';
import type { MadeDocument } from './documents.ts';
import { differenceText, reasonText } from './reason-text.ts';
import { remarkText } from './remark-text.ts';
import type { Verdict } from './verdict.ts';

/** The names of the files that were compared, as messages show them, and the version of csi. */
export interface ComparedFiles {
  pdf: string;
  source?: string;
  /** The file that --original names, where the original bytes are written. */
  original?: string;
  version: string;
}

/** The verdict in French: one sentence, followed by details, one per line. */
export function verdictText(verdict: Verdict, compared: ComparedFiles): string {
  return asLines([
    ...(verdict.exact ? exactLines(verdict, compared) : differentLines(verdict, compared)),
    ...originalLines(verdict, compared),
  ]);
}

const origin = ({ source }: ComparedFiles) =>
  source === undefined ? 'de son fichier source' : `de « ${source} »`;

function differentLines({ raisons, publique, consolidee }: Verdict, compared: ComparedFiles): string[] {
  const [first, ...rest] = raisons.map((reason) => reasonText(reason, compared.version));
  return [
    `Ce PDF n’est pas ce que csi ${compared.version} fait ${origin(compared)} : ${first?.[0] ?? 'il en diffère'}.`,
    ...(first?.slice(1) ?? []),
    ...rest.flatMap(([clause = '', ...more]) => [`${capitalized(clause)}.`, ...more]),
    ...(raisons.some(({ raison }) => raison === 'mise-a-jour') ? [advice(compared)] : []),
    ...(publique && consolidee !== undefined && compared.source !== undefined
      ? [fromConsolidated(consolidee)]
      : []),
  ];
}

// What to do when an update does more than sign.
const advice = ({ original }: ComparedFiles) =>
  original === undefined
    ? 'Pour retrouver le PDF tel que csi l’a fait : csi verify, avec --original. Faites-le signer dans les champs que csi y a préparés.'
    : `Faites signer ${cite(original)} dans les champs que csi y a préparés.`;

function exactLines(
  { document, pages, signatures, remarques, constat, publique, consolidee, jointes = [] }: Verdict,
  compared: ComparedFiles,
): string[] {
  const { version } = compared;
  const part = document === undefined ? undefined : PARTS[document];
  const what = publique
    ? `la version publique${part ? ` ${part.du}` : ''} que csi ${version} fait`
    : part
      ? `${part.le} que csi ${version} fait`
      : `ce que csi ${version} fait`;
  const n = signatures.length;
  const added =
    n === 0
      ? ''
      : `, ${count(n, 'signature')} ${n === 1 ? 'ajoutée' : 'ajoutées'} ensuite, que csi ne vérifie pas`;
  return [
    `Ce PDF est exactement ${what} ${constat ? 'du fichier source qu’il porte' : origin(compared)} (${count(pages ?? 0, 'page')}${added}).`,
    ...signatures.map(
      ({ champ, couvre }) =>
        `  ${cite(champ)} : ${couvre ? 'couvre tout le fichier tel qu’il était à ce moment' : 'ne couvre pas tout le fichier, à tenir pour suspecte'}`,
    ),
    ...supplementLines(jointes),
    ...(publique && compared.source === undefined
      ? [consolidee === undefined ? PUBLIC : fromConsolidated(consolidee)]
      : []),
    ...remarques.map((one) => `  ${remarkText(one)}`),
    ...(constat ? [recordLine(constat, compared), ...constat.map((one) => `  ${differenceText(one)}`)] : []),
    ...(n > 0 && compared.original === undefined
      ? [`Qui a signé, et si le certificat est bon : ${READERS}.`]
      : []),
  ];
}

// The pictures beside the source were not read: those of the PDF count, and these digests say which they are.
function supplementLines(jointes: NonNullable<Verdict['jointes']>): string[] {
  if (jointes.length === 0) return [];
  return [
    'Il est fait aussi de ces fichiers, qu’il porte (empreinte SHA-256) :',
    ...jointes.map(({ nom, empreinte }) => `  ${cite(nom)} : ${empreinte}`),
  ];
}

// A record of signature says that the document was signed, and when; its text is the one that was signed.
const recordLine = (constat: readonly Difference[], { source = '' }: ComparedFiles) =>
  `${cite(source)} en constate la signature : de l’un à l’autre, ${constat.length === 1 ? 'seul change le statut' : 'seuls changent le statut et la date'}.`;

// A public version carries a source of its own, so it proves nothing about the contract that it comes from.
const PUBLIC =
  'Elle ne porte pas le contrat entier. Pour savoir si elle en vient : csi verify, avec le fichier du contrat après le PDF.';

// It was made with the avenants in force: neither the contract alone nor an avenant is its source.
const fromConsolidated = (au: string): string =>
  `C’est une version publique, faite du contrat consolidé${au === '' ? '' : ` au ${au}`}. Pour savoir si elle en vient : csi consolider, avec les avenants${au === '' ? '' : ` et --au ${au}`}, puis csi verify, avec le fichier consolidé après le PDF.`;

/** The documents that are a part of the contract or speak of it, as the verdict names them. */
const PARTS: Partial<Record<MadeDocument, { le: string; du: string }>> = {
  tableau: { le: 'le tableau des engagements', du: 'du tableau des engagements' },
  fiches: { le: 'les fiches des engagements', du: 'des fiches des engagements' },
  maquette: { le: 'la maquette financière', du: 'de la maquette financière' },
  bilan: { le: 'le bilan', du: 'du bilan' },
};

const READERS = 'un lecteur de PDF le dit, ou la commande pdfsig';

// About the original bytes that --original asks for: what is proven about them and what is not.
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

// Lines cite texts of the PDF and of its source, which may hold control characters.
const asLines = (lines: readonly string[]) => lines.map((line) => `${shown(sentence(line))}\n`).join('');
