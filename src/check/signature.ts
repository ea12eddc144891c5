import type { Problem } from '../kernel/problem.ts';
import type { CheckedContrat } from './index.ts';
import { judge } from './judge.ts';

/**
 * The errors that prevent signing a contract: those of the rules at stage signature, without those that the file suppresses. They depend
 * only on the file, not on the stage or severities of the command line. A contract that already passed that stage is not judged again.
 */
export async function signatureErrors(checked: CheckedContrat): Promise<Problem[]> {
  if (checked.passed === 'signature') return [];
  const { kept } = await judge(checked, { etape: 'signature', levels: {} });
  return kept.filter(({ severity }) => severity === 'erreur');
}
