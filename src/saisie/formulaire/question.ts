import type { Path } from '../../kernel/path.ts';

/** How a question is answered: a line, several lines, a number, a day or a period, one of a list, or some of a list. */
type SorteReponse = 'ligne' | 'texte' | 'nombre' | 'periode' | 'choix' | 'plusieurs';

/** A question of the form: plain words, and the place of the answer from that of the thing that is asked about. */
export interface QuestionPosee {
  cle: Path;
  question: string;
  /** A sentence below the question. */
  aide?: string;
  sorte: SorteReponse;
  /** Without an answer, something is missing from the contract. */
  obligatoire?: true;
}
