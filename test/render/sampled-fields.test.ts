import { describe, expect, it } from 'vitest';
import { randomContract } from '../../.build/samples.ts';
import type { Path } from '../../.build/values.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { runRules } from '../../src/check/run.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { readSource } from '../../src/source/index.ts';
import { TEMPLATES } from '../support/files.ts';
import { replaced } from '../support/maximal.ts';
import { runs } from '../support/tiers.ts';

const TYPES = ['contrat', 'charte', 'declaration_intention', 'avenant'];

// Fields that identify a thing instead of describing it, and singulars, which are not printed if the plural
// is given.
// What a modification does to the data of the contract is printed in words.
// The party of an emblem is its place on the cover. The number of an article stays written when its chapter is left out, and a date of publication is for the public version alone.
const MEANT =
  /indicateurs\.\d+\.(controle|epci|communes\.\d+|serie\.\d+\.(habitants|logements)|comparaisons\.\d+\.(source|departement|region|nombre|habitants|logements))$|(^|\.)id$|^version$|^document\.type$|^parties\.\d+\.type$|\.totalise$|^diagnostic\.indicateurs\.\d+\.source$|^publication\.|^articles\.|^theme\.|^document\.emblemes\.\d+\.partie$|^avenant\.modifications\.\d+\.(nature|valeur|porte_sur\.)|^document\.consolidation\./;
const singular = (contrat: object, path: Path) =>
  path.at(-1) === 'unite' && Object.hasOwn(at(contrat, path.slice(0, -1)) as object, 'unite_pluriel');

// The gender of a party shows in what agrees with it: « représentée », « dénommée ».
const agreesWithNothing = (contrat: object, path: Path) => {
  const partie = path.at(-1) === 'genre' && (at(contrat, path.slice(0, -1)) as object);
  return partie && !Object.hasOwn(partie, 'representants') && !Object.hasOwn(partie, 'abrege');
};

function at(value: unknown, path: Path): unknown {
  return path.reduce((node, step) => (node as Record<string | number, unknown>)[step], value);
}

/** The places that a warning or an error of a contract names, also when one value is missing. */
async function reportedPlaces(contrat: object): Promise<string[]> {
  const source = await readSource('contrat.yaml', new TextEncoder().encode(JSON.stringify(contrat)));
  if (!source.ok) throw new Error('not a file that can be read');
  return runRules(RULES, contrat as Contrat, source.value, 'projet').map(({ path }) => path.join('.'));
}

// A secret figure is reported at its measure: at one of the two, if both are given.
const isReported = (places: readonly string[], path: Path) => {
  const holder = path.slice(0, -1).join('.');
  return places.some(
    (place) =>
      place !== '' &&
      (`${path.join('.')}.`.startsWith(`${place}.`) ||
        (/\.serie\.\d+$/.test(holder) && place.startsWith(holder))),
  );
};

const seeds = Number(process.env.CSI_SEEDS ?? runs(2, 12));

describe('a contract drawn at random', () => {
  it.each(Array.from({ length: seeds }, (_, seed) => seed))(
    'prints every field it fills, or has a problem reported for it (%i)',
    async (seed) => {
      const drawn = randomContract(seed);
      const contrat = replaced(
        drawn.contrat,
        ['document', 'type'],
        TYPES[seed % TYPES.length],
      ) as unknown as Contrat;
      const printed = (one: Contrat) => {
        const { markdown, meta } = renderMarkdown(one, { document: 'contrat', templates: TEMPLATES });
        return markdown + JSON.stringify(meta);
      };
      const before = printed(contrat);
      const silent = drawn.leaves.filter(({ path, other }) => {
        if (MEANT.test(path.join('.')) || singular(contrat, path) || agreesWithNothing(contrat, path))
          return false;
        if (at(contrat, path) === other) return false;
        return printed(replaced(contrat, path, other)) === before;
      });
      const places = silent.length > 0 ? await reportedPlaces(contrat) : [];
      expect(
        silent.filter(({ path }) => !isReported(places, path)).map(({ path }) => path.join('.')),
      ).toEqual([]);
      expect(drawn.leaves.length).toBeGreaterThan(10);
    },
  );
});
