/** How a directive is written, where it is allowed, and which attributes it takes. */
export interface DirectiveRule {
  form: 'containerDirective' | 'leafDirective';
  /** The directives that may contain it; `null` is the document itself. */
  parents: readonly (string | null)[];
  /** Each attribute with the pattern that its value must match. */
  attributes?: Readonly<Record<string, RegExp>>;
  /** The node types and directives that it may contain; any block of the dialect when absent. */
  children?: readonly string[];
  /** The exact number of its children. */
  count?: number;
  /** Which of its paragraphs are pictures, and no other may be: the first, or all. */
  pictures?: 'first' | 'all';
  /** The type of its first child, which no other child may have. */
  first?: string;
}

const ANYWHERE = [null, 'encadre', 'fiche'] as const;

/** Every directive of the dialect, by name. */
export const DIRECTIVES: Readonly<Record<string, DirectiveRule>> = {
  couverture: {
    form: 'containerDirective',
    parents: [null],
    children: ['heading', 'paragraph', 'list', 'mention', 'pied', 'emblemes'],
  },
  pied: { form: 'containerDirective', parents: ['couverture'], children: ['paragraph'] },
  emblemes: {
    form: 'containerDirective',
    parents: ['couverture'],
    children: ['paragraph'],
    pictures: 'all',
    attributes: { emetteur: /^(oui|non)$/, hauteurs: /^(\d+(\.\d+)?|auto)( (\d+(\.\d+)?|auto))*$/ },
  },
  figure: {
    form: 'containerDirective',
    parents: [null],
    children: ['paragraph'],
    pictures: 'first',
    attributes: { orientation: /^(paysage|portrait|au-mieux)$/ },
  },
  mention: { form: 'leafDirective', parents: ['couverture', null] },
  fiche: {
    form: 'containerDirective',
    parents: [null],
    children: ['heading', 'paragraph', 'list', 'details', 'note', 'encadre', 'tableau'],
  },
  engagements: { form: 'containerDirective', parents: [null], children: ['list'], count: 1 },
  details: { form: 'containerDirective', parents: ANYWHERE, children: ['list'], count: 1 },
  tableau: {
    form: 'containerDirective',
    parents: ANYWHERE,
    children: ['table'],
    count: 1,
    attributes: {
      titre: /\S/,
      largeurs: /^\d+(\.\d+)?( \d+(\.\d+)?)*$/,
      groupes: /^[1-9]$/,
      entetes: /^colonnes$/,
      barres: /^(oui|non)$/,
      orientation: /^(paysage|portrait|au-mieux)$/,
    },
  },
  chiffres: {
    form: 'containerDirective',
    parents: [null],
    children: ['table'],
    count: 1,
    attributes: { titre: /\S/ },
  },
  echeancier: {
    form: 'containerDirective',
    parents: [null],
    children: ['table'],
    count: 1,
    attributes: { titre: /\S/ },
  },
  graphique: {
    form: 'containerDirective',
    parents: [null],
    children: ['table', 'paragraph'],
    first: 'table',
    attributes: { titre: /\S/ },
  },
  trajectoire: {
    form: 'containerDirective',
    parents: [null],
    children: ['table', 'paragraph'],
    first: 'table',
    attributes: { titre: /\S/, attendu: /^(droite|paliers)$/, taille: /^(grande|petite)$/ },
  },
  encadre: {
    form: 'containerDirective',
    parents: [null, 'fiche'],
    children: ['heading', 'paragraph', 'list', 'details', 'tableau', 'note'],
  },
  note: { form: 'containerDirective', parents: ANYWHERE, children: ['paragraph', 'list'] },
  signatures: { form: 'containerDirective', parents: [null], children: ['paragraph', 'signature'] },
  signature: {
    form: 'containerDirective',
    parents: ['signatures'],
    children: ['paragraph'],
    attributes: { partie: /^[\w-]+$/ },
  },
  sommaire: { form: 'leafDirective', parents: [null], count: 0 },
  'saut-de-page': { form: 'leafDirective', parents: [null], count: 0 },
};
