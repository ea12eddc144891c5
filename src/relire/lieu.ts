import { labelAt, labelsAt } from '../compare/labels.ts';
import { cite } from '../kernel/french/quote.ts';
import type { Path } from '../kernel/path.ts';
import type { Contrat } from '../model/contrat.ts';
import { axeNumeros, placedEngagements } from '../model/engagements.ts';

/** The place of a text as people know it: « engagement 1.2 (« Étendre la vidéoprotection »), titre »; by its name elsewhere than in an axis. */
export function lieuOf(contrat: Contrat, path: Path): string {
  if (path[0] !== 'axes' || typeof path[1] !== 'number') return labelAt(contrat, path);
  const labels = labelsAt(contrat, path);
  const own = placedEngagements(contrat).find((one) => one.path.every((step, i) => step === path[i]));
  if (own) return [`engagement ${own.numero} (${cite(own.engagement.titre)})`, ...labels.slice(2)].join(', ');
  const axe = contrat.axes[path[1]];
  return [`axe ${axeNumeros(contrat)[path[1]]} (${cite(axe?.titre)})`, ...labels.slice(1)].join(', ');
}
