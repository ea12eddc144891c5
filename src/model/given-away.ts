import { plain } from '../kernel/nearest.ts';
import type { Path } from '../kernel/path.ts';
import type { Contrat, Engagement } from './contrat.ts';
import { nonPublies } from './publique.ts';

/** A published text that holds the title or the words of a commitment which is not published. */
interface GivenAway {
  path: Path;
  numero: string;
  id: string;
  /** What is given away, as the commitment writes it. */
  cite: string;
  isTitle: boolean;
}

/** A shorter title may be an ordinary word, and a shorter sentence anybody’s. */
const SHORTEST_TITLE = 8;
const SHORTEST_SENTENCE = 30;
const FEWEST_WORDS = 5;

/** Each published text, of the contract or of what else is published with it, that holds the title of a commitment which is not, or one of its sentences. */
export function givenAway(contrat: Contrat, published: object = contrat): GivenAway[] {
  const hidden = nonPublies(contrat).flatMap(({ engagement, numero }) =>
    soughtIn(engagement).map((sought) => ({ ...sought, id: engagement.id, numero })),
  );
  const found: GivenAway[] = [];
  if (hidden.length === 0) return found;
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const text = `_${words(value)}_`;
      const leak = hidden.find(({ sought }) => text.includes(`_${sought}_`));
      if (leak)
        found.push({ path, numero: leak.numero, id: leak.id, cite: leak.cite, isTitle: leak.isTitle });
    } else if (typeof value === 'object' && value !== null) {
      if ((value as { diffusion?: unknown }).diffusion === 'restreinte') return;
      for (const [key, item] of Object.entries(value))
        walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(published, []);
  return found;
}

// Whatever separates them: a quotation may change the quotation marks, the capitals and the full stop.
const words = (texte: string) =>
  plain(texte)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

function soughtIn({ titre, description = '', actions = [], indicateurs = [], quantite }: Engagement) {
  const title = { cite: titre, sought: words(titre), isTitle: true };
  const textes = [
    ...description.split(/(?<=[.;:!?])\s|\n/),
    ...actions.map(({ texte }) => texte),
    ...indicateurs.map(({ libelle }) => libelle),
    quantite?.grandeur ?? '',
  ];
  const sentences = textes
    .map((cite) => ({ cite: cite.trim(), sought: words(cite), isTitle: false }))
    .filter(({ sought }) => sought.length >= SHORTEST_SENTENCE && sought.split('_').length >= FEWEST_WORDS);
  return title.sought.length >= SHORTEST_TITLE ? [title, ...sentences] : sentences;
}
