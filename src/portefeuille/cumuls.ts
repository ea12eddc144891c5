import { type Montant, total } from '../model/montants.ts';
import type { Apport } from '../model/totaux.ts';
import { FAMILLES, QUI, SORTES } from './mots.ts';
import type { PartDeSomme, Somme } from './portefeuille.ts';

/** How many contracts a sum names. */
const MOST_PARTS = 10;

type Cumul = Pick<Somme, 'famille' | 'sorte' | 'qui' | 'par' | 'contrats'> & {
  total: Montant | undefined;
  ferme: Montant | undefined;
  conditionnel: Montant | undefined;
  parts: PartDeSomme[];
};

/** Sums that grow a contract at a time: only figures of one family, nature, side and period are added, as intervals. */
export class Cumuls {
  readonly #cumuls = new Map<string, Cumul>();

  /** Adds the figures of one contract. */
  ajouter(territoire: string, apports: readonly Apport[]): void {
    const own = new Map<string, Apport[]>();
    for (const apport of apports) {
      const key = `${apport.colonne} ${apport.famille} ${apport.sorte} ${apport.par ?? ''}`;
      const known = own.get(key);
      if (known) known.push(apport);
      else own.set(key, [apport]);
    }
    for (const [key, all] of own) this.#add(key, territoire, all);
  }

  /** Every sum, in the order of the sides, the families and the natures. */
  sommes(): Somme[] {
    return [...this.#cumuls.values()]
      .sort((a, b) => rank(a) - rank(b))
      .flatMap(({ total, ...one }) => (total ? [{ ...one, total }] : []));
  }

  #add(key: string, territoire: string, apports: readonly Apport[]): void {
    const [{ famille, sorte, colonne, par }] = apports as [Apport];
    const cumul = this.#cumuls.get(key) ?? {
      ...{ famille, sorte, qui: colonne, par, contrats: 0, parts: [] },
      ...{ total: undefined, ferme: undefined, conditionnel: undefined },
    };
    this.#cumuls.set(key, cumul);
    const sous = (wanted: boolean) =>
      total(
        apports
          .filter(({ conditionnel, sorte }) => (conditionnel === true || sorte === 'conditionnel') === wanted)
          .map(({ valeur }) => valeur),
      );
    const valeur = total(apports.map((one) => one.valeur)) as Montant;
    cumul.contrats += 1;
    cumul.total = plus(cumul.total, valeur);
    cumul.ferme = plus(cumul.ferme, sous(false));
    cumul.conditionnel = plus(cumul.conditionnel, sous(true));
    const realise = apports.reduce((sum, one) => sum + (one.realise ?? 0), 0);
    placed(cumul.parts, { territoire, valeur, realise });
  }
}

const plus = (a: Montant | undefined, b: Montant | undefined): Montant | undefined =>
  total([a, b].filter((one) => one !== undefined));

// Those that bring the most come first; of two alike, the one that came first.
function placed(parts: PartDeSomme[], part: PartDeSomme): void {
  const at = parts.findIndex(({ valeur }) => size(valeur) < size(part.valeur));
  if (at >= 0) parts.splice(at, 0, part);
  else if (parts.length < MOST_PARTS) parts.push(part);
  if (parts.length > MOST_PARTS) parts.pop();
}

const size = ({ min, max }: Montant): number => (Number.isFinite(min) ? min : Number.isFinite(max) ? 0 : -1);

const orderOf = <K extends string>(names: Readonly<Record<K, string>>): ReadonlyMap<string, number> =>
  new Map(Object.keys(names).map((name, i) => [name, i]));
const ORDERS = { qui: orderOf(QUI), famille: orderOf(FAMILLES), sorte: orderOf(SORTES) };

const rank = ({ qui, famille, sorte, par }: Pick<Somme, 'qui' | 'famille' | 'sorte' | 'par'>): number =>
  (ORDERS.famille.get(famille) ?? 0) * 1000 +
  (ORDERS.qui.get(qui) ?? 0) * 100 +
  (par ? 50 : 0) +
  (ORDERS.sorte.get(sorte) ?? 0);
