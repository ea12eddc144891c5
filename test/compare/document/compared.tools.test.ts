// These tests need LibreOffice Writer with its Python (python3-uno) and pandoc. Without them they fail: a skipped check proves nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contrat } from '../../../src/model/contrat.ts';
import { writeDocx } from '../../../src/render/office/docx/index.ts';
import { writeOdt } from '../../../src/render/office/odt/index.ts';
import { run, temporaryFolder } from '../../render/pdf/tools.ts';
import { read } from '../../support/files.ts';
import { comparedRendered } from './compared.ts';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);
const TOULOUSE = read('examples/toulouse.yaml');
const AVANT = parse(TOULOUSE) as Contrat;
/** Numbers, words at the end of a heading, a text that comes after it, a commitment that goes, and one that moves. */
const APRES = parse(
  TOULOUSE.replace('Créer 111 postes', 'Créer 98 postes')
    .replace('variation: 111', 'variation: 98')
    .replace(
      'titre: Mettre en place le rappel à l’ordre',
      'titre: Mettre en place le rappel à l’ordre et la transaction\n        description: Le maire y recourt dès 2021.',
    )
    .replace(/ {6}- id: permanences\n.*\n.*\n/, '')
    .replace(/( {6}- id: logement-garde-enfants\n(?:.*\n){3})([\s\S]*)( {6}- id: rappel-ordre)/, '$2$1$3'),
) as Contrat;

/** A contract that has hardly a paragraph in common with it. */
const AUTRE = parse(read('examples/arles.yaml')) as Contrat;

for (const [name, avant, apres] of [
  ['both', AVANT, APRES],
  ['tout', AUTRE, AVANT],
  ['autre', AUTRE, AUTRE],
  ['avant', AVANT, AVANT],
  ['apres', APRES, APRES],
] as const) {
  const rendered = comparedRendered(avant, apres, false);
  writeFileSync(path(`${name}.docx`), writeDocx(rendered));
  writeFileSync(path(`${name}.odt`), writeOdt(rendered));
}

/** The paragraphs of the document after its contents. */
function bodyOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.slice(lines.lastIndexOf('Entre les soussignés')).filter((line) => /[^•\s]/.test(line));
}

describe('tracked changes', () => {
  it.each(['docx', 'odt'])('of a %s are accepted and refused by LibreOffice', (format) => {
    const script = fileURLToPath(new URL('suivi.py', import.meta.url));
    const jobs = [
      ['tout', 'accept'],
      ['tout', 'reject'],
      ['autre', 'accept'],
      ['both', 'accept'],
      ['both', 'reject'],
      ['apres', 'accept'],
      ['avant', 'accept'],
    ].flatMap(([name, what = '']) => [path(`${name}.${format}`), what, path(`${name}-${what}.txt`)]);
    run('/usr/bin/python3', script, path('profil'), ...jobs);
    const text = (name: string) => bodyOf(readFileSync(path(`${name}.txt`), 'utf8'));
    expect(text('apres-accept').length).toBeGreaterThan(200);
    expect(text('both-accept')).toEqual(text('apres-accept'));
    expect(text('both-reject')).toEqual(text('avant-accept'));
    expect(text('tout-accept')).toEqual(text('avant-accept'));
    expect(text('tout-reject')).toEqual(text('autre-accept'));
    const paragraphs = (name: string) => {
      const lines = readFileSync(path(`${name}.txt.alineas`), 'utf8').split('\n');
      return lines.slice(lines.findLastIndex((line) => line.endsWith('\tEntre les soussignés')));
    };
    expect(paragraphs('apres-accept').length).toBeGreaterThan(100);
    // LibreOffice alone gives a heading of a DOCX the style of the paragraph that was refused before it.
    if (format === 'docx') return;
    expect(paragraphs('both-accept')).toEqual(paragraphs('apres-accept'));
    expect(paragraphs('both-reject')).toEqual(paragraphs('avant-accept'));
  });

  it('of a DOCX are accepted and refused by pandoc', () => {
    const text = (name: string, what: string) =>
      bodyOf(run('pandoc', `--track-changes=${what}`, '-t', 'plain', '--wrap=none', path(`${name}.docx`)));
    const bare = (lines: readonly string[]) => lines.join(' ').replace(/[-\s:]+/g, ' ');
    expect(bare(text('both', 'accept'))).toBe(bare(text('apres', 'accept')));
    expect(bare(text('both', 'reject'))).toBe(bare(text('avant', 'accept')));
  });
});
