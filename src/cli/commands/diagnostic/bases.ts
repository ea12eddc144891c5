// Four exports: a base, a file that was given, and the two uses of a base.

import type { DemandeDeBase } from '../../../donnees/base.ts';
import { discordancesOf } from '../../../donnees/discordances.ts';
import {
  type EditionBase,
  editionOf,
  refuseEcourtee,
  type SourceCitee,
  sourceOf,
} from '../../../donnees/edition.ts';
import { DonneesError } from '../../../donnees/erreur.ts';
import { anciennesParties, type PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import { Recoupement } from '../../../donnees/recoupement.ts';
import { departementsOfRegion, regionOf } from '../../../donnees/regions.ts';
import { type Releve, releveOf } from '../../../donnees/releve.ts';
import type { BaseComparee } from '../../../donnees/series.ts';
import { DEPARTEMENTS } from '../../../model/departements.ts';
import { cog } from '../../cog.ts';
import { UserError } from '../../errors.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { avecFichier, type ContenuDonnees, lireBase } from './lire.ts';

/** A base that was read for a territory. */
export interface BaseDuTerritoire {
  source: SourceCitee;
  edition: EditionBase;
  lignes: number;
  releve: Releve;
  notes: readonly string[];
}

/** A file that was given, and what it is about. */
export interface Donne {
  chemin: string;
  contenu: ContenuDonnees;
}

/** Reads the base of the territory itself; with `compares`, also counts what is withheld around it. */
export async function baseDuTerritoire(
  { chemin, contenu }: Donne,
  perimetre: PerimetreDeCompte,
  compares: ReadonlySet<'departement' | 'region'>,
  io: Io,
): Promise<{ base: BaseDuTerritoire; recoupement: Recoupement }> {
  if (contenu !== perimetre.niveau)
    throw new UserError(
      `${named(chemin)} n’est pas la base qu’il faut : le contrat porte sur ${perimetre.nom}.`,
      perimetre.niveau === 'commune'
        ? 'Donnez la base communale.'
        : 'Donnez la base départementale, ou des communes par --pour.',
    );
  const recoupement = new Recoupement();
  const parties = anciennesParties(perimetre.codes, cog());
  const around = perimetre.niveau === 'commune' ? departementsAround(perimetre, compares) : [];
  const codes = new Set([...perimetre.codes, ...parties.keys()]);
  const base = await lire(
    chemin,
    io,
    perimetre.codes,
    {
      vises: () => ({ codes, departements: new Set(around) }),
      compter: (ligne) => recoupement.compter(ligne),
    },
    parties,
  );
  return { base, recoupement };
}

function departementsAround({ departements }: PerimetreDeCompte, compares: ReadonlySet<string>): string[] {
  if (!compares.has('region')) return compares.has('departement') ? [...departements] : [];
  return departements.flatMap((one) => departementsOfRegion(regionOf(one)?.code ?? ''));
}

/** Reads a base to compare with: the départements of the territory, or their regions. */
export async function baseComparee(
  chemin: string,
  niveau: 'departement' | 'region',
  { departements }: PerimetreDeCompte,
  io: Io,
): Promise<BaseComparee & { base: BaseDuTerritoire; cite: SourceCitee }> {
  const places =
    niveau === 'departement'
      ? departements.map((code) => ({ code, nom: DEPARTEMENTS[code] ?? code, niveau }))
      : [
          ...new Map(
            departements
              .flatMap((one) => regionOf(one) ?? [])
              .map(({ code, nom }) => [code, { code, nom, niveau }]),
          ).values(),
        ];
  const codes = places.map(({ code }) => code);
  const base = await lire(chemin, io, codes, {
    vises: () => ({ codes: new Set(codes), departements: new Set() }),
    compter: () => {},
  });
  return { releve: base.releve, source: base.source.id, places, base, cite: base.source };
}

async function lire(
  chemin: string,
  io: Io,
  codes: readonly string[],
  demande: DemandeDeBase,
  parties: ReadonlyMap<string, string> = new Map(),
): Promise<BaseDuTerritoire> {
  return avecFichier(chemin, io, async (file, nature) => {
    const { base, empreinte } = await lireBase(file, nature, demande, (part) =>
      io.err.status?.(`Lecture de ${named(chemin)} : ${Math.floor(part * 100)} %`),
    );
    const fichier = paths.basename(chemin);
    const edition = editionOf(fichier, base);
    const part = base.gardees.find(({ code }) => parties.has(code));
    if (part)
      throw new DonneesError(
        `est d’avant une fusion de communes : ${part.code} y est compté à part de ${parties.get(part.code)}`,
        `Prenez une édition dont la géographie est celle de ${cog().annee}.`,
      );
    const releve = releveOf(base, codes);
    refuseEcourtee(edition, releve.annees);
    return {
      source: sourceOf(edition, fichier, empreinte),
      edition,
      lignes: base.lignes,
      releve,
      notes: [...base.notes, ...discordancesOf(releve, codes, base.colonnes)],
    };
  });
}
