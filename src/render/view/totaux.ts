import type { Contrat } from '../../model/contrat.ts';
import { type Colonne, type Exclusion, figuresOf, total } from '../../model/totaux.ts';
import type { Famille } from '../../model/unites.ts';
import type { AxeView } from './axes.ts';
import { euroText, numberText } from './numbers.ts';

const FAMILLES: Readonly<Record<Famille, string>> = { postes: 'Postes', cameras: 'Caméras', euros: 'Euros' };
const COLONNES: Readonly<Record<Colonne, string>> = {
  etat: 'État',
  collectivites: 'Collectivités',
  communs: 'Engagements communs',
  partenaires: 'Partenaires',
};
const POUR: Readonly<Record<Colonne, string>> = {
  etat: 'de l’État',
  collectivites: 'des collectivités',
  communs: 'des engagements communs',
  partenaires: 'des partenaires',
};
const MOTIFS: Readonly<Record<Exclusion['motif'], string>> = {
  compris: 'déjà compris dans un autre engagement',
  a_determiner: 'nombre à déterminer',
  rythme: 'rythme dont les années ne sont pas fixées',
  pour_chacun: 'promis pour chacun, sans nombre total',
  sans_chiffre: 'sans variation chiffrée',
  hors_contrat: 'abandonné ou pour mémoire',
  financeur_inconnu: 'financeur qui n’est pas rattaché à une partie',
};

/** The range of a total: « 135 », « 175 à 225 », « au moins 20 », « au plus 5 ». */
function rangeText(range: { min: number; max: number } | undefined, famille: Famille): string {
  if (!range) return '–';
  const format = famille === 'euros' ? euroText : numberText;
  const { min, max } = range;
  if (min === max) return format(min);
  if (!Number.isFinite(max)) return `au moins ${format(min)}`;
  return Number.isFinite(min) ? `${format(min)}\u00a0à\u00a0${format(max)}` : `au plus ${format(max)}`;
}

/**
 * The totals of posts, cameras and euros by axis and by side, each with its sum written out, and the
 * commitments that no total includes, by reason.
 */
export function buildTotaux(contrat: Contrat, axes: readonly AxeView[]) {
  const { apports, exclusions } = figuresOf(contrat);
  const familles = (['postes', 'cameras', 'euros'] as const).filter((famille) =>
    apports.some((apport) => apport.famille === famille),
  );
  const colonnes = (['etat', 'collectivites', 'communs', 'partenaires'] as const).filter((colonne) =>
    apports.some((apport) => apport.colonne === colonne),
  );
  const paires = colonnes
    .flatMap((colonne) => familles.map((famille) => ({ colonne, famille })))
    .filter(({ colonne, famille }) => apports.some((a) => a.colonne === colonne && a.famille === famille));
  const cells = (keep: (index: number) => boolean) =>
    paires.map(({ colonne, famille }) => {
      const found = apports.filter(
        (apport) =>
          apport.colonne === colonne && apport.famille === famille && keep(contrat.axes.indexOf(apport.axe)),
      );
      return { texte: rangeText(total(found), famille) };
    });
  const lignes = axes.map((axe, i) => ({
    libelle: `Axe ${axe.numero} — ${axe.titre}`,
    cellules: cells((index) => index === i),
  }));
  const calculs = paires.map(({ colonne, famille }) => {
    const found = apports.filter((apport) => apport.colonne === colonne && apport.famille === famille);
    const terms = found.map(({ valeur, numero }) => `${rangeText(valeur, famille)} (${numero})`);
    return {
      libelle: `${FAMILLES[famille]} ${POUR[colonne]}`,
      somme: `${terms.join(' + ')}${terms.length > 1 ? ` = ${rangeText(total(found), famille)}` : ''}`,
    };
  });
  const exclus = (Object.keys(MOTIFS) as Exclusion['motif'][])
    .map((motif) => ({
      motif: MOTIFS[motif],
      numeros: [...new Set(exclusions.filter((e) => e.motif === motif).map(({ numero }) => numero))].join(
        ', ',
      ),
    }))
    .filter(({ numeros }) => numeros !== '');
  return {
    entetes: paires.map(
      ({ colonne, famille }) => `${COLONNES[colonne]}<br>${FAMILLES[famille].toLocaleLowerCase('fr')}`,
    ),
    lignes: lignes.filter(({ cellules }) => cellules.some(({ texte }) => texte !== '–')),
    total: cells(() => true),
    calculs,
    exclus,
  };
}
