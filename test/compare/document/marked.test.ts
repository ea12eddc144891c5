import fc from 'fast-check';
import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contrat } from '../../../src/model/contrat.ts';
import { DIRECTIVES } from '../../../src/render/markdown/directives.ts';
import { list, read } from '../../support/files.ts';
import { rows, runs } from '../../support/tiers.ts';
import { edited, SCRIPTS } from '../scripts.ts';
import { marked } from './compared.ts';
import { isContract } from './is-contract.ts';
import { sideOf } from './sides.ts';

const FILES = [...list('examples/', '.yaml').map((name) => `examples/${name}`), 'test/fixtures/complet.yaml'];
const CONTRACTS = FILES.map((file) => parse(read(file)) as Contrat);

const PAIRS = rows(
  FILES.flatMap((one) => FILES.filter((other) => other !== one).map((other) => [one, other] as const)),
  8,
);

const directivesIn = (node: Nodes): ContainerDirective[] => [
  ...(node.type === 'containerDirective' ? [node] : []),
  ...('children' in node ? node.children.flatMap(directivesIn) : []),
];

describe('the compared document', () => {
  it('holds all the text of both, in order, whatever was edited', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(999), SCRIPTS, async (n, script) => {
        const avant = CONTRACTS[n % CONTRACTS.length] as Contrat;
        const apres = edited(avant, script).data as Contrat;
        if (!(await isContract(apres))) return;
        tried += 1;
        const { old, now, root } = marked(avant, apres);
        expect(sideOf(root, 'ajoute')).toEqual(sideOf(old, 'ajoute'));
        expect(sideOf(root, 'retire')).toEqual(sideOf(now, 'retire'));
      }),
      { numRuns: runs(60, 200), seed: 16 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it.each(PAIRS)(
    'holds all the text of two contracts that have nothing in common: %s and %s',
    (one, other) => {
      const { old, now, root } = marked(parse(read(one)), parse(read(other)));
      expect(sideOf(root, 'ajoute')).toEqual(sideOf(old, 'ajoute'));
      expect(sideOf(root, 'retire')).toEqual(sideOf(now, 'retire'));
      // What a writer draws from one block only would lose the others.
      const alone = directivesIn(root).filter(({ name }) => DIRECTIVES[name]?.count === 1);
      expect(alone.filter(({ children }) => children.length !== 1)).toEqual([]);
    },
  );

  it('marks nothing where nothing changes', () => {
    for (const contrat of CONTRACTS) {
      const { now, root } = marked(contrat, structuredClone(contrat));
      expect(sideOf(root, 'ajoute')).toEqual(sideOf(now, 'ajoute'));
      expect(JSON.stringify(root)).not.toContain('"revision"');
    }
  });
});
