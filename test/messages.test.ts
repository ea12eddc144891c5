import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const below = (folder: string, extension: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => extension.test(file));

/** The string literals of a source file that contain a sentence: at least two words. */
function sentences(code: string): string[] {
  const uncommented = code
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
    .replace(/\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[gimsuy]*(?=[\s.,;)])/g, '0');
  const literals = uncommented.match(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g) ?? [];
  return literals.map((literal) => literal.slice(1, -1)).filter((text) => /\p{L}{2,} \p{L}/u.test(text));
}

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['straight apostrophe', /\p{L}\\?'\p{L}/u],
  ['three dots for an ellipsis', /\p{L}\.\.\.(?!\p{L}|\{)/u],
  ['straight quotation marks around a French word', /(?<![\w=:(["])"\p{Lu}?\p{Ll}+é\p{Ll}*"/u],
  ['E for É', /(?<![\p{L}'’])(?:Etat|Ecrit|Echéance|Evaluation|Education|Economie)(?!\p{L})/u],
  ['oe for œ', /(?<!\p{L})(?:oeuvre|coeur|voeu|noeud)s?(?!\p{L})/iu],
  ['1er written with a space or as 1 er', /(?<!\d)1 er(?!\p{L})/u],
];

const faultsOf = (text: string) => FAULTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('what the program says', () => {
  const sources = below('src', /(?<!\.d)\.ts$/).filter((file) => !file.includes('/generated/'));
  const reported = sources.flatMap((file) =>
    sentences(readFileSync(join(ROOT, file), 'utf8')).map((text) => ({ file, text })),
  );

  it('has the typography of printed French: apostrophes, ellipses, accents on capitals', () => {
    expect(reported.length).toBeGreaterThan(150);
    expect(
      reported.flatMap(({ file, text }) => faultsOf(text).map((problem) => `${file}: ${problem}: ${text}`)),
    ).toEqual([]);
  });

  it('and so do the templates and the scaffold', () => {
    const files = below('templates', /\.(hbs|yaml)$/);
    expect(files.length).toBeGreaterThan(15);
    const problems = files.flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .replace(/\{\{[^}]*\}\}/g, '')
        .split('\n')
        .flatMap((line, i) => faultsOf(line).map((fault) => `${file}:${i + 1}: ${fault}: ${line.trim()}`)),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ["'Le fichier n\\'existe pas.'", 'straight apostrophe'],
    ['"L\'échéance manque."', 'straight apostrophe'],
    ["`Le fichier a.yaml n'est pas lu.`", 'straight apostrophe'],
    ["'Patientez un peu...'", 'three dots for an ellipsis'],
    ["'Echéance de ce contrat'", 'E for É'],
    ["'mise en oeuvre du contrat'", 'oe for œ'],
  ])('would be seen wrong in %s', (literal, fault) => {
    expect(sentences(`const a = ${literal};`).flatMap(faultsOf)).toContain(fault);
  });
});
