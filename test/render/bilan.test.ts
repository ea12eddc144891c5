import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mapTexts } from '../../src/kernel/map-texts.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { buildView } from '../../src/render/view/index.ts';
import type { DonneesSuivi } from '../../src/render/view/suivi/donnees.ts';
import type { Suivi } from '../../src/suivi/model.ts';
import { ATTACKS } from '../support/attacks.ts';
import { contrat, read, TEMPLATES } from '../support/files.ts';
import { skeleton } from '../support/places.ts';
import { SUIVI_COMPLET } from '../support/suivi-complet.ts';
import { rows } from '../support/tiers.ts';
import { frames, layout } from './pdf/support.ts';

const complet = contrat('test/fixtures/complet.yaml');
const of = (annee: number, suivi: Suivi = SUIVI_COMPLET): DonneesSuivi => ({
  suivi,
  annee,
  au: `${annee}-12-31`,
});
const bilan = (from: Contrat, suivi: DonneesSuivi) =>
  renderMarkdown(from, { document: 'bilan', templates: TEMPLATES, suivi });
const view = (suivi: DonneesSuivi, from = complet) => {
  const { suivi: made } = buildView(from, true, undefined, suivi) as { suivi: SuiviView };
  return made;
};
type SuiviView = NonNullable<ReturnType<typeof buildView>['suivi']>;

