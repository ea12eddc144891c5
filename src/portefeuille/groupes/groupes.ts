import type { Apport } from '../../model/totaux.ts';
import { Cumuls } from '../cumuls.ts';
import type { ContratChiffre } from '../lu.ts';
import type { GroupeDeSommes } from '../portefeuille.ts';
import type { UnionDeCommunes } from '../union.ts';
import { type Partage, PLUSIEURS } from './partage.ts';

/** The sums of each group, which grow a contract at a time. */
export class Groupes {
  readonly #partage: Partage;
  readonly #groupes = new Map<string, { contrats: number; engagements: number; cumuls: Cumuls }>();

  constructor(partage: Partage) {
    this.#partage = partage;
  }

  ajouter(one: ContratChiffre): void {
    const counts = new Map<string, number>();
    for (const placed of one.engagements) {
      const cle = this.#partage.ofEngagement(placed, one);
      counts.set(cle, (counts.get(cle) ?? 0) + 1);
    }
    const apports = new Map<string, Apport[]>();
    for (const apport of one.apports) {
      const cle = this.#partage.ofApport(apport, one);
      const known = apports.get(cle);
      if (known) known.push(apport);
      else apports.set(cle, [apport]);
    }
    for (const cle of new Set([...counts.keys(), ...apports.keys()])) {
      const groupe = this.#groupes.get(cle) ?? { contrats: 0, engagements: 0, cumuls: new Cumuls() };
      this.#groupes.set(cle, groupe);
      groupe.contrats += 1;
      groupe.engagements += counts.get(cle) ?? 0;
      groupe.cumuls.ajouter(one.contrat.territoire.nom, apports.get(cle) ?? []);
    }
  }

  /** The groups in their order; those that are places also count their inhabitants, even where only a contract over several of them covers some. */
  groupes(union: UnionDeCommunes): GroupeDeSommes[] {
    const { ofDepartement, rang, titre } = this.#partage;
    const places = ofDepartement ? [...union.departements()].map(ofDepartement) : [];
    const cles = [...new Set([...this.#groupes.keys(), ...places])].sort(
      (a, b) => (rang?.(a) ?? 0) - (rang?.(b) ?? 0) || (a < b ? -1 : 1),
    );
    return cles.map((cle) => {
      const { contrats = 0, engagements = 0, cumuls } = this.#groupes.get(cle) ?? {};
      const covered =
        ofDepartement &&
        cle !== PLUSIEURS &&
        union.compte((departement) => ofDepartement(departement) === cle);
      return {
        ...{ cle, titre: titre(cle), contrats, engagements, sommes: cumuls?.sommes() ?? [] },
        ...{
          communes: covered ? covered.communes : undefined,
          habitants: covered ? covered.habitants : undefined,
        },
      };
    });
  }
}
