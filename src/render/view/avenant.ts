import { capitalized } from '../../kernel/french/typography.ts';
import { PROSE } from '../../kernel/prose.ts';
import type { Contrat, Modification } from '../../model/contrat.ts';
import { LIBELLES } from '../../model/generated/libelles.ts';
import { type Ecart, ecartOf } from './avenant-mots.ts';
import { periodWithPreposition } from './periods.ts';

/** One change of an article, as the Journal officiel words it; `texte` is the wording that it ends with, in a frame. */
interface FormuleView {
  alinea: string;
  phrase: string;
  texte: string;
  effet: string;
  restreinte: boolean;
}

/** The changes that one article of an avenant makes: those that say where they apply in formulas, any other as it is written. */
export interface ArticleView {
  objet: string;
  formules: FormuleView[];
  libre?: Modification;
}

/** The articles of an avenant: consecutive changes of the same thing make one. */
export function buildAvenantArticles({ avenant }: Contrat): ArticleView[] {
  const articles: ArticleView[] = [];
  for (const modification of avenant?.modifications ?? []) {
    const { objet, porte_sur } = modification;
    const last = articles.at(-1);
    if (!porte_sur) articles.push({ objet, formules: [], libre: modification });
    else if (last && !last.libre && last.objet === objet) last.formules.push(formuleOf(modification));
    else articles.push({ objet, formules: [formuleOf(modification)] });
  }
  return articles.map(({ formules, ...article }) => ({
    ...article,
    formules: formules.map((one, i) => ({ ...one, alinea: formules.length > 1 ? `${i + 1}°` : '' })),
  }));
}

/** An avenant whose new values are those of one word: of the others, templates print the wording. */
export const inWords = (avenant: NonNullable<Contrat['avenant']>): NonNullable<Contrat['avenant']> => ({
  ...avenant,
  ...(avenant.modifications && {
    modifications: avenant.modifications.map(({ valeur, ...one }) =>
      valeur === undefined || typeof valeur === 'object' ? one : { ...one, valeur },
    ),
  }),
});

const formuleOf = (modification: Modification): FormuleView => ({
  alinea: '',
  ...worded(modification),
  restreinte: modification.diffusion === 'restreinte',
  effet: modification.effet_le === undefined ? '' : periodWithPreposition(modification.effet_le),
});

type Worded = Pick<FormuleView, 'phrase' | 'texte'>;

function worded(modification: Modification): Worded {
  const { porte_sur: cible = {}, nature } = modification;
  if (cible.champ === undefined && cible.chapitre === undefined) return wordedWhole(modification);
  const lieu = capitalized([holderOf(modification), lieuOf(modification)].filter(Boolean).join(', '));
  const framed = isFramed(cible);
  const [ancien, nouveau] = [modification.ancien ?? '', modification.nouveau ?? ''].map((text) =>
    framed ? text : text.replace(/[\n\u2029]+/g, ' '),
  ) as [string, string];
  if (ancien === '' && nouveau === '')
    return { phrase: `${lieu}, la mention est modifiée en conséquence.`, texte: '' };
  const put = (before: string, text: string, after: string, otherwise: string): Worded =>
    framed
      ? { phrase: `${lieu}, ${otherwise}\u00a0:`, texte: text }
      : { phrase: `${lieu}, ${before} ${cited(text)}${after}.`, texte: '' };
  if (nature === 'suppression')
    return put('les mots\u00a0:', ancien, ' sont supprimés', 'le texte suivant est supprimé');
  if (ancien === '')
    return put('sont ajoutés les mots\u00a0:', nouveau, '', 'il est ajouté un texte ainsi rédigé');
  if (ancien === nouveau)
    return { phrase: `${lieu}, le fichier est précisé sans que change le texte imprimé.`, texte: '' };
  const ecart = ecartOf(ancien, nouveau);
  if (ecart) return { phrase: `${lieu}, ${partial(ecart)}.`, texte: '' };
  return put(
    `les mots\u00a0: ${cited(ancien)} sont remplacés par les mots\u00a0:`,
    nouveau,
    '',
    'le texte est remplacé par le texte suivant',
  );
}

/** The fields whose wording stands in a frame: those of several paragraphs, and lists. */
const FRAMED: ReadonlySet<string> = new Set([
  ...PROSE,
  'actions',
  'instances',
  'engagements',
  'sources',
  'constats',
]);

const isFramed = ({ champ, chapitre, position }: NonNullable<Modification['porte_sur']>): boolean =>
  champ === undefined ? position === undefined || !ONE_LINE.has(chapitre ?? '') : FRAMED.has(champ);