describe('the bilan of a year', () => {
  it.each([
    ['toulouse', 2021],
    ['toulouse', 2024],
    ['nantes', 2023],
  ] as const)('%s in %i is compared', async (name, annee) => {
    const suivi = parse(read(`examples/${name}.suivi.yaml`)) as Suivi;
    const { markdown, meta } = bilan(contrat(`examples/${name}.yaml`), of(annee, suivi));
    expect(parseMarkdown(markdown).children.length).toBeGreaterThan(20);
    expect(meta.date).toBe(`${annee}-12-31`);
    expect(meta.mention).toBeUndefined();
    await expect(markdown).toMatchFileSnapshot(`golden/${name}-bilan-${annee}.md`);
    const pages = layout(markdown, meta);
    expect(pages.length).toBeLessThan(13);
    await expect(`${frames(pages.slice(0, 1))}\n`).toMatchFileSnapshot(
      `golden/${name}-bilan-${annee}.frames.txt`,
    );
  });

  it('with each field of a follow-up is compared', async () => {
    await expect(bilan(complet, of(2027)).markdown).toMatchFileSnapshot('golden/complet-bilan-2027.md');
  });

  it('changes by nothing that is dated after it', () => {
    const before: Suivi = {
      ...SUIVI_COMPLET,
      ...Object.fromEntries(
        (['releves', 'points', 'instances'] as const).map((key) => [
          key,
          (SUIVI_COMPLET[key] ?? []).filter(({ date }) => !String(date).startsWith('2028')),
        ]),
      ),
      depenses: SUIVI_COMPLET.depenses?.filter(({ annee }) => annee < 2028) ?? [],
    };
    expect(before.releves?.length).toBeLessThan(SUIVI_COMPLET.releves?.length ?? 0);
    expect(bilan(complet, of(2027)).markdown).toBe(bilan(complet, of(2027, before)).markdown);
    expect(bilan(complet, of(2028)).markdown).not.toBe(bilan(complet, of(2028, before)).markdown);
  });

  it('says each of its parts when the follow-up says nothing', () => {
    const { markdown } = bilan(complet, of(2027, { version: 1, contrat: SUIVI_COMPLET.contrat }));
    for (const text of [
      'Le suivi ne mentionne aucune réunion jusqu’au 31 décembre 2027.',
      'Le suivi ne mentionne aucune dépense jusqu’au 31 décembre 2027.',
      'aucun engagement n’a été ajouté, modifié, suspendu ni abandonné',
    ])
      expect(markdown.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(text);
    expect(markdown.match(/^## /gm)).toHaveLength(8);
  });
});

describe('what a bilan says', () => {
  const made = view(of(2027));
  const numero = (id: string) =>
    made.axes.flatMap(({ lignes }) => lignes).find((one) => one.id === id)?.numero ?? '';

  it('names what is late and whose, the worst first, and by number what the page has no room for', () => {
    const { phrase, lignes, reste } = made.retards;
    expect(phrase).toMatch(
      /^9 des 41 engagements sont en retard, .* Le suivi ne dit rien de 29 d’entre eux\.$/,
    );
    expect(lignes.map(({ verdict }) => verdict)).toEqual([
      'non_tenu',
      'non_tenu',
      'en_retard',
      'en_retard',
      'sans_releve',
    ]);
    expect(lignes.every(({ qui }) => qui !== '')).toBe(true);
    expect(lignes.length + reste.length).toBe(9);
  });

  it('counts each side as its sum does', () => {
    const sums = made.comptes.lignes.map(({ cellules }) => cellules.map(Number));
    const total = sums.at(-1) ?? [];
    for (const [i, n] of total.entries())
      expect(sums.slice(0, -1).reduce((sum, row) => sum + (row[i] ?? 0), 0)).toBe(n);
    for (const [all = 0, ...parts] of sums) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all);
    expect(total[0]).toBe(41);
  });

  it('says what became of decisions, and which of earlier meetings have no answer', () => {
    const { liste, en_attente } = made.reunions;
    expect(liste.map(({ nom, jour }) => `${nom}, ${jour.replaceAll('\u00a0', ' ')}`)).toEqual([
      'Formation plénière du CLSPD, le 7 décembre 2027',
    ]);
    expect(liste[0]?.decisions.map(({ devenir }) => devenir.replaceAll('\u00a0', ' '))).toEqual([
      'sans suite dite',
      'Publié le 15 décembre 2027.',
    ]);
    expect(en_attente.map(({ texte, devenir }) => [texte, devenir])).toEqual([
      ['Étudier dix emplacements de caméras', '▼ sans suite dite, échue'],
    ]);
  });

  it('puts a base and a figure that sources say otherwise side by side', () => {
    expect(
      made.divergences.map(({ numero, sujet }) => `${numero} ${sujet.replaceAll('\u00a0', ' ')}`),
    ).toEqual([`${numero('renfort-pm')} La base`, `${numero('renfort-pm')} Le chiffre au 31 décembre 2027`]);
  });

  it('adds no amount to one of another nature', () => {
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(
      made.depenses.par_partie.map(({ qui, nature, avant, annee, total }) =>
        plain([qui, nature, avant, annee, total].join(', ')),
      ),
    ).toEqual([
      'État, Payé, –, 140 000,50 €, 140 000,50 €',
      'Valmont, Prévu, –, 310 000 €, 310 000 €',
      'Valmont, Engagé, 120 000 €, –, 120 000 €',
      'Valmont, Payé, –, 260 000 €, 260 000 €',
    ]);
  });

  it('asks for a decision on what is blocked, abandoned, or counted from another base', () => {
    const { bloques, avenant, rien } = made.a_decider;
    expect(bloques.map(({ id, attente }) => [id, attente])).toEqual([['brigade-nuit', 'un local de nuit']]);
    expect(avenant.map((one) => one.numero)).toEqual(
      expect.arrayContaining([numero('renfort-pm'), numero('mediation-nuit')]),
    );
    expect(rien).toBe(false);
  });

  it('lists what comes due in the next twelve months, and nothing that is kept', () => {
    expect(made.a_venir.length).toBeGreaterThan(5);
    expect(made.a_venir.map(({ texte }) => texte)).toContain(
      'Décision (Formation plénière du CLSPD)\u00a0: Chercher un local de nuit',
    );
    expect(made.a_venir.map((one) => one.numero)).not.toContain(numero('cameras'));
  });

  it('cuts the words of an axis after a page, keeps the last ones, and says which it leaves out', () => {
    const words = (n: number) => ({
      engagement: 'brigade-nuit',
      date: `2027-0${n}`,
      texte: `${n} `.repeat(700),
    });
    const { mots, coupe } = view(of(2027, { ...SUIVI_COMPLET, points: [1, 2, 3, 4].map(words) })).axes[0] ?? {
      mots: [],
      coupe: [],
    };
    expect(mots[0]?.points.map(({ date }) => date)).toEqual(['mars 2027', 'avril 2027']);
    expect(coupe).toEqual([`${numero('brigade-nuit')} (2 points)`]);
  });

  it('shows the last of monthly records, and counts the others', () => {
    const monthly = Array.from({ length: 12 }, (_, i) => ({
      engagement: 'renfort-pn',
      date: `2027-${String(i + 1).padStart(2, '0')}`,
      realise: i,
    }));
    const [axe] = view(of(2027, { ...SUIVI_COMPLET, releves: monthly })).axes;
    expect(axe?.releves.map(({ date }) => date)).toEqual(['décembre 2027']);
    expect(axe?.autres).toEqual([`${numero('renfort-pn')} (11)`]);
  });
});

describe('in every text of a follow-up', () => {
  const filled = (inside: string): Suivi =>
    mapTexts(SUIVI_COMPLET, (text, key) =>
      'texte difficulte suite attente commentaire titre nom producteur licence precision perimetre libelle'
        .split(' ')
        .includes(key)
        ? `debutq${inside}finq ${text}`
        : text,
    );
  const plain = skeleton(parseMarkdown(bilan(complet, of(2027, filled(' '))).markdown));
  const count = (text: string) => text.match(/debutq/g)?.length;

  it.each(rows(Object.entries(ATTACKS), 8))('%s stays text', (_, attack) => {
    const tree = parseMarkdown(bilan(complet, of(2027, filled(attack))).markdown);
    expect(skeleton(tree)).toEqual(plain);
    expect(count(textOf(tree))).toBe(37);
  });
});
