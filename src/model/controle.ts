import type { IndicateurDiagnostic } from './contrat.ts';

type ChiffresControles = Pick<
  IndicateurDiagnostic,
  'denominateur' | 'communes' | 'epci' | 'serie' | 'comparaisons'
>;

/**
 * The check key of the figures of an indicator: a CRC-32 in eight hexadecimal digits, which any single changed digit changes. The order of
 * the years, of the communes and of the comparisons counts for nothing, nor do words: label, unit, remarks.
 */
export function controleOf({
  denominateur,
  communes = [],
  epci,
  serie = [],
  comparaisons = [],
}: ChiffresControles): string {
  const parts = [
    denominateur ?? 'habitants',
    [...communes].sort().join(' '),
    epci ?? '',
    ...serie
      .map(({ annee, nombre, taux, habitants, logements, etat }) =>
        [annee, nombre, taux, habitants, logements, etat === 'non_diffuse' ? 'nd' : ''].join(' '),
      )
      .sort(),
    ...comparaisons
      .map(({ departement, region, annee, nombre, taux, habitants, logements }) =>
        ['=', departement, region, annee, nombre, taux, habitants, logements].join(' '),
      )
      .sort(),
  ];
  return crc32(parts.join('\n')).toString(16).padStart(8, '0');
}

// The texts are ASCII: numbers, codes and words of the schema.
function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    sum ^= text.charCodeAt(at) & 255;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
