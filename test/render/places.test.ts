import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { OUTPUT_KINDS, type OutputKind } from '../../src/render/output-kind.ts';
import { ATTACKS } from '../support/attacks.ts';
import { TEMPLATES } from '../support/files.ts';
import { maximal, replaced } from '../support/maximal.ts';
import { printed, skeleton, TYPES } from '../support/places.ts';
import { rows } from '../support/tiers.ts';

const squeezed = (text: string) => text.replace(/[\s\u0085]+/g, '');

/** A contract whose texts all contain the same thing between two words of their own. */
function filled(type: string, inside: string) {
  const { contrat, leaves } = maximal(type);
  const texts = leaves.filter(
    ({ kind, path, value }) =>
      kind === 'texte' &&
      path[0] !== 'theme' &&
      !/(emblemes|images),\d+,fichier$/.test(path.join()) &&
      !/^https/.test(String(value)),
  );
  const all = texts.reduce(
    (made, { path }, n) => replaced(made, path, `debut${n}q${inside}fin${n}q`),
    contrat,
  );
  return { contrat: all as unknown as Contrat, texts };
}

describe.each(TYPES)('in every place where a %s prints a text', (type) => {
  const rendered = (inside: string, document: OutputKind) =>
    renderMarkdown(filled(type, inside).contrat, { document, templates: TEMPLATES });
  const plain = {
    contrat: parseMarkdown(rendered(' ', 'contrat').markdown),
    tableau: parseMarkdown(rendered(' ', 'tableau').markdown),
    fiches: parseMarkdown(rendered(' ', 'fiches').markdown),
    maquette: parseMarkdown(rendered(' ', 'maquette').markdown),
  };
  const { texts } = filled(type, ' ');
  // A unit is printed in its plural if that is given; a value begins with a capital; only an avenant prints what it changes; a declaration of intent leaves two clauses out.
  const unprinted = lost(textOf(plain.contrat), texts.length);

  it('nearly all texts are printed', () =>
    expect(unprinted.length).toBeLessThan(type === 'avenant' ? 24 : 48));

  it.each(rows(Object.entries(ATTACKS), 8))('%s stays text', (name, attack) => {
    // The commitment table is the same for each kind of document.
    for (const document of type === 'contrat' ? OUTPUT_KINDS : (['contrat'] as const)) {
      const { markdown, meta, contrat } = rendered(attack, document);
      const tree = parseMarkdown(markdown);
      expect(skeleton(tree)).toEqual(skeleton(plain[document]));
      if (document !== 'contrat') continue;
      expect(lost(textOf(tree), texts.length)).toEqual(unprinted);
      // Layout is slow: each attack is laid out in one kind of document only.
      if (TYPES[Object.keys(ATTACKS).indexOf(name) % TYPES.length] !== type) continue;
      const pdf = printed({ markdown, meta, contrat });
      expect(lost(pdf.text, texts.length)).toEqual(unprinted);
      expect(pdf.length).toBeGreaterThan(10_000);
    }
  });
});

/** The words that a text lacks, among those that `filled` adds to each field. */
function lost(text: string, fields: number): string[] {
  const words = Array.from({ length: fields }, (_, n) => [`debut${n}q`, `fin${n}q`]).flat();
  const printedText = squeezed(text);
  return words.filter((word) => !printedText.includes(word));
}
