import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import { type Proposition, propositionsAt } from '../../../saisie/completions.ts';
import type { WholeSchema } from '../../../saisie/schema.ts';

const TYPES: Readonly<Record<Proposition['sorte'], string>> = {
  cle: 'property',
  valeur: 'enum',
  identifiant: 'variable',
};

/** What CodeMirror proposes while somebody writes; `data` gives what was last readable of the file. */
export function sourceOfPropositions(schema: WholeSchema, data: () => unknown): CompletionSource {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    // Lines are joined as CodeMirror counts them, whatever ends them in the file.
    const found = propositionsAt(state.doc.toString(), pos, schema, data());
    if (!found || (!explicit && !wanted(found.liste, pos - found.from))) return null;
    return { from: found.from, options: found.liste.map(completionOf), validFor: /^[\w-]*$/ };
  };
}

// An id or a value is proposed before anything is typed; keys once a letter is.
const wanted = ([first]: readonly Proposition[], typed: number): boolean =>
  typed > 0 || first?.sorte !== 'cle';

function completionOf({ mot, titre, description, texte, sorte, obligatoire }: Proposition): Completion {
  return {
    label: mot,
    ...(titre && { detail: titre }),
    ...(description && { info: description }),
    apply: texte,
    type: TYPES[sorte],
    ...(obligatoire && { boost: 50 }),
  };
}
