import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

/** `render --gabarits`: templates of the user. */
export const renderGabarits: readonly Case[] = [
  {
    name: 'gabarits: one replaced',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# Le nôtre\n', 'g/LISEZMOI.txt': 'x' },
    code: 0,
    written: { 'a.md': /^# Le nôtre\n/ },
  },
  {
    name: 'gabarits: a partial replaced',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/partials/couverture.hbs': 'Notre couverture\n\n' },
    code: 0,
    written: { 'a.md': /^Notre couverture\n/ },
  },
  {
    name: 'gabarits: no such folder',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'gabarits: none in the folder',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/a.txt': '' },
    code: 2,
  },
  {
    name: 'gabarits: a name that replaces none',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contract.hbs': '', 'g/partials/Axes.HBS': '' },
    code: 1,
  },
  {
    name: 'gabarits: a fault',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n{{#if x}}\n' },
    code: 1,
  },
  {
    name: 'gabarits: an unknown variable',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: {
      'a.yaml': SOUND,
      'g/contrat.hbs': '# A\n\n  {{inconnu}}\n',
      'g/partials/axe.hbs': '{{#if titr}}{{/if}}',
    },
    code: 1,
  },
  {
    name: 'gabarits: not UTF-8',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': new Uint8Array([0xe9]) },
    code: 1,
  },
  {
    name: 'gabarits: a field that this file does not fill',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n{{document.sous_titre}}\n' },
    code: 1,
  },
  {
    name: 'gabarits: a partial of one’s own',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: {
      'a.yaml': SOUND,
      'g/partials/sommaire.hbs': '{{> maison/logo}}',
      'g/partials/maison/logo.hbs': 'NOTRE LOGO\n',
    },
    code: 0,
    written: { 'a.md': /NOTRE LOGO/ },
  },
  {
    name: 'gabarits: a table leaves most of a file out, and means to',
    args: ['render', 'a.yaml', '--gabarits', 'g', '--document', 'tableau'],
    files: { 'a.yaml': SOUND, 'g/tableau.hbs': '# {{document.titre}}\n' },
    code: 0,
    written: { 'a-tableau.md': /^# / },
  },
  {
    name: 'gabarits: Markdown that the PDF does not know',
    args: ['render', 'a.yaml', '--pdf', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n> citation\n' },
    code: 2,
  },
];
