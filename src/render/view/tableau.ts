import { capitalized } from '../../kernel/french/typography.ts';
import { type AxeView, axeLabel } from './axes.ts';
import { figureText, joinLines, NEANT } from './cells.ts';
import { shortPeriod } from './periods.ts';

const EMPTY = { bande: '', numero: '', engagement: '', qui: '', echeance: '', indicateurs: '' };

/**
 * The rows of the commitment table: for each axis a band with its name, and its volet if the title does not
 * name it, then a row for each commitment.
 */
export function buildTableau(axes: readonly AxeView[]) {
  return axes.flatMap((axe) => {
    const { libelle, precision } = axeLabel(axe);
    const rows = axe.engagements.map((engagement) => ({
      bande: '',
      numero: engagement.numero,
      engagement: joinLines([
        engagement.titre,
        figureText(engagement),
        engagement.volet_propre && `Volet\u00a0: ${engagement.volet_propre}`,
      ]),
      qui: capitalized(engagement.qui),
      echeance:
        joinLines([
          engagement.echeance !== undefined && capitalized(shortPeriod(engagement.echeance)),
          engagement.echeance_relative && capitalized(engagement.echeance_relative),
        ]) || '–',
      indicateurs: engagement.indicateurs
        ? joinLines(engagement.indicateurs.map(({ libelle: label }) => label))
        : '–',
    }));
    for (const { numero } of axe?.non_publies ?? [])
      rows.push({ ...EMPTY, numero, engagement: 'non publié', qui: '–', echeance: '–', indicateurs: '–' });
    const nothing = rows.length === 0 ? `\u00a0: ${NEANT}` : '';
    const bande = `**${libelle}${precision ? ` (${precision})` : ''}${nothing}**`;
    return [{ ...EMPTY, bande }, ...rows];
  });
}
