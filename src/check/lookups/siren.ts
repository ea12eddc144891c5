/** Whether nine digits are a SIREN: the control key of Luhn is right. Every second digit is doubled (of nine digits, the same ones from either end), and a double of two digits becomes their sum. */
export function isSiren(code: string): boolean {
  if (!/^\d{9}$/.test(code)) return false;
  const sum = [...code].reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
