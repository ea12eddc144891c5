import { checkContrat } from '../../src/check/index.ts';
import type { Cog } from '../../src/cog/table.ts';
import { read } from './files.ts';

/** What the rules report of the codes of some communes, by the index of each. */
export async function reportedOf(
  table: Cog,
  given: readonly { code: string; nom: string }[],
): Promise<Map<number, string[]>> {
  const lines = given.map(({ code, nom }) => `    - { code_insee: "${code}", nom: "${nom}" }`);
  const text = read('test/check/base.yaml').replace(
    /^territoire:\n(?: .*\n)+/m,
    `territoire:\n  nom: T\n  communes:\n${lines.join('\n')}\n`,
  );
  const { problems } = await checkContrat('cas.yaml', new TextEncoder().encode(text), { cog: () => table });
  const found = new Map<number, string[]>();
  for (const { rule, path } of problems)
    if (path[0] === 'territoire' && path[1] === 'communes' && typeof path[2] === 'number')
      found.set(path[2], [...(found.get(path[2]) ?? []), rule]);
  return found;
}
