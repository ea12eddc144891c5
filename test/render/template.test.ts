import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/render/compile.ts';
import { renderMarkdown, TemplateError, type Templates } from '../../src/render/index.ts';
import { contrat, TEMPLATES } from '../support/files.ts';

const overridden = (files: Record<string, string>): Templates =>
  new Map([
    ...TEMPLATES,
    ...Object.entries(files).map(([name, text]) => [name, compileTemplate({ text, file: `mes gabarits/${name}.hbs` })] as const),
  ]);
const bourges = contrat('examples/bourges.yaml');
const render = (files: Record<string, string>) => renderMarkdown(bourges, { document: 'contrat', templates: overridden(files) }).markdown;

function fault(files: Record<string, string>): string {
  try {
    render(files);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.file}:${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'aucune faute';
}

describe('a template of one’s own', () => {
  it('replaces one part and leaves the rest', () => {
    const text = render({ 'partials/signatures': '## Signer\n\nTout le monde signe : {{territoire.nom}} !\n' });
    expect(text).toContain('## Signer\n\nTout le monde signe\u00a0: Bourges\u202f!');
    expect(text).toContain('## Axe 1');
    expect(text).not.toContain('Fait à');
  });

  it.each([
    ['an unknown variable', 'Un\n{{territoire.nm}}\n', 'mes gabarits/partials/signatures.hbs:2:3 la variable « nm » n’existe pas ici'],
    [
      'an unknown helper',
      '{{majuscules territoire.nom}}\n',
      'mes gabarits/partials/signatures.hbs:1:1 la fonction « majuscules » n’existe pas',
    ],
    ['an unknown partial', 'a\n\n{{> signature}}\n', 'mes gabarits/partials/signatures.hbs:1:1 le gabarit « signature » n’existe pas'],
    [
      'a block closed by another',
      '{{#if projet}}\nx\n{{/unless}}\n',
      'mes gabarits/partials/signatures.hbs:1:4 le bloc « if » est fermé par « unless »',
    ],
    [
      'a template that calls itself',
      '{{> signatures}}\n',
      'mes gabarits/partials/signatures.hbs:1:1 ce gabarit s’appelle lui-même sans fin',
    ],
  ])('names the place of %s', (_name, text, expected) => {
    expect(fault({ 'partials/signatures': text })).toBe(expected);
  });

  it('says where a brace is missing', () => {
    expect(fault({ 'partials/signatures': 'a\n{{#if projet}\n' })).toMatch(
      /^mes gabarits\/partials\/signatures\.hbs:2:\d+ la syntaxe du gabarit est incorrecte/,
    );
  });

  it('reaches no code', () => {
    for (const attempt of [
      '{{constructor}}',
      '{{territoire.constructor.name}}',
      '{{lookup territoire "constructor"}}',
      '{{__proto__}}',
      '{{#with territoire}}{{toString}}{{/with}}',
      '{{log "x"}}',
    ]) {
      const result = fault({ 'partials/signatures': `§${attempt}§\n` });
      const printed = result === 'aucune faute' ? /§(.*)§/.exec(render({ 'partials/signatures': `§${attempt}§\n` }))?.[1] : '';
      expect(printed).toBe('');
    }
  });
});
