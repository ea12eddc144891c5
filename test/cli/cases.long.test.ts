import { it } from 'vitest';
import { CASES } from './cases/index.ts';
import { expectSameAsChild } from './same-as-child.ts';

it.each(CASES.map((one) => [one.name, one] as const))(
  '%s: as a child process, the same to the byte',
  (_, one) => expectSameAsChild(one),
);
