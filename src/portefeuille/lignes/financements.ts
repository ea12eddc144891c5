import { partiesById } from '../../model/camps.ts';
import { isLive } from '../../model/comptes.ts';
import { certitudeOf, montantOf } from '../../model/financements.ts';
import { daysOf } from '../../model/periodes.ts';
import type { ContratChiffre } from '../lu.ts';
import { SORTES } from '../mots.ts';
import type { Cellule } from '../table.ts';
import { bornes } from './bornes.ts';

// Two exports: the rows about money.

/** One row for each part of the financing of a commitment that still promises something. */
export function financements({ cles, contrat, engagements }: ContratChiffre): Cellule[][] {
  const parties = partiesById(contrat);
  return engagements
    .filter(({ engagement }) => isLive(engagement))
    .flatMap(({ engagement, numero }) =>
      (engagement.financements ?? []).map((one) => [
        ...cles,
        numero,
        engagement.id,
        one.source,
        one.partie && parties.get(one.partie)?.nom,
        one.annee,
        one.par ?? (one.montant === undefined ? engagement.cout?.par : undefined),
        ...bornes(montantOf(one, engagement.cout)),
        SORTES[certitudeOf(one.acquis, engagement.condition)],
        one.objet,
      ]),
    );
}

/** How long the object of a grant may be, in characters (SCDL, subventions). */
const MOST_OBJET = 256;

/** One row for each exact sum that is granted, and no longer asked for, in a signed contract: to the first who carries the commitment. */
export function subventions({ cles, contrat, engagements }: ContratChiffre): Cellule[][] {
  const { document, signature } = contrat;
  if (document.statut !== 'signe') return [];
  const parties = partiesById(contrat);
  return engagements
    .filter(({ engagement }) => isLive(engagement))
    .flatMap(({ engagement, numero }) =>
      (engagement.financements ?? []).flatMap((one): Cellule[][] => {
        const montant = montantOf(one, engagement.cout);
        if (!one.acquis || !montant || montant.min !== montant.max || one.partie === engagement.porteurs[0])
          return [];
        const payeur = one.partie === undefined ? undefined : parties.get(one.partie)?.nom;
        return [
          [
            ...cles,
            numero,
            engagement.id,
            payeur ?? one.source,
            daysOf(signature?.date)?.debut,
            undefined,
            parties.get(engagement.porteurs[0] ?? '')?.nom,
            [...(one.objet ?? engagement.titre)].slice(0, MOST_OBJET).join(''),
            montant.min,
            'aide en numéraire',
            one.annee === undefined ? undefined : `${one.annee}-01-01/${one.annee}-12-31`,
            1,
          ],
        ];
      }),
    );
}
