import { capitalized } from '../../kernel/french/typography.ts';
import { isLive } from '../../model/comptes.ts';
import type { Contrat, Engagement, Financement, Partie } from '../../model/contrat.ts';
import { type PlacedEngagement, printedEngagements } from '../../model/engagements.ts';
import { type Certitude, certitudeOf, montantOf, payeurOf } from '../../model/financements.ts';
import { total } from '../../model/montants.ts';
import { type Apport, type Colonne, figuresOf } from '../../model/totaux.ts';
import { joinLines } from './cells.ts';
import { montantText } from './montant-text.ts';
import { namesText, shortName } from './names.ts';
import { euroText, rangeValue, valueText } from './numbers.ts';
import { leftOutOf } from './totaux.ts';

const SITUATIONS: Readonly<Record<Certitude, string>> = {
  promis: 'promis',
  acquis: 'acquis',
  demande: 'demandé',
  conditionnel: 'sous condition',
};
const PAYEURS = {
  etat: 'État',
  collectivites: 'Collectivités',
  communs: 'En commun',
  autres: 'Autres financeurs',
} as const;
type Payeur = keyof typeof PAYEURS;
// Whoever does not sign is among the others, and so are the partners that do.
const PAYEUR_OF: Readonly<Record<Colonne, Payeur>> = {
  etat: 'etat',
  collectivites: 'collectivites',
  communs: 'communs',
  partenaires: 'autres',
  financeurs: 'autres',
};

/** One amount of the financial plan. */
interface Ligne {
  financeur: string;
  colonne: Payeur;
  /** The amount, and how often it comes back: « par an »; nothing once. */
  montant: string;
  par: string;
  part: string;
  situation: string;
  annee: string;
}

/**
 * The financial plan: for each commitment that costs or brings money, who brings what; the totals of the contract by payer, apart for what is
 * promised, acquired, asked for and conditional, and for what comes back every year; the reasons why an amount is in none; and the plan of
 * each commitment. The totals are those of the synthesis: `figuresOf` says what they add.
 */
export function buildMaquette(contrat: Contrat, parties: ReadonlyMap<string, Partie>) {
  const { apports, exclusions } = figuresOf(contrat);
  const euros = apports.filter(({ famille }) => famille === 'euros');
  const lost = exclusions.filter((exclusion) => exclusion.euros);
  const shown = new Set([...euros, ...lost].map(({ numero }) => numero));
  const plans = printedEngagements(contrat)
    .filter(
      ({ engagement, numero }) =>
        isLive(engagement) && (engagement.cout ?? engagement.financements ?? shown.has(numero)),
    )
    .map((placed) => ({
      numero: placed.numero,
      titre: placed.engagement.titre,
      ...coutOf(placed.engagement),
      finance: placed.engagement.financements !== undefined,
      lignes: lignesOf(placed, euros, parties),
    }));
  const isCommon = plans.some(({ lignes }) => lignes.some(({ colonne }) => colonne === 'communs'));
  const colonnes = (Object.keys(PAYEURS) as Payeur[]).filter((one) => one !== 'communs' || isCommon);
  return {
    entetes: colonnes.map((colonne) => PAYEURS[colonne]),
    lignes: plans.flatMap((plan) => rowsOf(plan, colonnes)),
    totaux: totauxOf(euros, colonnes),
    exclus: leftOutOf(lost),
    sans_plan: plans.filter(({ finance, cout }) => !finance && cout !== '–').map(({ numero }) => numero),
    plans: plans
      .filter(({ finance }) => finance)
      .map((plan) => ({
        ...plan,
        cout: spaced(plan.cout, plan.cout_par),
        lignes: plan.lignes.map((ligne) => ({ ...ligne, montant: spaced(ligne.montant, ligne.par) })),
      })),
  };
}

