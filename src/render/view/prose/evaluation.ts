import { accordOf } from '../../../kernel/french/noun.ts';
import type { Evaluation } from '../../../model/contrat.ts';
import type { DocumentNames } from '../mots.ts';
import { periodWithPreposition } from '../periods.ts';
import { frequencyOf } from './frequency.ts';
import { afterColon, bare, stopped, uncapitalized } from './sentence.ts';

/** What the article says of the evaluation: « L’évaluation est annuelle ; la première est remise le… » */
export function evaluationText(evaluation: Evaluation, nature: DocumentNames): string {
  const { frequence, premiere_echeance, livrable } = evaluation;
  const { form, text, once } = frequencyOf(frequence);
  const when = premiere_echeance === undefined ? '' : periodWithPreposition(premiere_echeance);
  const [how, rest] =
    form === 'adjective'
      ? [`L’évaluation ${nature.du} est ${text}`, once ? 'elle est' : 'la première est']
      : form === 'adverb'
        ? [
            `${nature.Le} est évalué${nature.Il === 'Elle' ? 'e' : ''} ${text}`,
            once ? 'cette évaluation est' : 'la première évaluation est',
          ]
        : [
            `${nature.Le} fait l’objet d’une évaluation, dont la fréquence est la suivante\u00a0: ${text}`,
            'la première est',
          ];
  const first = when && `${rest} remise ${when}`;
  return [stopped([how, first].filter(Boolean).join('\u202f; ')), livrable && livrableText(livrable)]
    .filter(Boolean)
    .join(' ');
}

function livrableText(livrable: string): string {
  const text = uncapitalized(bare(livrable));
  const accord = accordOf(text);
  if (accord) return `L’évaluation donne lieu à ${accord.feminin ? 'une' : 'un'} ${text}.`;
  return /^(?:un|une|des) /.test(text)
    ? `L’évaluation donne lieu à ${text}.`
    : `L’évaluation donne lieu au document suivant\u00a0: ${afterColon(livrable)}.`;
}
