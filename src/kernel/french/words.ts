const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A whole number under 100 in words, as acts count their copies: « dix »; undefined beyond. */
export function numberInWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  const unit = UNITS[value];
  if (unit !== undefined) return unit;
  const ten = Math.floor(value / 10);
  const base = TENS[ten] ?? '';
  const rest = value - 10 * (ten === 7 || ten === 9 ? ten - 1 : ten);
  if (rest === 0) return ten === 8 ? `${base}s` : base;
  const joint = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-';
  return `${base}${joint}${UNITS[rest]}`;
}
