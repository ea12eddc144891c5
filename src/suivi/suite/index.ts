/**
 * The next contract from the last one: parties, axes and frames are kept, dates are emptied, the last figures become bases. `engagements.ts`
 * says what becomes of each commitment, `quantites.ts` of its figures, `textes.ts` of what is dated.
 */
import { formatDay } from '../../kernel/french/date.ts';
import type { Contrat } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import type { Etat } from '../etat.ts';
import { axesSuivants, type Remarque } from './engagements.ts';
import { acte, blank, hasFigures } from './textes.ts';

/** The next contract, the remarks that stand in its file, and how many commitments became what. */
export interface Suite {
  contrat: Contrat;
  remarques: readonly Remarque[];
  tenus: number;
  abandonnes: number;
  aReprendre: number;
}

/** Makes the next contract from where the last one stands. `images`: whether pictures can be named as they are. */
export function suiteDe(etat: Etat, { images }: { images: boolean }): Suite {
  const { contrat } = etat;
  const { axes, remarques, ...counts } = axesSuivants(etat);
  const next: Partial<Record<keyof Contrat, unknown>> = {};
  for (const key of Object.keys(contrat) as (keyof Contrat)[]) {
    const value = key === 'axes' ? axes : NEXT[key]?.(contrat, images);
    if (value !== undefined) next[key] = value;
  }
  const { cadres = [] } = contrat;
  next.cadres = [...cadres.map((one) => cadreSuivant(one, contrat)), ancien(contrat)];
  return { contrat: next as Contrat, remarques: [...remarques, ...ofTexts(contrat)], ...counts };
}

type Chapitres = { readonly [K in keyof Contrat]?: (contrat: Contrat, images: boolean) => unknown };

/** What each part of the file becomes; a part that is not here is left out. */
const NEXT: Chapitres = {
  version: ({ version }) => version,
  document: ({ document: { type, titre, sous_titre, emblemes } }, images) => ({
    type,
    titre,
    ...(sous_titre !== undefined && { sous_titre: hasFigures(sous_titre) ? blank(sous_titre) : sous_titre }),
    statut: 'projet',
    ...(images && emblemes && { emblemes }),
  }),
  theme: ({ theme }) => theme,
  territoire: ({ territoire }) => territoire,
  parties: ({ parties }) =>
    parties.map(({ representants, ...partie }) => ({
      ...partie,
      ...(representants && {
        representants: representants.map(({ qualite }) => ({
          nom: blank(),
          ...(qualite !== undefined && { qualite }),
        })),
      }),
    })),
  deliberations: ({ deliberations }) =>
    deliberations?.map(({ partie, organe }) => ({
      partie,
      ...(organe !== undefined && { organe }),
      numero: blank(),
      date: blank(),
      executoire_le: blank(),
    })),
  signature: ({ signature }) => signature && { ...signature, date: blank() },
  duree: ({ duree }) => duree && { ...duree, debut: blank(), fin: blank() },
  visas: ({ visas }) => visas?.map(acte),
  considerants: ({ considerants }) => considerants?.map((one) => (hasFigures(one) ? blank(one) : one)),
  preambule: ({ preambule }) => preambule && blank('la situation d’où part ce contrat'),
  diagnostic: ({ diagnostic }) => {
    if (!diagnostic) return undefined;
    const { sources, indicateurs, priorites } = diagnostic;
    return {
      date: blank(),
      ...(sources && { sources }),
      ...(indicateurs && { indicateurs }),
      ...(priorites && { priorites }),
    };
  },
  cadres: ({ cadres }) => cadres,
  gouvernance: ({ gouvernance }) => gouvernance,
  evaluation: ({ evaluation }) => {
    if (!evaluation) return undefined;
    const { clauses_rendez_vous, indicateurs, premiere_echeance, ...rest } = evaluation;
    return {
      ...rest,
      ...(premiere_echeance !== undefined && { premiere_echeance: blank() }),
      ...(indicateurs && { indicateurs: indicateurs.map(({ reference, cible, ...one }) => one) }),
    };
  },
  revision: ({ revision }) => revision,
  clauses: ({ clauses }) => clauses,
  clauses_types: ({ clauses_types }) => clauses_types,
  articles: ({ articles }) => articles,
  annexes: ({ annexes }, images) => {
    const kept = annexes?.filter((one) => isLasting(one, images));
    return kept && kept.length > 0 ? kept : undefined;
  },
};

// What csi draws, and what is no document of its day.
const isLasting = (
  { document, titre, description = '', fichier, images: pictures }: NonNullable<Contrat['annexes']>[number],
  images: boolean,
) =>
  document !== undefined ||
  ((images || (fichier === undefined && !pictures)) && !hasFigures(`${titre} ${description}`));

type Cadre = NonNullable<Contrat['cadres']>[number];

// A frame that ends with the contract, or before it, has to be named as it is now.
function cadreSuivant(cadre: Cadre, { duree }: Contrat): Cadre {
  const [end, last] = [daysOf(cadre.fin)?.fin, daysOf(duree?.fin)?.fin];
  if (end === undefined || (last !== undefined && end > last)) return cadre;
  return { ...cadre, ...(cadre.debut !== undefined && { debut: blank() }), fin: blank() };
}

// The contract that has ended, which the next one follows.
function ancien({ document: { titre, type }, signature, duree, parties }: Contrat): Cadre {
  const signed = daysOf(signature?.date);
  const day = signed && signed.debut === signed.fin ? `, signé le ${formatDay(signed.fin)}` : '';
  const [debut, fin] = [daysOf(duree?.debut), daysOf(duree?.fin)];
  return {
    type: type === 'charte' ? 'tsur' : 'csi',
    titre: `${titre}${type === 'charte' ? day.replace('signé', 'signée') : day}`,
    parties: parties.filter(({ role }) => role === 'signataire').map(({ id }) => id),
    ...(debut && fin && debut.debut <= fin.fin && duree && { debut: duree.debut, fin: duree.fin }),
    relation: 'remplace',
  };
}

// What of the old contract is not in the new file, said where it would be.
function ofTexts({ diagnostic, evaluation, cout_global }: Contrat): Remarque[] {
  const { constats = [], moyens = [] } = diagnostic ?? {};
  const rendezVous = evaluation?.clauses_rendez_vous?.length ?? 0;
  return [
    ...(constats.length + moyens.length > 0
      ? [
          {
            path: ['diagnostic'],
            lignes: [
              'Les constats et les moyens de l’ancien diagnostic sont à refaire : ils ne sont pas repris.',
            ],
          },
        ]
      : []),
    ...(rendezVous > 0
      ? [
          {
            path: ['evaluation'],
            lignes: ['Les rendez-vous de l’ancien contrat, datés, ne sont pas repris.'],
          },
        ]
      : []),
    ...(cout_global
      ? [{ path: ['axes'], lignes: ['Coûts et financements de l’ancien contrat ne sont pas repris.'] }]
      : []),
  ];
}
