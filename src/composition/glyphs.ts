import type { CheckedContrat } from '../check/index.ts';
import { sentence } from '../kernel/french/typography.ts';
import { named } from '../kernel/named.ts';
import type { Path } from '../kernel/path.ts';
import type { Problem } from '../kernel/problem.ts';
import { UserError } from '../kernel/user-error.ts';
import type { FontFiles } from '../render/pdf/index.ts';
import type { TemplateSource } from '../render/template/compile.ts';

/** One error, at the text, for each character of a text of the file that no font can draw. */
export function missingGlyphs(
  { contrat, source }: Pick<CheckedContrat, 'contrat' | 'source'>,
  faces: FontFiles,
  missingCharacters: (text: string, faces: FontFiles) => string[],
): Problem[] {
  const texts = textsOf(contrat);
  const undrawn = new Set(missingCharacters([...new Set(texts.map(({ text }) => text))].join('\n'), faces));
  return texts.flatMap(({ path, text }) => {
    const missing = [...undrawn].filter((character) => text.includes(character));
    return missing.map((character) => ({
      rule: 'caractere-sans-dessin',
      severity: 'erreur',
      message: sentence(
        `Aucune police du PDF ne sait dessiner le caractère « ${character} » (${codeOf(character)}).`,
      ),
      hint: sentence('Remplacez-le, ou composez le document en Markdown.'),
      file: source.file,
      path,
      range: source.locate(path),
    }));
  });
}

/** The error for a character that comes from templates of the user, with its first place in them if it is written there as it is. */
export function missingInTemplates(
  character: string,
  text: string,
  gabarits: Readonly<Record<string, TemplateSource>> = {},
): UserError {
  const found = Object.values(gabarits).find((template) => template.text.includes(character));
  const before = found ? found.text.slice(0, found.text.indexOf(character)).split('\n') : [];
  const place = found
    ? `${named(found.file)}, ligne ${before.length}, colonne ${(before.at(-1) ?? '').length + 1}`
    : `Un gabarit, dans « ${text} »`;
  return new UserError(
    `${place} : aucune police du PDF ne sait dessiner le caractère « ${character} » (${codeOf(character)}).`,
    'Remplacez-le, ou composez le document en Markdown.',
  );
}

/** The error for a character of a document of the follow-up, which may come from the contract, from the follow-up or from a template. */
export const missingInSuivi = (character: string, text: string): UserError =>
  new UserError(
    `« ${text} » : aucune police du PDF ne sait dessiner le caractère « ${character} » (${codeOf(character)}).`,
    'Remplacez-le dans le contrat ou dans son suivi, ou composez le document en Markdown.',
  );

function codeOf(character: string): string {
  return [...character]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

function textsOf(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value.normalize('NFC') }];
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return entries.flatMap(([key, child]) => textsOf(child, [...path, key]));
}
