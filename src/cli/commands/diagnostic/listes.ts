import { effectifsOf } from '../../../donnees/effectifs.ts';
import { DonneesError } from '../../../donnees/erreur.ts';
import { planMoyens, sourceEffectifs } from '../../../donnees/moyens.ts';
import type { PerimetreDeCompte } from '../../../donnees/perimetre.ts';
import { planQuartiers } from '../../../donnees/plan-quartiers.ts';
import { quartiersOf } from '../../../donnees/quartiers.ts';
import { EditedFileError, readWorkbook } from '../../../spreadsheet/index.ts';
import { cog } from '../../cog.ts';
import { paths } from '../../files/paths.ts';
import type { Io, OpenedFile } from '../../io.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import type { ContratARemplir } from './a-remplir.ts';
import { change, cleSuivante } from './contrat.ts';
import { avecFichier } from './lire.ts';
import type { DiagnosticOptions } from './options.ts';
import type { CompteRendu } from './rendu.ts';

/** In bytes: the largest workbook or list that is read. */
const MAX_BYTES = 50_000_000;

interface Rempli {
  lu: ContratARemplir;
  rendu: CompteRendu;
}

/** Fills the means of a contract with the staff of its municipal police. */
export async function remplirEffectifs(
  chemin: string,
  lu: ContratARemplir,
  perimetre: PerimetreDeCompte,
  { actualiser }: DiagnosticOptions,
  io: Io,
): Promise<Rempli> {
  return avecFichier(chemin, io, async (file) => {
    const bytes = whole(file);
    const codes = communesOf(perimetre);
    const found = effectifsOf(sheetsOf(bytes), codes, cog());
    if (found.effectifs.length === 0)
      throw new DonneesError(`n’a de ligne pour aucune commune du territoire (${perimetre.nom})`);
    const fichier = paths.basename(chemin);
    const annee = found.annee ?? yearOf(fichier);
    const noms = new Map(codes.map((code) => [code, cog().commune(code)?.nom ?? code]));
    const { changes, sorts } = planMoyens(
      lu.contrat,
      found.effectifs,
      noms,
      sourceEffectifs(fichier, empreinteOf(bytes), annee),
      { annee, actualiser: actualiser === true, avant: cleSuivante(lu) },
    );
    const absents = codes.filter((code) => !found.effectifs.some((one) => one.code === code));
    return {
      lu: await change(lu, changes),
      rendu: { genre: 'effectifs', chemin, annee, sorts, absents: absents.length, notes: found.notes },
    };
  });
}

/** Fills the territory of a contract with the quartiers prioritaires of its communes. */
export async function remplirQuartiers(
  chemin: string,
  lu: ContratARemplir,
  perimetre: PerimetreDeCompte,
  io: Io,
): Promise<Rempli> {
  return avecFichier(chemin, io, async (file) => {
    const { changes, sorts } = planQuartiers(
      lu.contrat.territoire,
      quartiersOf(whole(file), communesOf(perimetre)),
    );
    return { lu: await change(lu, changes), rendu: { genre: 'quartiers', chemin, sorts, notes: [] } };
  });
}

function communesOf({ niveau, codes, nom }: PerimetreDeCompte): readonly string[] {
  if (niveau === 'commune') return codes;
  throw new DonneesError(
    `se lit commune par commune, et le contrat porte sur ${nom}`,
    'Donnez des communes par --pour.',
  );
}

function whole(file: OpenedFile): Uint8Array {
  if (file.size > MAX_BYTES) throw new DonneesError('pèse plus de 50 Mo');
  return file.read(0, file.size);
}

function sheetsOf(bytes: Uint8Array) {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof EditedFileError) throw new DonneesError(error.message);
    throw error;
  }
}

function yearOf(fichier: string): number | undefined {
  const year = /(?<!\d)(20[12]\d)(?!\d)/.exec(fichier)?.[1];
  return year === undefined ? undefined : Number(year);
}
