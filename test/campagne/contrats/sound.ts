import { stringify } from 'yaml';
import { checkContrat } from '../../../src/check/index.ts';
import { cog } from '../../../src/cli/cog.ts';
import type { Path } from '../../../src/kernel/path.ts';
import type { Problem } from '../../../src/kernel/problem.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { Random } from '../random.ts';
import { Generator, ROOT, resolved, type Schema } from './generated.ts';

/** A contract without errors. `taken` lists the rules because of which a value was removed. */
export interface Sound {
  text: string;
  contrat: Contrat;
  /** The warnings of the check. */
  warned: readonly Problem[];
  taken: string[];
}

const ROUNDS = 60;
const LATE = 30;

/** The contract of a seed, with the values that rules report as errors removed until there are none; undefined when that does not succeed. */
export async function soundContract(seed: number): Promise<Sound | undefined> {
  const contract = new Generator(new Random(seed)).contract();
  const taken: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const text = stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false });
    const checked = await checkContrat('f.yaml', Buffer.from(text), { cog });
    if (checked.ok) return { text, contrat: checked.value.contrat, warned: checked.problems, taken };
    const faulty = checked.problems.filter(({ severity }) => severity === 'erreur');
    // Backwards, because removing an item of a list moves those after it.
    for (const { path, rule } of faulty.reverse()) {
      taken.push(rule);
      // What is missing for a signature cannot be removed: make the contract a draft instead.
      if (round > LATE || !removeAt(contract, path)) (contract.document as Node).statut = 'projet';
    }
  }
  return undefined;
}

type Node = Record<string | number, unknown>;

// Removes the value at a path, or the nearest value around it that is optional; returns whether there was one.
function removeAt(contract: Node, path: Path): boolean {
  for (let length = path.length; length > 0; length--) {
    const around = valueAt(contract, path.slice(0, length - 1));
    const last = path[length - 1] as string | number;
    if (Array.isArray(around)) {
      if (around.length > 1 || path[length - 2] === 'engagements') {
        around.splice(Number(last), 1);
        return true;
      }
    } else if (
      typeof around === 'object' &&
      around !== null &&
      last in around &&
      !required(path.slice(0, length - 1), String(last))
    ) {
      if (Object.keys(around).length === 1) continue;
      delete (around as Node)[last];
      return true;
    }
    // Removed before, with the value around it.
    if (around === undefined) return true;
  }
  return false;
}

const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? (node as Node)[step] : undefined),
    value,
  );

function required(path: Path, key: string): boolean {
  let node: Schema = ROOT;
  for (const step of path)
    node = resolved((typeof step === 'number' ? node.items : node.properties?.[step]) ?? {})[0];
  return node.required?.includes(key) ?? false;
}
