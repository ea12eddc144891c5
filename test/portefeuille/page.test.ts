import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPARTEMENTS } from '../../src/model/departements.ts';
import { CASES } from '../../src/portefeuille/page/cases.ts';
import { page } from '../../src/portefeuille/page/index.ts';
import type { Portefeuille } from '../../src/portefeuille/portefeuille.ts';
import { html } from '../../src/portefeuille/sorties/html.ts';
import { hostile } from '../support/hostile.ts';
import { runs } from '../support/tiers.ts';
import { ESSAI, tablesOf } from './essai.ts';

const written = (portefeuille: Portefeuille) => [...page(portefeuille)].join('');
const withoutStyle = (text: string) => text.replace(/<style>[\s\S]*<\/style>/, '<style></style>');

describe('the page of a portfolio', () => {
  it('is this one', async () => {
    await expect(withoutStyle(written(ESSAI))).toMatchFileSnapshot('golden/index.html');
  });

  it('has no script, and nothing that a network gives', () => {
    const text = written(ESSAI);
    expect(text).not.toMatch(/<script|\son\w+=|https?:|@import|url\(/i);
    expect(text).toContain("default-src 'none'");
  });

  it('is as many bytes each time', () => {
    expect(Buffer.concat([...html(ESSAI)])).toEqual(Buffer.concat([...html(ESSAI)]));
  });

  it('holds together without a contract', () => {
    const nothing: Portefeuille = {
      ...{
        ...ESSAI,
        contrats: 0,
        suivis: 0,
        engagements: 0,
        restreints: 0,
        sommes: [],
        tables: tablesOf({}),
      },
      ...{ fichiers: [], nonComptes: [], alertes: [], au: undefined },
      statuts: { signe: 0, a_signer: 0, adopte: 0, projet: 0 },
      groupes: { region: [], departement: [], axe: [], annee: [], partie: [] },
    };
    const text = written(nothing);
    expect(text).toContain('<h1>Portefeuille sans contrat</h1>');
    expect(text).toContain('Les contrats\u00a0: aucune ligne.');
    expect(text).not.toContain('<form');
    expect(text).toContain('0 sur 101 a un contrat');
  });

  it('says that an internal one is not to be published', () => {
    expect(written(ESSAI)).not.toContain('Interne');
    expect(written({ ...ESSAI, interne: true })).toContain('<p class="mention">Interne');
  });
});

describe('the map', () => {
  it('has each of the 101 départements once, no two in the same square', () => {
    const departements = Object.keys(DEPARTEMENTS).filter((code) => !/^9(?:75|77|78|8)/.test(code));
    expect(departements).toHaveLength(101);
    expect(CASES.map(({ departement }) => departement).sort()).toEqual(departements.sort());
    expect(new Set(CASES.map(({ colonne, rangee }) => `${colonne} ${rangee}`)).size).toBe(101);
  });

  it('keeps neighbours together, and north above south', () => {
    const at = (code: string) => CASES.find(({ departement }) => departement === code) ?? CASES[0];
    const apart = (a: string, b: string) =>
      Math.abs((at(a)?.colonne ?? 0) - (at(b)?.colonne ?? 0)) +
      Math.abs((at(a)?.rangee ?? 0) - (at(b)?.rangee ?? 0));
    for (const [a, b] of [
      '29 22',
      '29 56',
      '67 68',
      '75 92',
      '75 93',
      '75 94',
      '13 84',
      '84 83',
      '2A 2B',
      '59 62',
      '44 85',
      '31 65',
      '69 01',
    ].map((pair) => pair.split(' ')))
      expect([a, b, apart(a ?? '', b ?? '')]).toEqual([
        a,
        b,
        expect.toSatisfy((steps: number) => steps <= 2),
      ]);
    for (const [north, south] of [
      ['59', '75'],
      ['75', '18'],
      ['18', '63'],
      ['63', '34'],
      ['34', '2A'],
    ])
      expect((at(north ?? '')?.rangee ?? 0) < (at(south ?? '')?.rangee ?? 0)).toBe(true);
  });

  it('tells in words what a square says, and names what has no square', () => {
    const text = written(ESSAI);
    expect(text).toContain('<title>Haute-Garonne\u00a0: 1 contrat</title>');
    expect(text).toContain('<title>Gers\u00a0: aucun contrat</title>');
    expect(text).toContain('Hors de la carte\u00a0: Saint-Martin (1 contrat)');
  });
});

describe('the filters', () => {
  it('hide by the style sheet alone the rows that a choice leaves out, in every table with contracts', () => {
    const text = written(ESSAI);
    const value = /value="(region-\d+)">Occitanie \(1\)</.exec(text)?.[1];
    expect(text).toContain(
      `body:has(option[value="${value}"]:checked) .contrat:not(.${value}){display:none}`,
    );
    const rows = [...text.matchAll(/<tr class="(contrat[^"]*)">(?:<th[^>]*>|<td[^>]*>)*([^<]*)/g)];
    // Four contracts, one commitment that is not kept, two deadlines to come.
    expect(rows).toHaveLength(7);
    const ofToulouse = rows.filter(([whole]) => whole.includes('Toulouse'));
    expect(ofToulouse.map(([, classes]) => classes?.split(' ').includes(value ?? ''))).toEqual([true, true]);
  });
});

describe('a text that means harm', () => {
  const TAGS =
    /^<\/?(?:!doctype|html|head|meta|title|style|body|a|header|h1|h2|p|dl|div|dt|dd|nav|ul|li|main|section|table|caption|span|thead|tbody|tr|th|td|figure|figcaption|svg|g|rect|text|form|label|select|option|button|strong|time)(?=[ >])/;
  const harm = fc.oneof(
    hostile,
    fc.constantFrom(
      '</table></main><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</style><b>',
      '<!--',
      '</option></select>',
      '=HYPERLINK("x")',
    ),
  );

  it('stays a text, wherever it stands', () => {
    fc.assert(
      fc.property(harm, (text) => {
        const row = {
          fichier: text,
          territoire: text,
          statut: text,
          regions: text,
          texte: text,
          titre: text,
        };
        const other = { ...row, fichier: 'b', regions: 'Bretagne', statut: 'projet' };
        const portefeuille: Portefeuille = {
          ...ESSAI,
          fichiers: [{ fichier: text, raison: text, commande: text, nature: 'refuse' }],
          alertes: [{ regle: 'contrat-echu', severite: 'erreur', message: text }],
          nonComptes: [{ motif: text, accorde: text, nombre: 1, exemples: [text] }],
          sommes: ESSAI.sommes.map((one) => ({
            ...one,
            parts: one.parts.map((part) => ({ ...part, territoire: text })),
          })),
          groupes: {
            ...ESSAI.groupes,
            axe: [{ ...(ESSAI.groupes.axe[0] as never as object), titre: text } as never],
          },
          tables: tablesOf({
            contrats: [row, other],
            suivi: [{ ...row, verdict: 'non tenu', detail: text, qui: text, numero: text }],
            echeances: [{ ...row, jour: text, nature: text, numero: text }],
          }),
        };
        const made = withoutStyle(written(portefeuille));
        for (const [tag] of made.matchAll(/<[^\s>]*[ >]?/g)) expect(tag).toMatch(TAGS);
        expect(made).not.toMatch(/\son\w+="/);
      }),
      { numRuns: runs(20, 300) },
    );
  });
});
