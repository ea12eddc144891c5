import { formatDay } from '../kernel/french/date.ts';
import { list } from '../kernel/french/list.ts';
import { formatNumber, NBSP } from '../kernel/french/number.ts';
import type { Contrat } from '../model/contrat.ts';
import { type Montant, total } from '../model/montants.ts';
import type { Nature } from '../model/natures.ts';
import { daysOf } from '../model/periodes.ts';
import type { Apport } from '../model/totaux.ts';
import { montantText } from '../render/view/montant-text.ts';
import { SORTES } from './mots.ts';
import type { Alerte } from './portefeuille.ts';

/** How many cases a warning names. */
const MOST = 12;

/** What is remembered of each contract, to compare it with the others. */
export interface Memoire {
  territoire: string;
  fin: string | undefined;
  /** The posts that the State promises, by nature. */
  postes: ReadonlyMap<Nature, Montant>;
  /** How many communes the file says that it covers, where the table of today has another number. */
  ecart: { dit: number; table: number } | undefined;
}

/** What is remembered of a contract and its figures. */
export function memoireOf(contrat: Contrat, apports: readonly Apport[], communes: number): Memoire {
  const { territoire, duree } = contrat;
  const postes = new Map<Nature, Montant>();
  for (const { famille, colonne, sorte, valeur } of apports) {
    if (famille !== 'postes' || colonne !== 'etat') continue;
    const known = postes.get(sorte as Nature);
    postes.set(sorte as Nature, total(known ? [known, valeur] : [valeur]) as Montant);
  }
  const { nombre_communes: dit = communesDites(territoire) } = territoire;
  const ecart =
    dit === undefined || dit === communes || communes === 0 ? undefined : { dit, table: communes };
  return { territoire: territoire.nom, fin: daysOf(duree?.fin)?.fin, postes, ecart };
}

// The numbers of its EPCI, if each gives one and no commune is added to them.
function communesDites({ epci = [], communes = [] }: Contrat['territoire']): number | undefined {
  if (epci.length === 0 || communes.length > 0) return undefined;
  let sum = 0;
  for (const { nombre_communes } of epci) {
    if (nombre_communes === undefined) return undefined;
    sum += nombre_communes;
  }
  return sum;
}

/** What several contracts together give to warn of. `paires` are the contracts with a commune in common. */
export function alertesOf(
  memoires: readonly Memoire[],
  paires: Iterable<readonly [number, number]>,
  { au, annee }: { au: string | undefined; annee: number },
): Alerte[] {
  return [
    ...deuxFois(memoires, paires),
    ...millesimes(memoires, annee),
    ...(au === undefined ? [] : echus(memoires, au)),
  ];
}

function deuxFois(
  memoires: readonly Memoire[],
  paires: Iterable<readonly [number, number]>,
): readonly Alerte[] {
  const found: string[] = [];
  let left = 0;
  for (const [i, j] of paires) {
    const [a, b] = [memoires[i], memoires[j]];
    for (const [nature, valeur] of a?.postes ?? []) {
      const other = b?.postes.get(nature);
      if (!a || !b || !other) continue;
      if (found.length === MOST) left += 1;
      else
        found.push(
          `${a.territoire} et ${b.territoire} se recouvrent, et l’État promet aux deux des postes (${SORTES[nature]}) : ${montantText(valeur, 'postes')} et ${montantText(other, 'postes')}. Si ce sont les mêmes, la somme les compte deux fois.`,
        );
    }
  }
  if (left > 0)
    found.push(`${number(left)} autres fois, deux contrats se recouvrent et ont des postes de l’État.`);
  return found.map((message) => ({ regle: 'poste-promis-deux-fois', severite: 'avertissement', message }));
}

function millesimes(memoires: readonly Memoire[], annee: number): Alerte[] {
  const others = memoires.flatMap(({ territoire, ecart }) =>
    ecart ? [`${territoire} (${number(ecart.dit)} au contrat, ${number(ecart.table)} aujourd’hui)`] : [],
  );
  if (others.length === 0) return [];
  return [
    {
      regle: 'portefeuille-millesimes',
      severite: 'avertissement',
      message: `Les communes sont celles du code officiel géographique ${annee} ; le nombre que donne le contrat est autre : ${named(others)}.`,
    },
  ];
}

function echus(memoires: readonly Memoire[], au: string): Alerte[] {
  const over = memoires.flatMap(({ territoire, fin }) =>
    fin !== undefined && fin < au ? [`${territoire} (${formatDay(fin)})`] : [],
  );
  if (over.length === 0) return [];
  const many = over.length > 1;
  return [
    {
      regle: 'contrat-echu',
      severite: 'avertissement',
      message: `${many ? `${number(over.length)} contrats sont échus` : 'Un contrat est échu'} au ${formatDay(au)} : ${named(over)}.`,
    },
  ];
}

const number = (value: number): string => formatNumber(value, { space: NBSP });

function named(all: readonly string[]): string {
  const left = all.length - MOST;
  return left > 1 ? list([...all.slice(0, MOST), `${number(left)} autres`]) : list(all);
}
