import { VERDICTS } from '../catalogue/verdicts.ts';
import type { Cog } from '../cog/table.ts';
import { MOTIFS } from '../render/view/totaux.ts';
import { byDay } from '../suivi/temps.ts';
import type { VerdictSuivi } from '../suivi/verdict.ts';
import { alertesOf, type Memoire, memoireOf } from './alertes.ts';
import { ENTETES } from './colonnes.ts';
import { Cumuls } from './cumuls.ts';
import { Doublons } from './doublons.ts';
import { Groupes } from './groupes/groupes.ts';
import { PARTAGES } from './groupes/index.ts';
import { LIGNES } from './lignes/index.ts';
import { type ContratChiffre, type ContratLu, detache, placer } from './lu.ts';
import { MOTIFS_AU_PLURIEL } from './mots.ts';
import { perimetreOf } from './perimetre.ts';
import {
  type Alerte,
  type EcheanceDuPortefeuille,
  type FichierRefuse,
  type NonCompte,
  PAR,
  type Par,
  type Portefeuille,
} from './portefeuille.ts';
import { type Emballage, Rangement } from './table.ts';
import { UnionDeCommunes } from './union.ts';

/** How a portfolio is made. */
export interface OptionsDeCollecte {
  cog: Cog;
  au: string | undefined;
  interne: boolean;
  /** Without it, no table is kept: sums are enough for a screen. */
  emballage?: Emballage;
}

/** How many of the next dates are remembered. */
const MOST_ECHEANCES = 10;
/** How many places of figures that are not counted are named for each reason. */
const MOST_EXEMPLES = 5;

/** A portfolio that grows a contract at a time: each is reduced to its rows and sums at once, and forgotten. */
export class Collecte {
  readonly #options: OptionsDeCollecte;
  readonly #union = new UnionDeCommunes();
  readonly #cumuls = new Cumuls();
  readonly #groupes: Readonly<Record<Par, Groupes>>;
  readonly #doublons = new Doublons();
  readonly #memoires: Memoire[] = [];
  readonly #nonComptes = new Map<string, { nombre: number; exemples: string[] }>();
  readonly #tables: ReadonlyMap<keyof typeof ENTETES, Rangement>;
  readonly #fichiers: FichierRefuse[] = [];
  readonly #alertes: Alerte[] = [];
  #echeances: EcheanceDuPortefeuille[] = [];
  readonly #statuts = { signe: 0, a_signer: 0, adopte: 0, projet: 0 };
  readonly #verdicts = Object.fromEntries(Object.keys(VERDICTS).map((id) => [id, 0])) as Record<
    VerdictSuivi,
    number
  >;
  readonly #counts = { contrats: 0, avenants: 0, suivis: 0, engagements: 0, restreints: 0 };

  constructor(options: OptionsDeCollecte) {
    this.#options = options;
    this.#groupes = parChaque((par) => new Groupes(PARTAGES[par]));
    const { emballage } = options;
    const names = Object.keys(ENTETES) as (keyof typeof ENTETES)[];
    this.#tables = new Map(
      emballage ? names.map((nom) => [nom, new Rangement(ENTETES[nom], emballage)]) : [],
    );
  }

  /** Notes a file that is not counted. */
  refuser(fichier: FichierRefuse): void {
    this.#fichiers.push(fichier);
  }

  /** Counts a contract, unless it is there already: it is then noted as refused. */
  ajouter(read: ContratLu): void {
    const lu = detache(read);
    const { contrat } = lu;
    const { cog, au } = this.#options;
    const { communes, inconnus } = perimetreOf(contrat.territoire, cog);
    const before = this.#doublons.voir(lu, communes);
    if (before !== undefined) {
      this.#doublon(lu, before);
      return;
    }
    const one: ContratChiffre = placer(lu, communes, au);
    this.#union.ajouter(contrat.territoire.nom, communes, inconnus);
    this.#memoires.push(memoireOf(contrat, one.apports, communes.length));
    this.#cumuls.ajouter(contrat.territoire.nom, one.apports);
    for (const par of PAR) this.#groupes[par].ajouter(one);
    for (const [nom, table] of this.#tables) table.ajouter(LIGNES[nom](one));
    this.#count(one);
    this.#remember(one);
  }

  /** The portfolio of all that was added. */
  portefeuille(): Portefeuille {
    const { au, interne, cog } = this.#options;
    const { annee, anneePopulation } = cog;
    const promises = (rang: number) => (this.#memoires[rang]?.postes.size ?? 0) > 0;
    return {
      ...{ au, interne, cog: { annee, anneePopulation }, ...this.#counts, statuts: this.#statuts },
      fichiers: this.#fichiers,
      couverture: this.#union.couverture(),
      sommes: this.#cumuls.sommes(),
      groupes: parChaque((par) => this.#groupes[par].groupes(this.#union)),
      nonComptes: this.#notCounted(),
      verdicts: this.#verdicts,
      alertes: [...this.#alertes, ...alertesOf(this.#memoires, this.#union.paires(promises), { au, annee })],
      echeances: this.#echeances,
      tables: [...this.#tables.values()],
    };
  }

  #count({ contrat, avenants, restreints, engagements, etat, exclusions }: ContratChiffre): void {
    const counts = this.#counts;
    this.#statuts[contrat.document.statut] += 1;
    counts.contrats += 1;
    counts.avenants += avenants;
    counts.engagements += engagements.length;
    counts.restreints += restreints;
    if (etat) counts.suivis += 1;
    for (const { jugement } of etat?.lignes ?? []) this.#verdicts[jugement.verdict] += 1;
    for (const { motif, numero } of exclusions) {
      const known = this.#nonComptes.get(motif) ?? { nombre: 0, exemples: [] };
      this.#nonComptes.set(motif, known);
      known.nombre += 1;
      const place = `${contrat.territoire.nom} ${numero}`;
      // One commitment may have several such figures.
      if (known.exemples.length < MOST_EXEMPLES && known.exemples.at(-1) !== place)
        known.exemples.push(place);
    }
  }

  #remember({ echeances, au, contrat }: ContratChiffre): void {
    if (au === undefined) return;
    const due = echeances.filter(({ jour }) => jour >= au).slice(0, MOST_ECHEANCES);
    const territoire = contrat.territoire.nom;
    const own = due.map(({ jour, numero, texte }) => ({ jour, territoire, numero, texte }));
    this.#echeances = byDay([...this.#echeances, ...own]).slice(0, MOST_ECHEANCES);
  }

  #notCounted(): NonCompte[] {
    return (Object.keys(MOTIFS) as (keyof typeof MOTIFS)[]).flatMap((motif) => {
      const known = this.#nonComptes.get(motif);
      if (!known) return [];
      const accorde = (known.nombre > 1 ? MOTIFS_AU_PLURIEL : MOTIFS)[motif];
      return [{ motif: MOTIFS[motif], accorde, ...known }];
    });
  }

  #doublon({ fichier, contrat }: ContratLu, before: string): void {
    this.#fichiers.push({
      fichier,
      nature: 'refuse',
      raison: `le même contrat que ${before}, qui est compté [portefeuille-doublon]`,
    });
    this.#alertes.push({
      regle: 'portefeuille-doublon',
      severite: 'erreur',
      message: `${fichier} est le même contrat que ${before} (${contrat.territoire.nom}) : il n’est compté qu’une fois.`,
    });
  }
}

const parChaque = <T>(make: (par: Par) => T): Record<Par, T> =>
  Object.fromEntries(PAR.map((par) => [par, make(par)])) as Record<Par, T>;
