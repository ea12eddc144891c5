import { departementOf } from '../model/communes.ts';
import { indicateurSsmsi } from '../model/ssmsi.ts';
import type { LigneBase } from './ligne.ts';
import { departementsOfRegion } from './regions.ts';

/**
 * Counts the withheld communes outside a territory whose own communes are all published. Where a département has exactly one, its total
 * less the published communes is what that one has. The total of a region can be split further: less the totals of its other départements,
 * and less those with several withheld communes, it tells of the départements that have one each; it takes two of them to keep the secret.
 */
export class Recoupement {
  private readonly withheld = new Map<string, number>();

  /** Takes a line of a commune, or of an arrondissement, outside the territory. */
  compter(ligne: LigneBase): void {
    if (ligne.diffuse) return;
    const id = indicateurSsmsi(ligne.indicateur)?.id;
    if (id === undefined) return;
    const key = `${departementOf(ligne.code)} ${id} ${ligne.annee}`;
    this.withheld.set(key, (this.withheld.get(key) ?? 0) + 1);
  }

  /** Whether the figure of a département or a region would give away that of a single commune. */
  trahit(place: { departement: string } | { region: string }, id: string, annee: number): boolean {
    const isAlone = (departement: string) => this.withheld.get(`${departement} ${id} ${annee}`) === 1;
    if ('departement' in place) return isAlone(place.departement);
    return departementsOfRegion(place.region).filter(isAlone).length === 1;
  }
}
