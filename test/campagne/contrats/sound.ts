import { stringify } from 'yaml';
import { checkContrat } from '../../../src/check/index.ts';
import type { Path } from '../../../src/kernel/path.ts';
import type { Problem } from '../../../src/kernel/problem.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { Hasard } from '../random.ts';
import { Generator, ROOT, resolved, type Schema } from './generated.ts';

/** A contract without errors, as a file; how much had to be taken out of what the schema admits, by rule. */
export interface Sound {
  text: string;
  contrat: Contrat;
  /** What the check warns of. */
  warned: readonly Problem[];
  taken: string[];
}

const ROUNDS = 60;
const LATE = 30;

/** The contract of a seed (undefined when that leads nowhere), less what the rules call an error: each is taken out at its place until none is left. */
export async function soundContract(seed: number): Promise<Sound | undefined> {
  const contract = new Generator(new Hasard(seed)).contract();
  const taken: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const text = stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false });
    const checked = await checkContrat('f.yaml', Buffer.from(text));
    if (checked.ok) return { text, contrat: checked.value.contrat, warned: checked.problems, taken };
    const faulty = checked.problems.filter(({ severity }) => severity === 'erreur');
    // From the last on: what is taken out of a list moves what follows.
    for (const { path, rule } of faulty.reverse()) {
      taken.push(rule);
      // What lacks for a signature is not taken out but put off.
      if (round > LATE || !takeOut(contract, path)) (contract.document as Node).statut = 'projet';
    }
  }
  return undefined;
}

type Node = Record<string | number, unknown>;

// The value at a path, or the nearest around it that may be absent.
function takeOut(contract: Node, path: Path): boolean {
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
    // Taken out already, with what was around.
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
