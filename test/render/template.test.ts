import { describe, expect, it } from 'vitest';
import { renderMarkdown, TemplateError, type Templates } from '../../src/render/index.ts';
import { compileTemplate } from '../../src/render/template/compile.ts';
import { contrat, TEMPLATES } from '../support/files.ts';

const overridden = (files: Record<string, string>): Templates =>
  new Map([
    ...TEMPLATES,
    ...Object.entries(files).map(
      ([name, text]) => [name, compileTemplate({ text, file: `mes gabarits/${name}.hbs` })] as const,
    ),
  ]);
const bourges = contrat('examples/bourges.yaml');
const render = (files: Record<string, string>) =>
  renderMarkdown(bourges, { document: 'contrat', templates: overridden(files) }).markdown;

function errorOf(files: Record<string, string>): string {
  try {
    render(files);
  } catch (error) {
    if (error instanceof TemplateError) return `${error.file}:${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return 'aucune faute';
}

describe('a user’s own template', () => {
  it('replaces one part and keeps the rest', () => {
    const text = render({
      'partials/signatures': '## Signer\n\nTout le monde signe : {{territoire.nom}} !\n',
    });
    expect(text).toContain('## Signer\n\nTout le monde signe\u00a0: Bourges\u202f!');
    expect(text).toContain('## Axe 1');
    expect(text).not.toContain('Fait à');
  });

  it.each([
    [
      'an unknown variable',
      'Un\n{{territoire.nm}}\n',
      'mes gabarits/partials/signatures.hbs:2:3 « nm » n’a pas de valeur ici',
    ],
    [
      'an unknown helper',
      '{{majuscules territoire.nom}}\n',
      'mes gabarits/partials/signatures.hbs:1:1 la fonction « majuscules » n’existe pas',
    ],
    [
      'an unknown partial',
      'a\n\n{{> signature}}\n',
      'mes gabarits/partials/signatures.hbs:1:1 le gabarit « signature » n’existe pas',
    ],
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
    expect(errorOf({ 'partials/signatures': text })).toBe(expected);
  });

  it('is refused where a brace is missing', () => {
    expect(errorOf({ 'partials/signatures': 'a\n{{#if projet}\n' })).toMatch(
      /^mes gabarits\/partials\/signatures\.hbs:2:\d+ la syntaxe du gabarit est incorrecte/,
    );
  });

  it.each([
    [
      'a function of an absent value',
      'Un\n{{enDate document.date}}\n',
      '2:1 « enDate » reçoit une valeur absente',
    ],
    [
      'a function inside another',
      '{{majuscule (quand document.date)}}\n',
      '1:13 « quand » reçoit une valeur absente',
    ],
    [
      'loops that would take days',
      '{{#each axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}{{#each @root.axes}}x{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}',
      /^1:\d+ ce gabarit fait trop de tours pour finir$/,
    ],
  ])('is refused: %s', (_name, text, expected) => {
    const found = errorOf({ 'partials/signatures': text }).replace(
      'mes gabarits/partials/signatures.hbs:',
      '',
    );
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });

  it('is stopped when templates call each other twice, thirty levels deep', () => {
    const levels = Object.fromEntries(
      Array.from(
        { length: 30 },
        (_, i) => [`partials/n${i}`, i < 29 ? `{{> n${i + 1}}}{{> n${i + 1}}}` : 'x'] as const,
      ),
    );
    expect(errorOf({ ...levels, 'partials/signatures': '{{> n0}}' })).toMatch(
      / ce gabarit fait trop de tours pour finir$/,
    );
  });

  it('is stopped when its text exceeds the longest string', () => {
    const loop = (inner: string, depth: number): string =>
      depth === 0 ? inner : `{{#each @root.axes}}${loop(inner, depth - 1)}{{/each}}`;
    expect(errorOf({ 'partials/signatures': loop('x'.repeat(20_000), 7) })).toMatch(
      / ce gabarit compose un texte trop long$/,
    );
  });

  it('cannot run code', () => {
    for (const attempt of [
      '{{constructor}}',
      '{{territoire.constructor.name}}',
      '{{lookup territoire "constructor"}}',
      '{{__proto__}}',
      '{{#with territoire}}{{toString}}{{/with}}',
      '{{log "x"}}',
      '{{lookup this "__proto__"}}',
      '{{lookup (lookup this "constructor") "prototype"}}',
      '{{#with (lookup axes "map")}}{{name}}{{/with}}',
      '{{axes.map}}',
      '{{#each territoire.constructor}}x{{/each}}',
      '{{> (lookup territoire "constructor")}}',
    ]) {
      const result = errorOf({ 'partials/signatures': `§${attempt}§\n` });
      const printed =
        result === 'aucune faute'
          ? /§(.*)§/.exec(render({ 'partials/signatures': `§${attempt}§\n` }))?.[1]
          : '';
      expect(printed).toBe('');
    }
  });
});
