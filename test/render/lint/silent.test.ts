import { describe, expect, it } from 'vitest';
import { REACHED } from '../../../src/render/generated/vue.ts';
import { lintTemplates } from '../../../src/render/lint/index.ts';
import { coverage } from '../../../src/render/lint/silent.ts';
import { SOURCES } from '../../support/files.ts';

const printed = (files: Readonly<Record<string, string>>, document = 'contrat') =>
  lintTemplates(
    new Map(Object.entries(files).map(([name, text]) => [name, { text, file: `${name}.hbs` }])),
    SOURCES,
    [document],
  ).printed;
const silent = (files: Readonly<Record<string, string>>) => coverage(printed(files), printed({})).silent;

describe('the fields that templates print', () => {
  it.each(['contrat', 'charte', 'declaration_intention', 'avenant'])(
    'are all of the schema for those of csi, but ids and what decides: %s',
    (kind) => {
      const own = printed({}, kind);
      const { printable } = coverage(own, own);
      const left = Object.keys(REACHED).filter(
        (field) => !printable.includes(field) && !/(^|\.)id$|^theme\./.test(field),
      );
      // The chapters of an avenant alone.
      const avenant = left.filter((field) =>
        /^(?:avenant\.|articles\.(?:portee|modifications)$)/.test(field),
      );
      // What a modification does to the data is printed in words.
      const machine = avenant.filter((field) =>
        /^avenant\.modifications\[\]\.(?:valeur|porte_sur)/.test(field),
      );
      // Codes of what is counted, counts behind a compared rate and the check key let a program compute again.
      const counted = left.filter((field) => /^diagnostic\.indicateurs\[\]\./.test(field));
      expect(counted.map((field) => field.replace(/^diagnostic\.indicateurs\[\]\./, ''))).toEqual([
        'communes[]',
        'comparaisons[].departement',
        'comparaisons[].habitants',
        'comparaisons[].logements',
        'comparaisons[].nombre',
        'comparaisons[].region',
        'controle',
      ]);
      expect(left.filter((field) => !avenant.includes(field) && !counted.includes(field))).toEqual([
        'document.statut',
        'document.type',
        'parties[].role',
        'parties[].type',
        'version',
      ]);
      expect(avenant.length > machine.length).toBe(kind !== 'avenant');
    },
  );

  it('are only the title, for a template that prints nothing else', () => {
    const left = silent({ contrat: '# {{document.titre}}\n' });
    expect(left).not.toContain('document.titre');
    expect(left).toContain('document.sous_titre');
    expect(left).toContain('axes[].engagements[].titre');
    expect(left.length).toBeGreaterThan(200);
  });

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['by its own name', '{{territoire.nom}}', ['territoire.nom'], ['territoire.population']],
    ['in a loop', '{{#each visas}}{{this}}{{/each}}', ['visas[]'], ['considerants[]']],
    [
      'as an argument',
      '{{joindre visas}} {{enDate document.date}}',
      ['visas[]', 'document.date'],
      ['document.version'],
    ],
    [
      'in words made of it',
      '{{#each axes}}{{#each engagements}}{{qui}}{{/each}}{{/each}}',
      ['axes[].engagements[].porteurs[]', 'parties[].nom'],
      ['axes[].engagements[].condition'],
    ],
    [
      'in a table made of it',
      '{{#each tableau}}{{indicateurs}}{{/each}}',
      ['axes[].engagements[].titre', 'axes[].titre'],
      ['visas[]', 'preambule'],
    ],
    [
      'in a curve, which rates make where there are no counts',
      '{{#each diagnostic.graphique.series}}{{libelle}} {{unite}} {{joindre cellules}}{{/each}}',
      ['serie[].taux', 'serie[].precision', 'serie[].etat', 'denominateur', 'unite'].map(
        (key) => `diagnostic.indicateurs[].${key}`,
      ),
      [
        'diagnostic.indicateurs[].perimetre',
        'diagnostic.indicateurs[].commentaire',
        'diagnostic.sources[].url',
      ],
    ],
    [
      'in a note of a curve, which names a source by its title where it has no producer',
      '{{joindre diagnostic.graphique.sources}}',
      ['diagnostic.sources[].titre', 'diagnostic.sources[].millesime'],
      ['diagnostic.sources[].licence'],
    ],
    [
      'in a figure of the table, whichever the commitment gives',
      '{{#each tableau}}{{engagement}}{{/each}}',
      [
        'pourcentage.de',
        'rythme.tous_les',
        'multiplicateur',
        'variation_pourcentage',
        'a_determiner',
        'pour_chaque',
      ].map((key) => `axes[].engagements[].quantite.${key}`),
      ['axes[].engagements[].quantite.grandeur', 'axes[].engagements[].quantite.precision'],
    ],
    [
      'in the short name of a party that has no other',
      '{{#each diagnostic.moyens}}{{nom}}{{/each}}',
      ['parties[].nom', 'parties[].abrege'],
      ['parties[].siege'],
    ],
    [
      'through another path to the same place',
      '{{#each axes}}{{#each groupes}}{{#each engagements}}{{condition}}{{/each}}{{/each}}{{/each}}',
      ['axes[].engagements[].condition'],
      ['axes[].engagements[].description'],
    ],
    [
      'by a parameter of a partial',
      '{{#*inline "p"}}{{sur}}{{/inline}}{{> p sur=territoire.nom}}',
      ['territoire.nom'],
      ['territoire.perimetre'],
    ],
    [
      'in a branch that few documents take',
      '{{#if engage}}{{#unless projet}}{{preambule}}{{/unless}}{{/if}}',
      ['preambule'],
      ['visas[]'],
    ],
    [
      'by being compared',
      '{{#if (egal territoire.zone_competence "police")}}x{{/if}}',
      ['territoire.zone_competence'],
      ['territoire.nom'],
    ],
    [
      'never by being asked for only',
      '{{#if territoire.population}}peuplé{{/if}}',
      [],
      ['territoire.population'],
    ],
    [
      'a range by its value',
      '{{#each diagnostic.moyens}}{{enMesure valeur unite}}{{/each}}',
      ['diagnostic.moyens[].valeur'],
      ['diagnostic.moyens[].libelle'],
    ],
  ])('%s', (_name, text, printedFields, silentFields) => {
    const left = silent({ contrat: text });
    expect(printedFields.filter((field) => left.includes(field))).toEqual([]);
    expect(silentFields.filter((field) => !left.includes(field))).toEqual([]);
    for (const field of [...printedFields, ...silentFields]) expect(field in REACHED).toBe(true);
  });

  it('are reported one by one when a partial omits one', () => {
    const engagement = SOURCES.get('partials/fiche')?.text ?? '';
    expect(silent({ 'partials/fiche': engagement })).toEqual([]);
    expect(silent({ 'partials/fiche': engagement.replaceAll(/\{\{condition\}\}/g, '') })).toEqual([
      'axes[].engagements[].condition',
    ]);
  });
});
