import { PdfName, PdfString, type PdfValue } from '../../pdf/index.ts';

/**
 * The operators that are accepted, by their operands: n a number, s a string, N a name, a an array of numbers and strings, + one number
 * or more (ISO 32000-1, annex A).
 */
const OPERANDS = {
  '': 'q Q S s f F f* B B* b b* n h W W* BT ET T* EMC',
  n: 'w J j M i Tc Tw Tz TL Tr Ts G g',
  nn: 'm l Td TD',
  nnn: 'RG rg',
  nnnn: 'v y re K k',
  nnnnnn: 'cm c Tm',
  an: 'd',
  N: 'ri gs CS cs Do BMC MP',
  Nn: 'Tf',
  s: "Tj '",
  nns: '"',
  a: 'TJ',
  '+': 'SC sc SCN scn',
};
const EXPECTED: ReadonlyMap<string, string> = new Map(
  Object.entries(OPERANDS).flatMap(([operands, operators]) =>
    operators.split(' ').map((operator) => [operator, operands] as const),
  ),
);

const MAX_NUMBER = 20_000;

/** Whether an operator is accepted and has the operands that it takes. */
export function hasItsOperands(operator: string, operands: readonly PdfValue[]): boolean {
  const expected = EXPECTED.get(operator);
  if (expected === undefined) return false;
  if (expected === '+') return operands.length > 0 && operands.every(isNumber);
  return operands.length === expected.length && operands.every((one, i) => isOperand(one, expected[i]));
}

function isOperand(value: PdfValue, kind: string | undefined): boolean {
  if (kind === 'n') return isNumber(value);
  if (kind === 's') return value instanceof PdfString;
  if (kind === 'N') return value instanceof PdfName;
  return Array.isArray(value) && value.every((one: PdfValue) => isNumber(one) || one instanceof PdfString);
}

const isNumber = (value: PdfValue): value is number =>
  typeof value === 'number' && Math.abs(value) <= MAX_NUMBER;
