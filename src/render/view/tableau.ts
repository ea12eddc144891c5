import type { Contrat } from '../../model/contrat.ts';
import { type Colonne, type Exclusion, figuresOf, total } from '../../model/totaux.ts';
import type { Famille } from '../../model/unites.ts';
import { NATIONAL_VOLETS, VOLET_TITLES } from '../../model/volets.ts';
import type { EngagementView } from './engagement.ts';
import { euroText, numberText, shortPeriod } from './valeurs.ts';

/** An axis as the tables see it. */
export interface AxeView {
  numero: string;
  titre: string;
  volet?: string | undefined;
  engagements: EngagementView[];
}

/** The axes in the order of the tables: those of the six national volets as in the contract, the volets without axis, then the others. */
export function axesInTableOrder(
  axes: readonly AxeView[],
): { axe?: AxeView; libelle: string; precision: string }[] {
  const national = (axe: AxeView) => (NATIONAL_VOLETS as readonly (string | undefined)[]).includes(axe.volet);
  const row = (axe: AxeView) => {
    const volet = axe.volet && VOLET_TITLES[axe.volet as keyof typeof VOLET_TITLES];
    const same = volet?.toLocaleLowerCase('fr') === axe.titre.toLocaleLowerCase('fr');
    return {
      axe,
      libelle: `Axe ${axe.numero} — ${axe.titre}`,
      precision: volet && !same ? `volet\u00a0: ${volet}` : '',
    };
  };
  const covered = new Set(axes.flatMap((axe) => [axe.volet, ...axe.engagements.map(({ volet }) => volet)]));
  const missing = NATIONAL_VOLETS.filter((volet) => !covered.has(volet));
  return [
    ...axes.filter(national).map(row),
    ...missing.map((volet) => ({ libelle: VOLET_TITLES[volet], precision: '' })),
    ...axes.filter((axe) => !national(axe)).map(row),
  ];
}

/** The parts of a cell that there are, one a line. */
export const joinLines = (parts: readonly (string | undefined | false)[]) =>
  parts.filter(Boolean).join('<br>');
/** What stands where nothing is promised. */
export const NEANT = 'néant';

/** The figure of a commitment, in strong, and what is to be known of it; « dont » where another commitment already holds it. */
export function figureText({ quantite_breve, dont_de, marque }: EngagementView): string {
  const words = dont_de ? `dont ${quantite_breve?.replace(/^\+/, '')}` : quantite_breve;
  return joinLines([quantite_breve && `**${words}**`, marque && `(${marque})`]);
}

/** The rows of the commitment table: a band that names each axis, and its volet where the title does not say it, then a row a commitment. */
export function buildTableau(axes: readonly AxeView[]) {
  return axesInTableOrder(axes).flatMap(({ axe, libelle, precision }) => {
    const rows = (axe?.engagements ?? []).map((engagement) => ({
      bande: '',
      numero: engagement.numero,
      engagement: joinLines([
        engagement.titre,
        figureText(engagement),
        engagement.volet_propre && `Volet\u00a0: ${engagement.volet_propre}`,
      ]),
      qui: engagement.qui,
      echeance:
        joinLines([
          engagement.echeance !== undefined && shortPeriod(engagement.echeance),
          engagement.echeance_relative,
        ]) || '–',
      indicateurs: engagement.indicateurs
        ? joinLines(engagement.indicateurs.map(({ libelle: label }) => label))
        : '–',
    }));
    const nothing = rows.length === 0 ? `\u00a0: ${NEANT}` : '';
    const bande = `**${libelle}${precision ? ` (${precision})` : ''}${nothing}**`;
    return [{ bande, numero: '', engagement: '', qui: '', echeance: '', indicateurs: '' }, ...rows];
  });
}

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

/** A range as a total: « 135 », « 175 à 225 », « au moins 20 », « au plus 5 ». */
function rangeText(etendue: { min: number; max: number } | undefined, famille: Famille): string {
  if (!etendue) return '–';
  const format = famille === 'euros' ? euroText : numberText;
  const { min, max } = etendue;
  if (min === max) return format(min);
  if (!Number.isFinite(max)) return `au moins ${format(min)}`;
  return Number.isFinite(min) ? `${format(min)}\u00a0à\u00a0${format(max)}` : `au plus ${format(max)}`;
}

/** The totals of posts, cameras and euros by axis and side, each with its sum written out, and what is counted nowhere. */
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
