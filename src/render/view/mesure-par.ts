import type { Contrat, IndicateurDiagnostic } from '../../model/contrat.ts';
import { joinWithEt } from './names.ts';
import { numberText } from './numbers.ts';

const MANY = 6;

/** What an indicator counts, in words: its perimeter as the file names it, else the communes or the EPCI counted, if they are not all of the territory. */
export function perimetreText(
  { perimetre, communes, epci }: IndicateurDiagnostic,
  territoire?: Contrat['territoire'],
): string {
  if (perimetre) return perimetre;
  if (epci) {
    const known = territoire?.epci ?? [];
    if (known.length === 1 && known[0]?.siren === epci && !territoire?.communes?.length) return '';
    return known.find(({ siren }) => siren === epci)?.nom ?? `intercommunalité ${epci}`;
  }
  if (!communes) return '';
  const known = territoire?.communes ?? [];
  const counted = new Set(communes);
  if (
    !territoire?.epci?.length &&
    known.length === counted.size &&
    known.every(({ code_insee }) => counted.has(code_insee))
  )
    return '';
  const names = communes.map(
    (code) => known.find(({ code_insee }) => code_insee === code)?.nom ?? `commune ${code}`,
  );
  if (names.length <= MANY) return joinWithEt(names);
  return `${joinWithEt([...names.slice(0, MANY - 1), `${names.length - MANY + 1} autres communes`])}`;
}

/** The last number of inhabitants or homes that the rates are counted for: « 135 694 en 2025 ». */
export function baseText({ serie = [] }: IndicateurDiagnostic, base: 'habitants' | 'logements'): string {
  const last = serie.filter((mesure) => mesure[base] !== undefined).sort((a, b) => b.annee - a.annee)[0];
  return last ? `${numberText(last[base] ?? 0)} en ${last.annee}` : '';
}
