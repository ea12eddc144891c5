import type { CheckedContrat } from '../../check/index.ts';
import { sentence } from '../../phrase.ts';
import type { Path, Problem } from '../../problem.ts';
import type { FontFiles } from '../../render/pdf/index.ts';

/** One error for each text of the file that holds characters no face can draw, at its place. */
export function missingGlyphs(
  { contrat, source }: CheckedContrat,
  faces: FontFiles,
  missingCharacters: (text: string, faces: FontFiles) => string[],
): Problem[] {
  const drawn = new Set(missingCharacters([...new Set(textsOf(contrat).map(({ text }) => text))].join('\n'), faces));
  return textsOf(contrat).flatMap(({ path, text }) => {
    const missing = [...new Set(text)].filter((character) => drawn.has(character));
    return missing.map((character) => ({
      rule: 'caractere-sans-dessin',
      severity: 'erreur',
      message: sentence(`Aucune police du PDF ne sait dessiner le caractère « ${character} » (${codeOf(character)}).`),
      hint: sentence('Remplacez-le, ou composez le document en Markdown.'),
      file: source.file,
      path,
      range: source.locate(path),
    }));
  });
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function textsOf(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return entries.flatMap(([key, child]) => textsOf(child, [...path, key]));
}
