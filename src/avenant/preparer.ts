import { totauxOf } from '../compare/effets.ts';
import { count, list } from '../kernel/french/list.ts';
import { capitalized } from '../kernel/french/typography.ts';
import type { Contrat, Deliberation, Modification } from '../model/contrat.ts';
import { numerosInOrder } from '../model/numeros.ts';
import { modificationOf, renommes } from './modification.ts';
import { lecteurDe } from './mots.ts';
import { avecNumeros, numerosDe, numerosGardes } from './numeros.ts';
import { ordresEntre } from './ordres.ts';

// Four exports: what an avenant is prepared from, what is made of it, and how much that is.

/** A contract and the file that it was read from, with its fingerprint. */
export interface PieceLue {
  contrat: Contrat;
  fichier: string;
  empreinte: string;
}

/** What an avenant is prepared from. */
export interface Demande {
  numero: number;
  /** The signed contract. */
  signe: PieceLue;
  /** The avenants that were signed before, in their order. */
  anterieurs: readonly Omit<PieceLue, 'contrat'>[];
  /** The text in force: the signed contract with these avenants. */
  base: Contrat;
  nouveau: Contrat;
}

/** The data of the avenant that leads from the text in force to the new one; its modifications are empty when nothing in it can be amended. */
export function preparer({ numero, signe, anterieurs, base, ...demande }: Demande): Record<
  string,
  unknown
> & {
  avenant: Record<string, unknown> & { modifications: Modification[] };
} {
  const nouveau = avecNumeros(signe.contrat, base, demande.nouveau);
  const ordres = ordresEntre(data(base), data(nouveau));
  const words = { avant: lecteurDe(base), apres: lecteurDe(nouveau) };
  const ids = renommes(ordres);
  const numeros = { avant: numerosDe(base), apres: numerosGardes(base, nouveau, ids) };
  const contexte = { base, nouveau, words, ids, numeros };
  const modifications = ordres.map((ordre, i) => modificationOf(ordre, ordres.slice(0, i), contexte));
  const effets = effetsText(base, nouveau);
  const { titre } = base.document;
  return {
    version: 1,
    document: { type: 'avenant', titre: titleOf(numero, titre), statut: 'projet' },
    territoire: perimetreDe(nouveau),
    avenant: {
      numero,
      objet: objetOf(modifications),
      contrat: {
        titre,
        date_signature: base.signature?.date ?? 'à compléter',
        fichier: signe.fichier,
        empreinte: signe.empreinte,
        ...(anterieurs.length > 0 && {
          avenants: anterieurs.map(({ fichier, empreinte }) => ({ fichier, empreinte })),
        }),
      },
      modifications,
    },
    parties: partiesDe(nouveau),
    ...deliberationsOf(base, nouveau, numero),
    axes: [],
    ...(effets && { annexes: [{ titre: 'Effet de l’avenant sur les totaux', description: effets }] }),
  };
}

const data = (contrat: Contrat) => contrat as unknown as Readonly<Record<string, unknown>>;

// « Avenant n° 1 au contrat de sécurité intégrée de Bourges »
function titleOf(numero: number, titre: string): string {
  const [, word = '', rest = ''] = /^(contrat|charte|déclaration)(.*)$/is.exec(titre) ?? [];
  const avenant = `Avenant n°\u00a0${numero}`;
  if (word === '') return `${avenant} – ${titre}`;
  const article = word.toLowerCase() === 'contrat' ? 'au' : 'à la';
  return `${avenant} ${article} ${word.toLowerCase()}${rest}`;
}

// Where the contract applies, as briefly as the rules allow.
function perimetreDe({ territoire: { nom, departements, communes, epci } }: Contrat): object {
  if (departements) return { nom, departements };
  return { nom, ...(communes ? { communes } : epci && { epci }) };
}

// Whoever signs; all of them while nobody is said to.
function partiesDe({ parties }: Contrat): Contrat['parties'] {
  const signataires = parties.filter(({ role }) => role === 'signataire');
  return signataires.length > 0 ? signataires : parties;
}

/** What an avenant says that it is about, to be reworded by people: « modification des engagements 1.2 et 1.4, ajout de 2 engagements ». */
function objetOf(modifications: readonly Modification[]): string {
  const named = (nature: (one: Modification) => boolean) => {
    const numeros = modifications.flatMap((one) =>
      one.porte_sur?.engagement !== undefined && nature(one) ? [one.porte_sur.numero ?? ''] : [],
    );
    return numerosInOrder([...new Set(numeros)]);
  };
  const whole = ({ porte_sur }: Modification) => porte_sur?.champ === undefined;
  const ajoutes = named((one) => one.nature === 'ajout' && whole(one));
  const abroges = named((one) => one.nature === 'suppression' && whole(one));
  const modifies = named((one) => !whole(one) || one.nature === 'modification').filter(
    (numero) => !ajoutes.includes(numero),
  );
  const others = modifications
    .filter(({ porte_sur }) => porte_sur?.engagement === undefined)
    .map(({ objet }) => objet);
  const of = (what: string, numeros: readonly string[]) =>
    numeros.length === 0
      ? []
      : [`${what} ${numeros.length > 1 ? 'des engagements' : 'de l’engagement'} ${list(numeros)}`];
  const parts = [
    ...of('modification', modifies),
    ...of('ajout', ajoutes),
    ...of('abrogation', abroges),
    ...(others.length > 0 ? [`modification d’autres stipulations (${list([...new Set(others)])})`] : []),
  ];
  return capitalized(list(parts)) || 'à compléter';
}

// The assemblies vote again: each collectivité that signs, and whoever voted on the contract.
function deliberationsOf(
  base: Contrat,
  nouveau: Contrat,
  numero: number,
): { deliberations?: Deliberation[] } {
  const voted = new Set(base.deliberations?.map(({ partie }) => partie));
  const COLLECTIVITES = new Set(['commune', 'epci', 'departement', 'region', 'syndicat']);
  const deliberations = nouveau.parties
    .filter(({ id, role, type }) => role === 'signataire' && (COLLECTIVITES.has(type) || voted.has(id)))
    .map(({ id }) => ({
      partie: id,
      numero: 'à compléter',
      objet: `approbation de l’avenant n°\u00a0${numero}`,
    }));
  return deliberations.length > 0 ? { deliberations } : {};
}

// One paragraph for each total that changes.
function effetsText(base: Contrat, nouveau: Contrat): string {
  const changes = totauxOf(base, nouveau).filter(({ change }) => change);
  return changes.map(({ libelle, avant, apres }) => `${libelle}\u00a0: ${avant} → ${apres}`).join('\u202f; ');
}

/** How many changes an avenant makes, in words. */
export const combien = (modifications: readonly Modification[]): string =>
  count(modifications.length, 'modification');