// A row for each kind of money that is added up: how certain it is, and whether it comes back.
function totauxOf(euros: readonly Apport[], colonnes: readonly Payeur[]) {
  return ([undefined, 'an', 'mois'] as const).flatMap((par) =>
    (Object.keys(SITUATIONS) as Certitude[]).flatMap((sorte) => {
      const found = euros.filter((apport) => apport.par === par && apport.sorte === sorte);
      if (found.length === 0) return [];
      const sum = (colonne: Payeur) =>
        total(found.filter((one) => PAYEUR_OF[one.colonne] === colonne).map(({ valeur }) => valeur));
      return {
        libelle: `Total ${SITUATIONS[sorte]}${par ? ` par ${par}` : ''}`,
        cellules: colonnes.map((colonne) => ({ texte: montantText(sum(colonne), 'euros') })),
      };
    }),
  );
}

interface Plan {
  numero: string;
  titre: string;
  cout: string;
  cout_par: string;
  lignes: readonly Ligne[];
}

const spaced = (montant: string, par: string) => [montant, par].filter(Boolean).join(' ');

/** Everything of one commitment, a row for each amount; its number, title and cost stand in the first. */
function rowsOf({ numero, titre, cout: amount, cout_par, lignes }: Plan, colonnes: readonly Payeur[]) {
  // Amounts are under one another, with their rhythm under each.
  const cout = joinLines([amount, cout_par]);
  const cells = (texte: (colonne: Payeur) => string) =>
    colonnes.map((colonne) => ({ texte: texte(colonne) }));
  if (lignes.length === 0)
    return [{ numero, titre, cout, financeur: '–', cellules: cells(() => '–'), situation: '–', annee: '–' }];
  return lignes.map(({ colonne, montant, par, financeur, situation, annee }, i) => ({
    ...(i === 0 ? { numero, titre, cout } : { numero: '', titre: '', cout: '' }),
    financeur,
    cellules: cells((one) => (one === colonne ? joinLines([montant, par]) : '–')),
    situation,
    annee,
  }));
}

// Each financing; without any, the cost or the euros that the commitment promises, for whoever carries it.
function lignesOf(
  { engagement, numero }: PlacedEngagement,
  euros: readonly Apport[],
  parties: ReadonlyMap<string, Partie>,
): Ligne[] {
  if (engagement.financements)
    return engagement.financements.map((one) => {
      const payeur = payeurOf(one, parties);
      return ligneOf(one, engagement, payeur ? PAYEUR_OF[payeur] : undefined, parties);
    });
  return euros
    .filter((apport) => apport.numero === numero)
    .map(({ colonne, valeur, par, sorte }) => ({
      financeur: capitalized(namesText(engagement.porteurs, parties)),
      colonne: PAYEUR_OF[colonne],
      montant: montantText(valeur, 'euros'),
      par: par ? `par ${par}` : '',
      part: '–',
      situation: SITUATIONS[sorte as Certitude],
      annee: '–',
    }));
}

function ligneOf(
  one: Financement,
  engagement: Engagement,
  colonne: Payeur | undefined,
  parties: ReadonlyMap<string, Partie>,
): Ligne {
  const { source, partie, montant, part, annee, acquis } = one;
  const amount = montantOf(one, engagement.cout);
  const value = montant ?? (amount && rangeValue(amount));
  const par = one.par ?? (montant === undefined ? engagement.cout?.par : undefined);
  const name = partie === undefined ? source : shortName(parties.get(partie), partie);
  const financeur = name === source ? source : `${source} (${name})`;
  return {
    financeur: value !== undefined && colonne === undefined ? `${financeur}, payeur à préciser` : financeur,
    colonne: colonne ?? 'autres',
    montant: value === undefined ? 'montant à préciser' : valueText(value, euroText),
    par: value !== undefined && par && annee === undefined ? `par ${par}` : '',
    part: part === undefined ? '–' : `${valueText(part)}\u202f%`,
    situation: SITUATIONS[certitudeOf(acquis, engagement.condition)],
    annee: annee === undefined ? '–' : String(annee),
  };
}

const coutOf = ({ cout }: Engagement) => ({
  cout: cout ? valueText(cout.montant, euroText) : '–',
  cout_par: cout?.par ? `par ${cout.par}` : '',
});
