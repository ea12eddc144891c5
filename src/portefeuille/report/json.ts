import { shownJson } from '../../kernel/shown.ts';
import type { Montant } from '../../model/montants.ts';
import { type Couverture, type GroupeDeSommes, PAR, type Portefeuille, type Somme } from '../portefeuille.ts';
import type { TableDonnees } from '../table.ts';

/** A portfolio as JSON, in pieces; schemas/portefeuille.schema.json describes it. Its tables are there if it has kept them. */
export function* json(portefeuille: Portefeuille, csi: string): Iterable<string> {
  const { tables, ...head } = portefeuille;
  const text = shownJson(headOf(head, csi)).trimEnd();
  yield `${text.slice(0, -1).trimEnd()},\n  "tables": {`;
  for (const [i, table] of tables.entries()) {
    yield `${i === 0 ? '' : ','}\n    "${table.nom}": [`;
    yield* rowsOf(table);
    yield table.nombre === 0 ? ']' : '\n    ]';
  }
  yield tables.length === 0 ? '}\n}\n' : '\n  }\n}\n';
}

function* rowsOf(table: TableDonnees): Iterable<string> {
  let first = true;
  for (const ligne of table.lignes()) {
    const row = Object.fromEntries(table.colonnes.map(({ cle }, i) => [cle, ligne[i] ?? null]));
    yield `${first ? '' : ','}\n      ${shownJson(row, 0).trimEnd()}`;
    first = false;
  }
}

function headOf(portefeuille: Omit<Portefeuille, 'tables'>, csi: string) {
  const { au, interne, cog, contrats, statuts, avenants, suivis, engagements, restreints } = portefeuille;
  return {
    version: 1,
    csi,
    au: au ?? null,
    interne,
    cog: { annee: cog.annee, population: cog.anneePopulation },
    ...{ contrats, statuts, avenants, suivis, engagements, restreints },
    fichiers: portefeuille.fichiers.map(({ fichier, nature, raison, commande }) => ({
      ...{ fichier, nature, raison, commande: commande ?? null },
    })),
    couverture: couvertureJson(portefeuille.couverture),
    sommes: portefeuille.sommes.map(sommeJson),
    groupes: Object.fromEntries(PAR.map((par) => [par, portefeuille.groupes[par].map(groupeJson)])),
    non_comptes: portefeuille.nonComptes.map(({ motif, nombre, exemples }) => ({ motif, nombre, exemples })),
    verdicts: portefeuille.verdicts,
    alertes: portefeuille.alertes,
    echeances: portefeuille.echeances,
  };
}

const couvertureJson = ({
  communes,
  habitants,
  sansUnion,
  sansPopulation,
  doubles,
  inconnus,
}: Couverture) => ({
  communes,
  habitants,
  sans_union: sansUnion,
  sans_population: sansPopulation,
  doubles: doubles.map(({ code, nom, population = null, territoires }) => ({
    code,
    nom,
    population,
    territoires,
  })),
  inconnus,
});

const groupeJson = ({ cle, titre, contrats, communes, habitants, engagements, sommes }: GroupeDeSommes) => ({
  ...{ cle, titre, contrats, engagements },
  ...(communes !== undefined && { communes, habitants: habitants ?? 0 }),
  sommes: sommes.map(sommeJson),
});

const sommeJson = ({ famille, sorte, qui, par, total, ferme, conditionnel, contrats, parts }: Somme) => ({
  ...{ famille, sorte, qui, par: par ?? null, total: bornesJson(total) },
  ferme: ferme ? bornesJson(ferme) : null,
  conditionnel: conditionnel ? bornesJson(conditionnel) : null,
  contrats,
  parts: parts.map(({ territoire, valeur, realise }) => ({ territoire, ...bornesJson(valeur), realise })),
});

// JSON has no infinity: an open bound is null.
const bornesJson = ({ min, max, plancher, environ }: Montant) => ({
  minimum: Number.isFinite(plancher ?? min) ? (plancher ?? min) : null,
  maximum: Number.isFinite(max) ? max : null,
  environ: environ === true,
});
