import { describe, expect, it } from 'vitest';
import type { Examen } from '../../src/atelier/demandes.ts';
import { after, type EtatPage, type Evenement, isDirty, VIDE } from '../../src/atelier/etat.ts';
import { staleLine, stateLine, titleOf } from '../../src/atelier/mots.ts';
import type { Problem } from '../../src/kernel/problem.ts';

const FICHIER = { nom: 'bourges.yaml', text: 'version: 1\n', sha: 'a' };
const place = { line: 3, column: 1 };
const ERROR: Problem = {
  rule: 'x',
  severity: 'erreur',
  message: 'Un guillemet n’est pas fermé.',
  file: 'bourges.yaml',
  path: [],
  range: { start: place, end: place },
};
const examined = (examen: Partial<Examen>): Evenement => ({
  quoi: 'examine',
  text: '',
  examen: { problems: [], suppressed: 0, images: [], ...examen },
});
const through = (...events: Evenement[]): EtatPage => events.reduce(after, VIDE);
const OPEN: Evenement = { quoi: 'ouvert', fichier: FICHIER };
const PAGES = examined({ pages: { total: 11, changed: [] } });

describe('the title', () => {
  it('says what is not saved', () => {
    expect(titleOf(VIDE)).toBe('L’atelier de csi');
    expect(titleOf(through(OPEN))).toBe('bourges.yaml — atelier');
    const typed = through(OPEN, { quoi: 'tape', text: 'version: 1 \n' });
    expect(titleOf(typed)).toBe('bourges.yaml, non enregistré — atelier');
    expect(titleOf(after(typed, { quoi: 'enregistre', text: typed.text, sha: 'b' }))).toBe(
      'bourges.yaml — atelier',
    );
  });

  it('shows no control character of a name', () => {
    expect(
      titleOf(through({ quoi: 'ouvert', fichier: { ...FICHIER, nom: 'a\u001b[2J\u202e.yaml' } })),
    ).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});

describe('what is typed while a file is saved', () => {
  it('is not taken for saved', () => {
    const state = through(
      OPEN,
      { quoi: 'tape', text: 'un' },
      { quoi: 'tape', text: 'deux' },
      { quoi: 'enregistre', text: 'un', sha: 'b' },
    );
    expect(isDirty(state)).toBe(true);
    expect(state.fichier?.sha).toBe('b');
  });

  it('and a draft that is offered back, are dirty', () => {
    expect(isDirty(through({ ...OPEN, draft: 'autre' }))).toBe(true);
    expect(isDirty(through(OPEN))).toBe(false);
  });
});

describe('a text that cannot be read', () => {
  const broken = examined({ problems: [ERROR] });

  it('keeps the last pages, and says why they are old', () => {
    const state = through(OPEN, PAGES, broken);
    expect([state.stale, state.pages]).toEqual([true, 11]);
    expect(staleLine(state)).toBe('Ces pages sont celles d’avant : ligne 3, Un guillemet n’est pas fermé.');
    expect(stateLine(state)).toBe('1 erreur. 11 pages.');
    expect(staleLine(after(state, PAGES))).toBeUndefined();
  });

  it('has no pages when it never had any', () => {
    const state = through(OPEN, broken);
    expect(state.stale).toBe(false);
    expect(staleLine(state)).toMatch(/^Les pages viendront/);
  });

  it('is forgotten with another file', () => {
    const state = through(OPEN, PAGES, broken, OPEN);
    expect([state.stale, state.pages, state.examen]).toEqual([false, 0, undefined]);
  });
});

it('a conflict is kept until something is saved', () => {
  const other = { ...FICHIER, text: 'x', sha: 'c' };
  const state = through(OPEN, { quoi: 'conflit', fichier: other });
  expect(state.conflit).toEqual(other);
  expect(after(state, { quoi: 'enregistre', text: 'x', sha: 'c' })).not.toHaveProperty('conflit');
});
