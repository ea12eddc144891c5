import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';

/** An official code and its path. */
export interface PlacedCode {
  code: string;
  path: NestedPath;
}

/** All INSEE codes of communes: in the territory, excluded from an intercommunalité, of parties, counted by indicators. */
export function inseeCodes({ territoire: { communes, epci }, parties, diagnostic }: Contrat): PlacedCode[] {
  const found: PlacedCode[] = [];
  communes?.forEach(({ code_insee: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['territoire', 'communes', i, 'code_insee'] });
  });
  epci?.forEach(({ exclusions }, i) => {
    exclusions?.forEach((code, j) => {
      found.push({ code, path: ['territoire', 'epci', i, 'exclusions', j] });
    });
  });
  parties.forEach(({ code_insee: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['parties', i, 'code_insee'] });
  });
  diagnostic?.indicateurs?.forEach((indicateur, i) => {
    indicateur.communes?.forEach((code, j) => {
      found.push({ code, path: ['diagnostic', 'indicateurs', i, 'communes', j] });
    });
  });
  return found;
}

/** All SIREN numbers: of the intercommunalités of the territory, of parties, and counted by indicators. */
export function sirens({ territoire: { epci }, parties, diagnostic }: Contrat): PlacedCode[] {
  const found: PlacedCode[] = [];
  epci?.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['territoire', 'epci', i, 'siren'] });
  });
  parties.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['parties', i, 'siren'] });
  });
  diagnostic?.indicateurs?.forEach(({ epci: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['diagnostic', 'indicateurs', i, 'epci'] });
  });
  return found;
}
