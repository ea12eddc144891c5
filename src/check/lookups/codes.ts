import type { NestedPath } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';

/** A code of Insee and where it stands. */
export interface PlacedCode {
  code: string;
  path: NestedPath;
}

/** Every INSEE code of a commune: of the territory, left out of an intercommunalité, party to the document. */
export function inseeCodes({ territoire: { communes, epci }, parties }: Contrat): PlacedCode[] {
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
  return found;
}

/** Every SIREN number: of an intercommunalité of the territory, of a party. */
export function sirens({ territoire: { epci }, parties }: Contrat): PlacedCode[] {
  const found: PlacedCode[] = [];
  epci?.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['territoire', 'epci', i, 'siren'] });
  });
  parties.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['parties', i, 'siren'] });
  });
  return found;
}
