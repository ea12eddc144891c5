import type { Diagnostic, IndicateurDiagnostic } from '../model/contrat.ts';
import { controleOf } from '../model/controle.ts';
import { indicateurSsmsi } from '../model/ssmsi.ts';
import type { SourceCitee } from './edition.ts';

// Four exports: what of a file csi wrote itself, which it may replace, and what people wrote, which it leaves.

/** An indicator of the file that tells of the same facts of the same place as one that is to be written. */
export interface DejaLa {
  index: number;
  indicateur: IndicateurDiagnostic;
  /** Whether csi wrote it and nobody touched its figures; why not, as the end of a French sentence. */
  autre?: string;
}

/** The indicator of the file that one to be written would repeat; the last one among those of the source `parmi`, where that is given. */
export function dejaLa(
  diagnostic: Diagnostic | undefined,
  voulu: IndicateurDiagnostic,
  parmi?: (source: string | undefined) => boolean,
): DejaLa | undefined {
  const all = diagnostic?.indicateurs ?? [];
  const ssmsi = indicateurSsmsi(voulu.libelle)?.id;
  const isIt = (one: IndicateurDiagnostic) =>
    indicateurSsmsi(one.libelle)?.id === ssmsi && (samePlace(one, voulu) || isOpen(one));
  const index = parmi
    ? all.findLastIndex((one) => parmi(one.source) && isIt(one))
    : all.findIndex((one) => isIt(one));
  const indicateur = all[index];
  if (!indicateur) return undefined;
  const autre = touched(diagnostic, indicateur);
  return { index, indicateur, ...(autre !== undefined && { autre }) };
}

const placeOf = ({ communes = [], epci }: IndicateurDiagnostic) => epci ?? [...communes].sort().join(' ');
const samePlace = (a: IndicateurDiagnostic, b: IndicateurDiagnostic) => placeOf(a) === placeOf(b);
// One that does not say what it counts is about the territory of the contract.
const isOpen = (one: IndicateurDiagnostic) => placeOf(one) === '' && one.perimetre === undefined;

function touched(diagnostic: Diagnostic | undefined, one: IndicateurDiagnostic): string | undefined {
  if (one.controle === undefined || !isOurs(sourceNamed(diagnostic, one.source))) return 'écrit à la main';
  return one.controle === controleOf(one) ? undefined : 'modifié depuis';
}

const sourceNamed = (diagnostic: Diagnostic | undefined, id: string | undefined) =>
  diagnostic?.sources?.find((one) => one.id === id);

/** Whether csi wrote a source: it names the file that was read. */
export const isOurs = (source: SourceCitee | undefined): boolean =>
  source?.empreinte !== undefined && source.fichier !== undefined;

/** An id that is free in a list: the one that is wanted, or it with an ending. */
export function libre(wanted: string, ending: string, taken: readonly { id: string }[]): string {
  const isTaken = (id: string) => taken.some((one) => one.id === id);
  if (!isTaken(wanted)) return wanted;
  if (!isTaken(`${wanted}-${ending}`)) return `${wanted}-${ending}`;
  for (let n = 2; ; n++) if (!isTaken(`${wanted}-${ending}-${n}`)) return `${wanted}-${ending}-${n}`;
}
