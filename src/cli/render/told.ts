import { count } from '../../phrase.ts';
import { setAsideBy } from '../../report/counts.ts';
import type { Told } from './job.ts';

/** What is told beside the documents that were made, a sentence each; `args` is what `csi validate` is given to say more. */
export function toldOf({ warnings, setAside }: Told, args: string, files = 1): string[] {
  return [
    ...(warnings > 0 ? [`${count(warnings, 'avertissement')}. Le détail : csi validate${args}`] : []),
    ...(setAside > 0 ? [`${setAsideBy(setAside, files)}. Le détail : csi validate --exceptions${args}`] : []),
  ];
}
