import type { Place } from '../../kernel/path.ts';
import type { Contrat } from '../../model/contrat.ts';

/** A code of Insee and where it stands. */
export interface CodeSitue {
  code: string;
  path: Place;
}

/** Every INSEE code of a commune: of the territory, left out of an intercommunalité, party to the document. */
export function codesInsee({ territoire: { communes, epci }, parties }: Contrat): CodeSitue[] {
  const found: CodeSitue[] = [];
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
export function sirens({ territoire: { epci }, parties }: Contrat): CodeSitue[] {
  const found: CodeSitue[] = [];
  epci?.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['territoire', 'epci', i, 'siren'] });
  });
  parties.forEach(({ siren: code }, i) => {
    if (code !== undefined) found.push({ code, path: ['parties', i, 'siren'] });
  });
  return found;
}
