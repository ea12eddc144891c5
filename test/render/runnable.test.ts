import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TemplateError, type Templates } from '../../src/render/index.ts';
import {
  compileTemplate,
  fingerprint,
  precompile,
  type TemplateSource,
} from '../../src/render/template/compile.ts';
import { translate } from '../../src/render/template/error.ts';
import { rendererOf } from '../../src/render/template/index.ts';
import { runs } from '../support/tiers.ts';

/** What Handlebars’ own compiler makes of a template: code, which csi itself makes only when it is built. */
function compiledByHandlebars(source: TemplateSource) {
  const { file } = source;
  try {
    return { file, empreinte: fingerprint(source), spec: new Function(`return ${precompile(source)}`)() };
  } catch (error) {
    throw error instanceof TemplateError ? error : translate(error, file, source.text);
  }
}

const VIEW = {
  nom: 'Bourges',
  vide: '',
  zero: 0,
  faux: false,
  rien: null,
  liste: [
    { titre: 'un', sous: [{ n: 1 }, { n: 2 }] },
    { titre: 'deux', sous: [] },
  ],
  mots: ['a', 'b'],
  objet: { titre: 'titre', profond: { n: 7 }, this: 'ici' },
};

function outcome(
  make: (source: TemplateSource) => ReturnType<typeof compileTemplate>,
  texts: Record<string, string>,
) {
  try {
    const templates: Templates = new Map(
      Object.entries(texts).map(([name, text]) => [name, make({ text, file: `${name}.hbs` })] as const),
    );
    return rendererOf(templates)('contrat', VIEW);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return `${error.file}:${error.line}:${error.column} ${error.message}`;
  }
}

const PARTS = {
  'partials/ligne': 'ligne {{titre}}{{#if plus}} ({{plus}}){{/if}}\n',
  'partials/cadre': '[{{> @partial-block}}]{{nom}}',
  'partials/liste': '{{#each mots as |mot rang|}}{{rang}}{{mot}}{{../nom}} {{/each}}',
};
const same = (text: string) => {
  const texts = { contrat: text, ...PARTS };
  expect(outcome(compileTemplate, texts), text).toBe(outcome(compiledByHandlebars, texts));
};

