import type { Problem } from '../kernel/problem.ts';
import type { CheckedContrat } from './index.ts';
import { judge } from './judge.ts';

/**
 * The errors that keep a contract from being signed: those of the rules at stage signature, exceptions of the file apart. They depend on the
 * file alone, whatever levels and stage a command line asks for; one that passed that stage has none and is not judged again.
 */
export async function signatureErrors(checked: CheckedContrat): Promise<Problem[]> {
  if (checked.passed === 'signature') return [];
  const { kept } = await judge(checked, { etape: 'signature', levels: {} });
  return kept.filter(({ severity }) => severity === 'erreur');
}