/** The chapters that are lists of one-line texts. */
const ONE_LINE: ReadonlySet<string> = new Set(['visas', 'considerants', 'clauses_types']);

function partial({ debut, retire, ajoute }: Ecart): string {
  if (retire === '')
    return debut === ''
      ? `sont insérés en tête les mots\u00a0: ${cited(ajoute)}`
      : `après les mots\u00a0: ${cited(debut)}, sont insérés les mots\u00a0: ${cited(ajoute)}`;
  if (ajoute === '') return `les mots\u00a0: ${cited(retire)} sont supprimés`;
  return `les mots\u00a0: ${cited(retire)} sont remplacés par les mots\u00a0: ${cited(ajoute)}`;
}

// A commitment or an axis that comes, goes or moves.
function wordedWhole({
  porte_sur: cible = {},
  ancien = '',
  nouveau = '',
  nature,
  valeur,
}: Modification): Worded {
  const numero = cible.numero ?? '';
  const isAxe = cible.engagement === undefined;
  const [un, le] = isAxe ? ['un axe', 'L’axe'] : ['un engagement', 'L’engagement'];
  if (nature === 'ajout')
    return isAxe
      ? { phrase: `Il est ajouté ${un} ${numero}, intitulé\u00a0: ${cited(nouveau)}.`, texte: '' }
      : { phrase: `Il est ajouté ${un} ${numero} ainsi rédigé\u00a0:`, texte: nouveau };
  if (nature === 'suppression')
    return {
      phrase: `${le} ${numero} est abrogé${isAxe ? '' : '. Son numéro n’est pas repris. Il était ainsi rédigé\u00a0:'}${isAxe ? '.' : ''}`,
      texte: isAxe ? '' : ancien,
    };
  if (valeur !== undefined) return { phrase: `${le} ${numero} est ainsi rédigé\u00a0:`, texte: nouveau };
  return {
    phrase: `${le} ${numero}${ancien && `, placé jusqu’ici ${placed(ancien)},`} prend place ${placed(nouveau)}. Il garde son numéro.`,
    texte: '',
  };
}

// « dans l’axe 2 – Prévention, après l’engagement 2.3 »; « après l’axe 1 ».
const placed = (text: string) => (text.startsWith('axe ') ? `dans l’${text}` : text);

const cited = (text: string) => `«\u00a0${text}\u00a0»`;

// « à l’engagement 1.3 », « à l’axe 2 »: the heading of the article says it, unless someone wrote a heading without it.
function holderOf({ porte_sur: { numero, chapitre, engagement } = {}, objet }: Modification): string {
  if (numero === undefined || chapitre !== undefined || wordsOf(objet).includes(numero)) return '';
  return `à l’${engagement === undefined ? 'axe' : 'engagement'} ${numero}`;
}

const wordsOf = (text: string) => text.split(/[\s\u00a0\u202f,;:()]+/).map((word) => word.replace(/\.$/, ''));

/** Where a change applies: « au titre », « à la rubrique « échéance » ». */
function lieuOf({ porte_sur: cible = {} }: Modification): string {
  const { champ, chapitre, position } = cible;
  if (champ === undefined) {
    const rang = position === undefined ? '' : `, au ${ordinal(position)} élément`;
    return `au chapitre ${cited(LIBELLES[chapitre ?? ''] ?? chapitre ?? '')}${rang}`;
  }
  const holder = cible.engagement !== undefined ? 'engagement' : cible.axe !== undefined ? 'axe' : chapitre;
  const libelle =
    LIBELLES[`${holder}.${champ}`] ?? LIBELLES[`${holder}s.${champ}`] ?? LIBELLES[champ] ?? champ;
  const rang = position === undefined ? '' : `, au ${ordinal(position)} élément`;
  return `${LIEUX[champ] ?? `à la rubrique ${cited(libelle)}`}${rang}`;
}

const ordinal = (n: number) => (n === 1 ? '1er' : `${n}e`);

/** The fields that have a word of their own in a sentence. */
const LIEUX: Readonly<Record<string, string>> = {
  titre: 'au titre',
  description: 'au texte',
  quantite: 'à la quantité',
  echeance: 'à l’échéance',
  condition: 'à la condition',
  porteurs: 'aux porteurs',
  pilote: 'au pilote',
  indicateurs: 'aux indicateurs',
  financements: 'au financement',
  cout: 'au coût',
  actions: 'aux actions',
  presentation: 'à la présentation',
};
