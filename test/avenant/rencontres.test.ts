import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { preparer } from '../../src/avenant/preparer.ts';
import { rencontres } from '../../src/avenant/rencontres.ts';
import { contextOf } from '../../src/check/lookups/context.ts';
import { AVENANTS } from '../../src/check/registry/avenants.ts';
import validate from '../../src/check/schema-validator.js';
import type { Contrat } from '../../src/model/contrat.ts';
import { edited, SCRIPTS } from '../compare/scripts.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

const CONTRACTS = list('examples/', '.yaml')
  .map((name) => parse(read(`examples/${name}`)) as Contrat)
  .filter(({ document }) => document.type !== 'avenant');

describe('the rules about avenants', () => {
  it('find nothing wrong in what csi prepares, whatever was edited', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.nat(99), SCRIPTS, (n, script) => {
        const base = CONTRACTS[n % CONTRACTS.length] as Contrat;
        const nouveau = edited(base as never, script).data as unknown as Contrat;
        fc.pre(validate(nouveau));
        const empreinte = `sha256:${'a'.repeat(64)}`;
        const signe = { contrat: base, fichier: 'contrat.yaml', empreinte };
        const avenant = preparer({ numero: 1, signe, anterieurs: [], base, nouveau });
        const { modifications } = avenant.avenant;
        count += modifications.length;
        const lue = {
          contrat: base,
          empreinte,
          empreintes: [],
          anterieurs: [],
          rencontres: rencontres(base, modifications),
        };
        const context = contextOf(avenant as unknown as Contrat, undefined, { base: lue });
        const found: string[] = [];
        for (const { id, check } of AVENANTS)
          check(context, ({ message, path }) => found.push(`${id} ${path.join('.')} ${message}`));
        // A random script may take away a signatory, or give another number or another base.
        expect(
          found.filter((one) => !/^avenant-(partie-absente|touche-le-numero|base-differente)/.test(one)),
        ).toEqual([]);
      }),
      { numRuns: runs(80, 250), seed: 141 },
    );
    expect(count).toBeGreaterThan(100);
  });
});
