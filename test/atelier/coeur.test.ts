import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Coeur } from '../../src/atelier/coeur.ts';
import type { Answer, Examen, Images } from '../../src/atelier/demandes.ts';
import { CSI } from '../../src/cli/pipeline/package.ts';
import { svgText } from '../../src/render/svg/index.ts';
import { read } from '../support/files.ts';

const TEXT = read('examples/toulouse.yaml');
const picture = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url));
const NAMES = ['emblemes/etat.svg', 'emblemes/toulouse.svg'];
const IMAGES: Images = Object.fromEntries(NAMES.map((name) => [name, picture(name)]));
const NONE: Images = Object.fromEntries(NAMES.map((name) => [name, null]));
const pagesOf = (coeur: Coeur, text: string, images: Images = IMAGES) =>
  coeur.answer({ numero: 1, quoi: 'pages', nom: 'toulouse.yaml', text, images }).then(examenOf);

function examenOf(answer: Answer): Examen {
  if (answer.quoi !== 'pages') throw new Error(JSON.stringify(answer));
  return answer.examen;
}

describe('the core of the page', () => {
  it('asks for the pictures that a text names, then shows its pages', async () => {
    const coeur = new Coeur(CSI);
    expect((await pagesOf(coeur, TEXT, {})).images).toEqual(NAMES);
    const { pages, problems } = await pagesOf(coeur, TEXT);
    expect(pages?.changed.length).toBe(pages?.total);
    expect(problems.filter(({ severity }) => severity === 'erreur')).toEqual([]);
  });

  it('shows again only the pages that changed', async () => {
    const coeur = new Coeur(CSI);
    const first = await pagesOf(coeur, TEXT);
    expect((await pagesOf(coeur, TEXT)).pages?.changed).toEqual([]);
    const { pages } = await pagesOf(coeur, TEXT.replace('fin de 2021', 'fin de 2022'));
    const total = first.pages?.total ?? 0;
    expect(pages?.total).toBe(total);
    const texts = pages?.changed.map(({ page }) => svgText(page)) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThan(total / 2);
    expect(texts.join('')).toContain('fin de 2022');
  });

  it('draws something in the place of a picture that it was not given, and says so', async () => {
    const { pages, problems } = await pagesOf(new Coeur(CSI), TEXT, NONE);
    expect(pages?.total).toBeGreaterThan(5);
    expect(problems.map(({ message }) => message).join()).toMatch(
      /«.emblemes\/etat\.svg.» n’a pas été donnée/,
    );
  });

  it('says what is wrong with a text that cannot be read, and shows no page', async () => {
    const { pages, problems } = await pagesOf(new Coeur(CSI), `${TEXT}\nx: "`);
    expect(pages).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('makes no document of a file with errors', async () => {
    const answer = await new Coeur(CSI).answer({
      numero: 7,
      quoi: 'document',
      nom: 'a.yaml',
      text: 'version: 1\n',
      images: {},
      format: 'pdf',
    });
    expect(answer).toMatchObject({ numero: 7, quoi: 'refus' });
    expect(answer).toHaveProperty('message', expect.stringMatching(/^Aucun document ne se compose/));
  });
});
