import { campOf } from '../../model/camps.ts';
import type { Contrat, Engagement, Financement, Partie } from '../../model/contrat.ts';
import { printedEngagements } from '../../model/engagements.ts';
import { montantOf } from '../../model/financements.ts';
import { add, type Valeur } from '../../model/quantites.ts';
import { shortName } from './names.ts';
import { euroText, rangeValue, valueText } from './numbers.ts';

const ACQUISITIONS = ['acquis', 'demandé', 'sous condition', 'à préciser'] as const;
type Acquisition = (typeof ACQUISITIONS)[number];
const PAYEURS = ['etat', 'collectivites', 'autres'] as const;
type Payeur = (typeof PAYEURS)[number];

/** One amount of the financial plan, with the exact number that totals add, if there is one. */
interface Ligne {
  financeur: string;
  colonne: Payeur;
  montant: string;
  part: string;
  situation: Acquisition;
  annee: string;
  exact?: number | undefined;
}

/**
 * The financial plan: for each commitment that has a cost or a financing, who brings what; totals by payer, apart for what is acquired, asked
 * for and conditional; and the plan of each commitment. Whoever does not sign is among the others. Totals only add exact amounts that are
 * not repeated each year, and say whose others they leave out.
 */
export function buildMaquette(contrat: Contrat, parties: ReadonlyMap<string, Partie>) {
  const costed = printedEngagements(contrat).filter(
    ({ engagement: { cout, financements, statut } }) =>
      (cout ?? financements) && statut !== 'abandonne' && statut !== 'pour_memoire',
  );
  const plans = costed.map(({ engagement, numero }) => ({
    numero,
    titre: engagement.titre,
    dont: engagement.dont_de !== undefined,
    cout: coutText(engagement),
    lignes: (engagement.financements ?? []).map((one) => ligneOf(one, engagement, parties)),
  }));
  const counted = plans.filter(({ dont }) => !dont).flatMap(({ lignes }) => lignes);
  const cells = (lines: readonly Ligne[]) =>
    Object.fromEntries(PAYEURS.map((colonne) => [colonne, sumText(lines, colonne)])) as Record<
      Payeur,
      string
    >;
  return {
    lignes: plans.flatMap(rowsOf),
    totaux: ACQUISITIONS.map((situation) => ({
      libelle: `Total ${situation}`,
      lines: counted.filter((ligne) => ligne.situation === situation && ligne.exact !== undefined),
    }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ libelle, lines }) => ({ libelle, ...cells(lines) })),
    compris: plans.filter(({ dont, lignes }) => dont && lignes.length > 0).map(({ numero }) => numero),
    exclus: plans
      .filter(({ dont, lignes }) => !dont && lignes.some(({ exact }) => exact === undefined))
      .map(({ numero }) => numero),
    sans_plan: plans.filter(({ lignes }) => lignes.length === 0).map(({ numero }) => numero),
    plans: plans.filter(({ lignes }) => lignes.length > 0),
  };
}

/** Everything of one commitment, a row for each amount; its number, title and cost stand in the first. */
function rowsOf({
  numero,
  titre,
  cout,
  lignes,
}: {
  numero: string;
  titre: string;
  cout: string;
  lignes: Ligne[];
}) {
  const none = { etat: '–', collectivites: '–', autres: '–' };
  if (lignes.length === 0) return [{ numero, titre, cout, ...none, situation: 'à répartir', annee: '–' }];
  return lignes.map(({ colonne, montant, financeur, situation, annee }, i) => ({
    ...(i === 0 ? { numero, titre, cout } : { numero: '', titre: '', cout: '' }),
    ...none,
    [colonne]: `${montant}<br>${financeur}`,
    situation,
    annee,
  }));
}

function ligneOf(one: Financement, engagement: Engagement, parties: ReadonlyMap<string, Partie>): Ligne {
  const { source, partie, montant, part, annee } = one;
  const payer = partie === undefined ? undefined : parties.get(partie);
  const amount = montantOf(one, engagement.cout);
  const value = montant ?? (amount && rangeValue(amount));
  const par = one.par ?? (montant === undefined ? engagement.cout?.par : undefined);
  const yearly = par !== undefined && annee === undefined;
  const name = partie === undefined ? source : shortName(payer, partie);
  return {
    financeur: name === source ? source : `${source} (${name})`,
    colonne: colonneOf(payer),
    montant: value === undefined ? 'montant à préciser' : moneyText(value, yearly ? par : undefined),
    part: part === undefined ? '–' : `${valueText(part)}\u202f%`,
    situation: situationOf(one, engagement),
    annee: annee === undefined ? '–' : String(annee),
    exact: typeof value === 'number' && !yearly ? value : undefined,
  };
}

function colonneOf(payer: Partie | undefined): Payeur {
  if (payer?.role !== 'signataire') return 'autres';
  const camp = campOf(payer);
  return camp === 'partenaires' ? 'autres' : camp;
}

function situationOf({ acquis }: Financement, { condition }: Engagement): Acquisition {
  if (acquis) return 'acquis';
  if (condition) return 'sous condition';
  return acquis === false ? 'demandé' : 'à préciser';
}

const moneyText = (value: Valeur, par?: string) => `${valueText(value, euroText)}${par ? ` par ${par}` : ''}`;

const coutText = ({ cout }: Engagement) => (cout ? moneyText(cout.montant, cout.par) : '–');

function sumText(lines: readonly Ligne[], colonne: Payeur): string {
  const terms = lines.flatMap((line) => (line.colonne === colonne ? (line.exact ?? []) : []));
  return terms.length === 0 ? '–' : euroText(terms.reduce(add));
}
