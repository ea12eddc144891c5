import { isLive } from '../../model/comptes.ts';
import { type AxeView, axeLabel } from './axes.ts';
import type { EngagementView } from './engagement.ts';
import { isMissingMark } from './missing.ts';
import { joinWithEt } from './names.ts';
import { numberText } from './numbers.ts';

type Porteur = 'etat' | 'collectivites' | 'partenaires' | 'communs';

const OF: Readonly<Record<Porteur, string>> = {
  etat: 'de l’État',
  collectivites: 'des collectivités',
  partenaires: 'des partenaires',
  communs: 'pris en commun',
};

/** How many commitments there are, and whose: « 31 engagements en 6 axes : 12 de l’État, 15 des collectivités et 4 pris en commun ». */
export function compteText(axes: readonly AxeView[]): string {
  const all = axes.flatMap(({ engagements }) => engagements);
  const live = all.filter(isLive);
  const written = live.filter(({ titre }) => !isMissingMark(titre));
  const counts = (Object.keys(OF) as Porteur[]).flatMap((camp) => {
    const count = written.filter((one) => campOf(one) === camp).length;
    return count > 0 ? [`${numberText(count)} ${OF[camp]}`] : [];
  });
  const blank = live.length - written.length;
  const rest = [
    blank > 0 && `${numberText(blank)} ${blank > 1 ? 'restent' : 'reste'} à écrire`,
    all.length > live.length &&
      `${numberText(all.length - live.length)} ${all.length - live.length > 1 ? 'sont' : 'est'} pour mémoire ou abandonné${all.length - live.length > 1 ? 's' : ''}`,
  ].filter(Boolean);
  const found = `${numberText(written.length)} engagement${written.length > 1 ? 's' : ''}`;
  const where = axes.length > 1 ? `${numberText(axes.length)} axes` : 'un seul axe';
  return `${found} en ${where}\u00a0: ${joinWithEt(counts)}${rest.length > 0 ? `\u202f; ${rest.join(', ')}` : ''}`;
}

const COLUMNS: Readonly<Record<Porteur, string>> = {
  etat: 'État',
  collectivites: 'Collectivités',
  partenaires: 'Partenaires',
  communs: 'En commun',
};

/** The number of commitments of each axis, by who takes them: a column for each side that takes any. */
export function comptesOf(axes: readonly AxeView[]) {
  const counted = (engagements: readonly EngagementView[], camp: Porteur) =>
    engagements.filter((one) => isLive(one) && !isMissingMark(one.titre) && campOf(one) === camp).length;
  const all = axes.flatMap(({ engagements }) => engagements);
  const camps = (Object.keys(COLUMNS) as Porteur[]).filter((camp) => counted(all, camp) > 0);
  const cells = (engagements: readonly EngagementView[]) =>
    camps.map((camp) => ({ texte: numberText(counted(engagements, camp)) }));
  return {
    entetes: [...camps.map((camp) => COLUMNS[camp]), ...(blank(all) > 0 ? ['À écrire'] : [])],
    lignes: axes.map((axe) => ({
      libelle: axeLabel(axe).libelle,
      cellules: [
        ...cells(axe.engagements),
        ...(blank(all) > 0 ? [{ texte: numberText(blank(axe.engagements)) }] : []),
      ],
    })),
  };
}

const blank = (engagements: readonly EngagementView[]): number =>
  engagements.filter((one) => isLive(one) && isMissingMark(one.titre)).length;

const campOf = ({ camps }: EngagementView): Porteur =>
  camps.length === 1 ? (camps[0] ?? 'communs') : 'communs';
