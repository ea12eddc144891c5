import { cog } from '../../src/cli/cog.ts';
import type { Contrat, Engagement, Territoire } from '../../src/model/contrat.ts';
import { Collecte } from '../../src/portefeuille/collecte.ts';
import type { ContratLu } from '../../src/portefeuille/lu.ts';
import type { Portefeuille } from '../../src/portefeuille/portefeuille.ts';
import type { Emballage } from '../../src/portefeuille/table.ts';

/** Rows that wait as they are. */
export const SANS_EMBALLAGE: Emballage = { serrer: (octets) => octets, rendre: (octets) => octets };

const PARTIES: Contrat['parties'] = [
  { id: 'etat', type: 'etat', nom: 'L’État', abrege: 'État', role: 'signataire' },
  { id: 'ville', type: 'commune', nom: 'Ville', role: 'signataire' },
];

/** A contract of a territory with some commitments, as a portfolio gets it. */
export function contratDe(
  territoire: Territoire,
  engagements: readonly Partial<Engagement>[] = [],
  rest: Partial<Contrat> = {},
): ContratLu {
  const contrat: Contrat = {
    version: 1,
    document: { type: 'contrat', titre: `Contrat de ${territoire.nom}`, statut: 'signe' },
    territoire,
    parties: PARTIES,
    signature: { date: '2021-01-15' },
    duree: { debut: 2021, fin: '2026-03-31' },
    axes: [
      {
        id: 'axe',
        titre: 'Sécurité',
        volet: 'securite_interieure',
        engagements: engagements.map((one, i) => ({
          ...{ id: `e${i + 1}`, titre: `Promesse ${i + 1}`, porteurs: ['etat'] },
          ...one,
        })),
      },
    ],
    ...rest,
  };
  const fichier = `${territoire.nom.toLowerCase()}.yaml`;
  return { fichier, empreinte: `sha256:${fichier}`, contrat, restreints: 0, avenants: 0, echeances: [] };
}

/** The portfolio of some contracts, with its tables. */
export function reunis(lus: readonly ContratLu[], { au }: { au?: string } = {}): Portefeuille {
  const collecte = new Collecte({ cog: cog(), au, interne: false, emballage: SANS_EMBALLAGE });
  for (const lu of lus) collecte.ajouter(lu);
  return collecte.portefeuille();
}
