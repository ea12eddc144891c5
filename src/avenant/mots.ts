import { capitalized } from '../kernel/french/typography.ts';
import { valueAt } from '../kernel/path.ts';
import type { Contrat, Engagement } from '../model/contrat.ts';
import { PARAGRAPH } from '../render/paragraphs.ts';
import { buildView } from '../render/view/index.ts';
import { WORD_LISTS } from '../render/view/mots.ts';
import { periodText } from '../render/view/periods.ts';
import { placeOf } from './changements.ts';
import type { Cible } from './ordre.ts';
import { nomsDe, wordsOf } from './valeurs.ts';

type Shown = ReturnType<typeof buildView>['axes'][number]['engagements'][number];

/** The words of one contract, as its document prints them; empty where it prints none. */
export interface Lecteur {
  at(cible: Cible): string;
  /** Those of a value that a target holds, or would hold. */
  of(value: unknown, cible: Cible): string;
}

/** Reads the words of a contract: those of a commitment are those of its sheet, those of a chapter its values one after another. */
export function lecteurDe(contrat: Contrat): Lecteur {
  const view = buildView(contrat);
  const engagements = new Map(
    view.axes.flatMap((axe) => axe.engagements.map((one) => [one.id, one] as const)),
  );
  const noms = nomsDe(contrat);
  const of = (value: unknown, { champ, chapitre }: Cible) =>
    wordsOf(
      value,
      { key: champ ?? chapitre ?? '', holder: champ === undefined ? '' : (chapitre ?? '') },
      noms,
    );
  return {
    of,
    at: (cible) => {
      const path = placeOf(contrat, cible);
      const value = path && valueAt(contrat, path);
      if (value === undefined) return '';
      const { engagement, axe, champ, position } = cible;
      const shown = engagement === undefined ? undefined : engagements.get(engagement);
      if (shown && champ === undefined) return sheet(shown);
      if (axe !== undefined && engagement === undefined && champ === undefined) return titreOf(value);
      const field = shown && position === undefined ? FIELDS[champ ?? '']?.(shown) : undefined;
      return field ? plain(field) : of(value, cible);
    },
  };
}

const titreOf = (value: unknown) => String((value as { titre?: unknown }).titre ?? '');

// The text of a prepared field: without the backslashes of Markdown, its paragraphs apart.
const plain = (text: string): string =>
  text
    .replaceAll(PARAGRAPH, '\n\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();

type ReadField = (one: Shown) => string | undefined;
const joined = (texts: readonly string[] | undefined) => texts?.join('\u202f; ');

// Lines that print several fields together.
const avec: ReadField = (one) => one.avec;
const conduite: ReadField = (one) => one.conduite;
const calendrier: ReadField = (one) => one.calendrier;
const budget: ReadField = (one) => one.budget;
const sert: ReadField = (one) => one.sert;

/** How the sheet of a commitment prints each of its fields; those that one line prints together have one reader. */
const FIELDS: Readonly<Record<string, ReadField>> = {
  titre: ({ titre }) => titre,
  description: ({ description }) => description,
  porteurs: ({ qui }) => qui,
  partenaires: avec,
  autres_partenaires: avec,
  pilote: conduite,
  copilotes: conduite,
  elu_referent: ({ elu_en_mots }) => elu_en_mots,
  quantite: ({ quantite_en_mots }) => quantite_en_mots || undefined,
  dont_de: ({ compris_dans }) => compris_dans,
  s_ajoute_a: ({ ajoute_a }) => ajoute_a,
  contrepartie_de: ({ contreparties }) => contreparties,
  lieux: ({ lieux }) => joined(lieux),
  echeance: calendrier,
  echeance_relative: calendrier,
  source_echeance: calendrier,
  debut: ({ debut }) => (debut === undefined ? undefined : periodText(debut)),
  statut: ({ statut }) => WORD_LISTS.statut?.[statut ?? ''],
  clause_rendez_vous: ({ rendez_vous }) => rendez_vous,
  condition: ({ condition }) => condition,
  cout: budget,
  financements: budget,
  indicateurs: ({ indicateurs_en_mots }) => joined(indicateurs_en_mots),
  objectif: sert,
  priorites: sert,
  volet: ({ volet_propre }) => volet_propre,
  references: ({ references }) => joined(references),
  actions: ({ actions }) =>
    actions
      ?.map(({ texte, precisions }) => (precisions ? `${texte} (${precisions})` : texte))
      .join(PARAGRAPH),
};

/** What the sheet calls the fields that it prints in one line each, in its order. */
const LINES: readonly [label: string, keyof typeof FIELDS][] = [
  ['Porté par', 'porteurs'],
  ['Avec', 'partenaires'],
  ['Pilote', 'pilote'],
  ['Élu référent', 'elu_referent'],
  ['Quantité', 'quantite'],
  ['Compris dans', 'dont_de'],
  ['S’ajoute à', 's_ajoute_a'],
  ['Contrepartie de', 'contrepartie_de'],
  ['Lieux', 'lieux'],
  ['Échéance', 'echeance'],
  ['Début', 'debut'],
  ['Avancement', 'statut'],
  ['Rendez-vous', 'clause_rendez_vous'],
  ['Condition', 'condition'],
  ['Financement', 'financements'],
  ['Indicateurs', 'indicateurs'],
  ['Sert', 'objectif'],
  ['Volet', 'volet'],
  ['Références', 'references'],
];

// The whole sheet of a commitment, one paragraph a line.
function sheet(one: Shown): string {
  const lines = LINES.flatMap(([label, key]) => {
    const text = FIELDS[key]?.(one);
    return text ? [`${label}\u00a0: ${capitalized(text)}`] : [];
  });
  const texts = [one.titre, one.description, FIELDS.actions?.(one), ...lines];
  return plain(texts.filter(Boolean).join(PARAGRAPH));
}

/** The fields of a commitment that one line of its sheet prints together. */
export const memeLigne = (one: keyof Engagement, other: keyof Engagement): boolean =>
  FIELDS[one] !== undefined && FIELDS[one] === FIELDS[other];
