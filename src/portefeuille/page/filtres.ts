import { escaped, tag } from '../../render/html/markup.ts';

/** One thing that rows are chosen by: the words of each value, and how many contracts have it. */
interface Filtre {
  id: string;
  libelle: string;
  tous: string;
  valeurs: readonly { mot: string; contrats: number }[];
}

/** The filters of a page, as a form that needs no script: the style sheet hides the rows that a choice leaves out. */
export interface Filtres {
  form: string;
  style: string;
  /** The classes of a row with these words, filter by filter. */
  classesOf(mots: Readonly<Record<string, readonly string[]>>): string[];
}

/** More contracts than this have too many values to choose from a list. */
const VALEURS_AU_PLUS = 60;

export function filtres(tous: readonly Filtre[]): Filtres {
  const kept = tous.filter(({ valeurs }) => valeurs.length > 1 && valeurs.length <= VALEURS_AU_PLUS);
  const classOf = ({ id }: Filtre, at: number) => `${id}-${at}`;
  const fields = kept.map((filtre) => {
    const options = filtre.valeurs.map(({ mot, contrats }, at) =>
      tag('option', { value: classOf(filtre, at) }, escaped(`${mot} (${contrats})`)),
    );
    return tag(
      'div',
      {},
      tag('label', { for: `filtre-${filtre.id}` }, escaped(filtre.libelle)),
      tag(
        'select',
        { id: `filtre-${filtre.id}` },
        tag('option', { value: '' }, escaped(filtre.tous)),
        ...options,
      ),
    );
  });
  const rules = kept.flatMap((filtre) =>
    filtre.valeurs.map((_, at) => {
      const one = classOf(filtre, at);
      return `body:has(option[value="${one}"]:checked) .contrat:not(.${one}){display:none}`;
    }),
  );
  const reset = tag('button', { type: 'reset' }, 'Tout montrer');
  const warning =
    'Un filtre est actif : des lignes de contrats, de suivi et d’échéances sont cachées. Les sommes restent celles de tous les contrats.';
  return {
    form:
      kept.length === 0
        ? ''
        : tag(
            'form',
            { 'aria-label': 'Filtres' },
            ...fields,
            tag('div', {}, reset),
            tag('p', { class: 'filtre' }, warning),
          ),
    style: rules.map((rule) => `${rule}\n`).join(''),
    classesOf: (mots) => [
      'contrat',
      ...kept.flatMap((filtre) =>
        (mots[filtre.id] ?? []).flatMap((mot) => {
          const at = filtre.valeurs.findIndex((one) => one.mot === mot);
          return at < 0 ? [] : [classOf(filtre, at)];
        }),
      ),
    ],
  };
}
