import type { ClauseType, Faits } from '../clauses/clause.ts';
import { CLAUSES } from '../clauses/index.ts';
import { annexesOf } from './annexes.ts';
import { campOf } from './camps.ts';
import type { Clause, Contrat, Document } from './contrat.ts';
import { siglesOf } from './sigles.ts';
import { tribunalOf } from './tribunaux.ts';

// Four exports: what the clauses of the library know of a document, those that it prints, and the document with their texts.

/** A clause as a document prints it; one of the library may have a list below its text. */
export interface PrintedClause extends Clause {
  liste?: readonly string[];
}

const NATURES: Readonly<Record<Document['type'], Pick<Faits, 'le' | 'Le' | 'du'>>> = {
  contrat: { le: 'le présent contrat', Le: 'Le présent contrat', du: 'du présent contrat' },
  charte: { le: 'la présente charte', Le: 'La présente charte', du: 'de la présente charte' },
  declaration_intention: {
    le: 'la présente déclaration',
    Le: 'La présente déclaration',
    du: 'de la présente déclaration',
  },
  avenant: { le: 'le présent avenant', Le: 'Le présent avenant', du: 'du présent avenant' },
};

/** What a document tells the clauses that it chooses. */
export function faitsOf(contrat: Contrat): Faits {
  const { document, parties, duree, axes, cadres = [] } = contrat;
  const signing = new Set(parties.flatMap((one) => (one.role === 'signataire' ? [campOf(one)] : [])));
  const annexes = annexesOf(contrat);
  const kept = new Set(cadres.flatMap(({ id, relation }) => (id && relation !== 'remplace' ? [id] : [])));
  return {
    ...NATURES[document.type],
    engage: document.type !== 'declaration_intention',
    etat: signing.has('etat'),
    collectivites: signing.has('collectivites'),
    duree: duree !== undefined,
    annexes: annexes.length > 0,
    annexes_dessinees: annexes.some((annexe) => annexe.document !== undefined),
    annexes_conventions: annexes.some(({ cadre }) => cadre !== undefined && kept.has(cadre)),
    restreints: axes.some(
      ({ engagements, non_publies }) =>
        non_publies !== undefined || engagements.some(({ diffusion }) => diffusion === 'restreinte'),
    ),
    tribunal: tribunalOf(contrat),
    get sigles() {
      return siglesOf(contrat).connus;
    },
  };
}

/** The clauses of the library that a document chooses, in the order of its list; those that would say nothing in it are left out. */
export function chosenClauses(contrat: Contrat): { clause: ClauseType; faits: Faits }[] {
  if (!contrat.clauses_types) return [];
  const faits = faitsOf(contrat);
  return contrat.clauses_types.flatMap((id) => {
    const clause = CLAUSES.find((one) => one.id === id);
    return clause && clause.sansObjet?.(faits) === undefined ? [{ clause, faits }] : [];
  });
}

/** The document with its clauses of the library among its own, after them, as articles with a text. */
export function withClausesTypes(contrat: Contrat): Contrat & { clauses?: PrintedClause[] } {
  const { clauses_types: chosen, ...rest } = contrat;
  if (!chosen) return contrat;
  const numeros: Readonly<Record<string, string | undefined>> = { ...contrat.articles };
  const texts = chosenClauses(contrat).map(({ clause, faits }): PrintedClause => {
    const { id, titre } = clause;
    const numero = numeros[id];
    const liste = clause.liste?.(faits);
    return {
      id,
      ...(numero !== undefined && { numero }),
      titre,
      texte: clause.texte(faits).join('\n\n'),
      ...(liste && { liste }),
    };
  });
  return { ...rest, clauses: [...(contrat.clauses ?? []), ...texts] };
}
