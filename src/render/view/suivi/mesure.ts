import type { LigneEtat } from '../../../suivi/etat.ts';
import type { Objectif } from '../../../suivi/objectif.ts';
import { numberText } from '../numbers.ts';

/** In what the figures of a commitment are given: as a level, or as what was done since the base. */
export interface Mesure {
  /** What was done in all as a figure of this measure; a dash for a promise that can’t be given in it. */
  text(objectif: Objectif, fait: number): string;
  /** What is expected on a day; a dash where nothing says it. */
  expected(objectif: Objectif, jour: string): string;
  /** What a reader must know to read them. */
  note: string;
}

const NONE = '–';

/**
 * The measure of a commitment on a day: the level, where its base is known and the contract promises a level, or all records until then give one; else
 * what was done since the base.
 */
export function mesureOf(
  { objectif: own, engagement: { quantite }, constats }: LigneEtat,
  au: string,
): Mesure {
  const known = constats.filter(({ jour, releve }) => releve && jour <= au);
  const isNoted = known.length > 0 && known.every(({ releve }) => releve?.niveau !== undefined);
  const isPromised = quantite?.cible !== undefined || quantite?.paliers !== undefined;
  const isLevel = own.base !== undefined && (isPromised || isNoted);
  const from = ({ base, niveauSeul }: Objectif): number | undefined => {
    if (isLevel) return niveauSeul ? 0 : base;
    return niveauSeul === own.niveauSeul ? 0 : undefined;
  };
  const text = (objectif: Objectif, fait: number) => {
    const base = from(objectif);
    return base === undefined ? NONE : numberText(base + objectif.sens * fait, 2);
  };
  return {
    text,
    expected: (objectif, jour) => {
      const { du, debut } = objectif;
      const fait = debut !== undefined && jour < debut ? undefined : objectif.attendu(jour);
      // What is expected of a whole number is a whole number, as in the words of the verdict.
      if (fait === undefined) return NONE;
      return text(objectif, du === undefined || Number.isInteger(du) ? Math.round(fait) : fait);
    },
    note: isLevel || own.niveauSeul || own.base === undefined ? '' : SINCE,
  };
}

const SINCE = 'Chiffres comptés depuis la base du contrat.';