describe('a template without code', () => {
  it.each([
    'Un {{nom}} : {{{nom}}} {{&nom}} {{objet.profond.n}} {{objet.[this]}} {{./nom}} {{this.nom}}',
    '{{absent}}',
    '{{objet.absent}}',
    '{{objet.absent.n}}',
    '{{nom.absent}}',
    '{{zero.absent}}',
    '{{#if absent}}{{/if}}x',
    '{{#if absent.plus}}a{{/if}}',
    '{{zero}}{{nom}}',
    '{{faux}} {{rien}} {{vide}}',
    '{{#if zero}}a{{else}}{{zero}}{{/if}}',
    '{{#each liste}}{{@index}} {{titre}} {{../nom}}{{#unless @last}}, {{/unless}}{{#each sous}}{{n}} {{@../index}}{{../../nom}}{{else}}rien{{/each}}{{/each}}',
    '{{#each liste as |one at|}}{{one.titre}}{{at}}{{#each one.sous as |two|}}{{two.n}}{{one.titre}}{{two.n.x}}{{/each}}{{/each}}',
    '{{#with objet as |o|}}{{o.titre}} {{titre}} {{#with profond}}{{n}} {{../titre}} {{@root.nom}}{{/with}}{{/with}}',
    '{{#with rien}}a{{else}}{{nom}}{{/with}}',
    '{{#each mots}}{{this}}{{.}} {{@key}}{{@first}}{{/each}}',
    '{{#if nom}}a{{else if vide}}b{{else}}c{{/if}}',
    '{{#if vide}}a{{else if nom}}b{{else}}c{{/if}}',
    '{{^if vide}}a{{/if}}',
    '{{enChiffres 1250000}} {{mot "statut" "en_cours"}} {{joindre mots}} {{lookup mots 1}} {{lookup objet "titre"}}',
    '{{#if (egal nom "Bourges")}}oui{{/if}}{{#if (ou vide (egal 1 zero))}}a{{else}}non{{/if}}',
    '{{egal rien null}} {{egal x undefined}} {{egal faux false}} {{egal zero 0}}',
    '{{enChiffres absent}}',
    '{{inconnue nom}}',
    '{{#inconnue nom}}{{autre 1}}{{/inconnue}}',
    '{{enChiffres (inconnue 1)}}',
    '{{majuscule mots}}',
    '{{#liste}}{{titre}}{{/liste}}',
    '{{"nom"}} {{true}}',
    '{{#nom}}{{/nom}}',
    '{{> ligne objet}}',
    '{{> ligne objet plus="+"}}',
    '{{> ligne titre=nom plus=2 plus=zero}}',
    '{{> absente}}',
    '{{> (lookup mots 0)}}',
    '{{#> cadre}}dedans {{nom}}{{/cadre}}',
    '{{#> absente}}à défaut {{nom}}{{/absente}}',
    '{{> liste}}',
    '{{#> cadre}}{{#> cadre}}x{{/cadre}}{{/cadre}}',
    '{{#each liste}}\n  {{> ligne this}}\n{{/each}}\n',
    '  {{> ligne objet}}\n',
    '{{#*inline "mien"}}<{{titre}}>{{/inline}}{{#each liste}}{{> mien}}{{/each}}',
    '{{!-- rien --}}a{{! rien }}',
    '{{~#if nom~}} a {{~/if~}} b',
    '\\{{nom}}',
    '{{{{raw}}}}{{nom}}{{{{/raw}}}}',
    ':::cadre{titre="{{nom}}" n="{{enChiffres zero}}"}\n:::\n',
    '{{#if nom}}\n\n{{/if}}',
    '{{> contrat}}',
    '{{@root.nom}} {{@absent}} {{@root.absent}}',
    '{{nom',
    '{{#each objet}}{{@key}}={{this}};{{/each}}',
    '{{#each absent}}a{{else}}b{{/each}}',
    '{{constructor}}',
    '{{objet.constructor}}',
    '{{__proto__}}',
    '{{lookup objet "constructor"}}',
    '{{mots.length}}',
  ])('says what Handlebars says: %s', same);

  it('and of random ones', () => {
    const names =
      'nom zero liste mots objet.titre titre n this . ../nom ../../nom @index @root.nom p p.titre q absent objet.absent.n rien';
    const path = fc.constantFrom(...names.split(' '));
    const { statement } = fc.letrec<{ statement: string; list: string; value: string }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        path,
        fc.constantFrom('1', '"mot"', 'true', 'null', 'undefined'),
        fc
          .tuple(fc.constantFrom('egal', 'ou', 'lookup', 'absente'), tie('value'), tie('value'))
          .map(([name, a, b]) => `(${name} ${a} ${b})`),
      ),
      list: fc.array(tie('statement'), { maxLength: 4 }).map((all) => all.join('')),
      statement: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('texte ', '\n', 'a\n  ', '| x |', '::bloc{a="'),
        // Handlebars adds two numbers that stand next to each other.
        path.map((one) => `-{{${one}}}`),
        fc
          .tuple(fc.constantFrom('majuscule', 'enChiffres', 'lookup this', 'rang'), tie('value'))
          .map(([f, a]) => `{{${f} ${a}}} `),
        fc
          .tuple(
            fc.constantFrom(
              ...([
                ['if', ''],
                ['unless', ''],
                ['with', ' as |p|'],
                ['each', ''],
                ['each', ' as |p q|'],
              ] as const),
            ),
            tie('value'),
            tie('list'),
            fc.option(tie('list')),
          )
          .map(
            ([[name, as], on, inside, other]) =>
              `{{#${name} ${on}${as}}}${inside}${other === null ? '' : `{{else}}${other}`}{{/${name}}}`,
          ),
        fc
          .tuple(
            fc.constantFrom('ligne', 'liste', 'absente'),
            fc.constantFrom('', ' objet', ' this plus=nom titre=zero', ' ..'),
          )
          .map(([name, on]) => `{{> ${name}${on}}}\n`),
        tie('list').map((inside) => `{{#> cadre}}${inside}{{/cadre}}`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), (all) => same(all.join(''))),
      { numRuns: runs(300, 5000) },
    );
  });

  it.each([
    ['{{zero}}{{objet.profond.n}}', '07'],
    ['{{log nom}}', 'contrat.hbs:1:1 la fonction « log » n’existe pas'],
    ['{{#*autre}}{{/autre}}', 'contrat.hbs:1:1 la fonction « autre » n’existe pas'],
    ['{{> ligne objet nom}}', 'contrat.hbs:1:1 un gabarit s’appelle avec une valeur au plus'],
    ['{{#if nom as |p|}}{{p}}{{/if}}', ''],
  ])('does better than Handlebars, which adds numbers and says little: %s', (text, said) => {
    expect(outcome(compileTemplate, { contrat: text, ...PARTS })).toBe(said);
  });
});
