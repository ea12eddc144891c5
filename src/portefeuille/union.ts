import type { CommuneCog } from '../cog/table.ts';
import { departementOf } from '../model/communes.ts';
import type { CommuneDouble, Couverture } from './portefeuille.ts';

interface Couverte {
  commune: CommuneCog;
  /** The ranks of the contracts that cover it. */
  rangs: number[];
}

/** The communes that some contracts cover together: each counts once, however many of them cover it. */
export class UnionDeCommunes {
  readonly #communes = new Map<string, Couverte>();
  readonly #territoires: string[] = [];
  readonly #inconnus: { territoire: string; code: string }[] = [];
  #sansUnion = 0;

  /** Adds the perimeter of a contract, and returns its rank. */
  ajouter(territoire: string, communes: readonly CommuneCog[], inconnus: readonly string[] = []): number {
    const rang = this.#territoires.push(territoire) - 1;
    for (const commune of communes) {
      this.#sansUnion += commune.population ?? 0;
      const known = this.#communes.get(commune.code);
      if (known) known.rangs.push(rang);
      else this.#communes.set(commune.code, { commune, rangs: [rang] });
    }
    for (const code of inconnus) this.#inconnus.push({ territoire, code });
    return rang;
  }

  /** How many communes are covered, and their inhabitants: of all of them, or of those that a key names. */
  compte(garde: (departement: string) => boolean = () => true): { communes: number; habitants: number } {
    let communes = 0;
    let habitants = 0;
    for (const [code, { commune }] of this.#communes) {
      if (!garde(departementOf(code))) continue;
      communes += 1;
      habitants += commune.population ?? 0;
    }
    return { communes, habitants };
  }

  /** The départements with a covered commune. */
  departements(): ReadonlySet<string> {
    return new Set([...this.#communes.keys()].map(departementOf));
  }

  couverture(): Couverture {
    const all = [...this.#communes.values()];
    return {
      ...this.compte(),
      sansUnion: this.#sansUnion,
      sansPopulation: all.filter(({ commune }) => commune.population === undefined).length,
      doubles: all
        .filter(({ rangs }) => rangs.length > 1)
        .map((one) => this.#double(one))
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1)),
      inconnus: this.#inconnus,
    };
  }

  /** Every pair of some contracts with a commune in common, once. At most so many of one commune are compared. */
  *paires(garde: (rang: number) => boolean, most = 20): Iterable<readonly [number, number]> {
    const seen = new Set<string>();
    for (const { rangs } of this.#communes.values()) {
      const kept = rangs.filter(garde).slice(0, most);
      for (const [i, a] of kept.entries())
        for (const b of kept.slice(i + 1)) if (seen.size < seen.add(`${a} ${b}`).size) yield [a, b];
    }
  }

  #double({ commune: { code, nom, population }, rangs }: Couverte): CommuneDouble {
    return { code, nom, population, territoires: rangs.map((rang) => this.#territoires[rang] ?? '') };
  }
}
