import { HORS_AVENANT } from '../../../avenant/ordres.ts';
import { combien, type PieceLue, preparer } from '../../../avenant/preparer.ts';
import { checkContrat } from '../../../check/index.ts';
import { voisins } from '../../../composition/beside.ts';
import { consolide, type PieceCsi } from '../../../composition/pieces.ts';
import { count, list } from '../../../kernel/french/list.ts';
import type { Contrat } from '../../../model/contrat.ts';
import { LIBELLES } from '../../../model/generated/libelles.ts';
import { sameData } from '../../../source/edit/data.ts';
import { yamlFile } from '../../../source/edit/whole.ts';
import { UserError } from '../../errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { readPiece } from '../../pipeline/avenants.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { empreinteOf } from '../../pipeline/empreinte.ts';
import type { HouseOptions } from '../../pipeline/proof.ts';
import { writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

interface AvenantOptions extends HouseOptions {
  numero?: number;
  apres?: string[];
  sortie?: string;
  force?: true;
}

/** Writes the avenant that leads from a signed contract, with the avenants signed since, to a new text. Returns 0, or 1 if nothing can be amended. */
export async function avenantPreparer(
  files: readonly string[],
  options: AvenantOptions,
  io: Io,
): Promise<number> {
  const [base, nouveau] = files;
  if (base === undefined || nouveau === undefined || files.length !== 2)
    throw new UserError(
      'csi avenant preparer attend deux fichiers : le contrat signé, puis le nouveau texte.',
      'Par exemple : csi avenant preparer contrat.yaml nouveau.yaml --numero 1',
    );
  const how = { ...options, inapte: 'ne peut servir à un avenant' };
  const signe = await readPiece(base, how, io);
  const apres = await readPiece(nouveau, how, io);
  refuseAvenant(signe);
  refuseAvenant(apres);
  refuseConsolide(signe);
  const avenants: PieceCsi[] = [];
  for (const file of options.apres ?? []) avenants.push(await readPiece(file, how, io, 'avenant'));
  const numero = options.numero ?? (avenants.at(-1)?.contrat.avenant?.numero ?? 0) + 1;
  const sortie = sortieOf(options, files, numero, io);
  const folder = paths.dirname(sortie);
  const enVigueur = consolide(signe, avenants).contrat;
  const lue = (piece: PieceCsi): Omit<PieceLue, 'contrat'> => ({
    fichier: fromFolder(piece.fichier, folder, io),
    empreinte: empreinteOf(piece.bytes),
  });
  const avenant = preparer({
    numero,
    signe: { ...lue(signe), contrat: signe.contrat },
    anterieurs: avenants.map(lue),
    base: enVigueur,
    nouveau: apres.contrat,
  });
  const { modifications } = avenant.avenant;
  printNote(io, ...leftOut(enVigueur, apres.contrat));
  if (modifications.length === 0) {
    printNote(
      io,
      `Rien de ce qu’un avenant peut changer ne change de ${named(base)} à ${named(nouveau)} : rien n’est écrit.`,
    );
    return 1;
  }
  const text = `${HEAD}${yamlFile(avenant)}`;
  const bytes = new TextEncoder().encode(text);
  writeDocument(io, sortie, bytes);
  const { problems } = await checkContrat(sortie, bytes, voisins(besideSource(io, sortie)));
  const [erreurs, avertissements] = ['erreur', 'avertissement'].map(
    (one) => problems.filter(({ severity }) => severity === one).length,
  ) as [number, number];
  printNote(
    io,
    `${written(sortie, { bytes })} : ${combien(modifications)}.`,
    `À compléter et à relire : ${count(erreurs, 'erreur')}, ${count(avertissements, 'avertissement')}. Le détail : csi validate ${shellWord(sortie)}`,
  );
  return 0;
}

const HEAD = `# Préparé par csi avenant preparer : les textes anciens sont ceux du contrat signé. Relisez, complétez, puis :
#   csi validate, csi render --pdf
`;

function refuseAvenant({ fichier, contrat }: PieceCsi): void {
  if (contrat.document.type === 'avenant')
    throw new UserError(
      `${named(fichier)} est un avenant : csi avenant preparer part du contrat signé.`,
      'Donnez le contrat, et chaque avenant déjà signé par --apres.',
    );
}

// The new text may come from a consolidated version, but not what is amended.
function refuseConsolide({ fichier, contrat }: PieceCsi): void {
  if (contrat.document.consolidation)
    throw new UserError(
      `${named(fichier)} est une version consolidée, que personne n’a signée.`,
      'Donnez le contrat signé, et chaque avenant déjà signé par --apres.',
    );
}

// The path of a file from the folder of the avenant, if it lies there; its name otherwise.
function fromFolder(fichier: string, folder: string, io: Io): string {
  const inside = paths.below(io.realPath(fichier), io.realPath(folder));
  if (inside !== undefined) return inside;
  printNote(
    io,
    `${named(fichier)} n’est pas dans le dossier de l’avenant : copiez-l’y, pour que csi validate puisse y relire les textes modifiés.`,
  );
  return paths.basename(fichier);
}

function sortieOf(
  { sortie, force, apres = [] }: AvenantOptions,
  files: readonly string[],
  numero: number,
  io: Io,
): string {
  const [base = ''] = files;
  const path = sortie ?? paths.join(paths.dirname(base), `avenant-${numero}.yaml`);
  if (!/\.ya?ml$/i.test(path)) throw new UserError(`La sortie ${named(path)} devrait finir par .yaml.`);
  refuseTaken(path, [...files, ...apres], force === true, io);
  return path;
}

// What changes and no avenant can change.
function leftOut(base: Contrat, nouveau: Contrat): string[] {
  const [old, now] = [base, nouveau] as unknown as Record<string, unknown>[];
  const keys = [...HORS_AVENANT].filter(
    (key) => key !== 'document' && !sameData(old?.[key] ?? null, now?.[key] ?? null),
  );
  const own = Object.keys({ ...base.document, ...nouveau.document }).filter(
    (key) =>
      !['statut', 'version', 'date', 'consolidation'].includes(key) &&
      !sameData(
        (base.document as unknown as Record<string, unknown>)[key] ?? null,
        (nouveau.document as unknown as Record<string, unknown>)[key] ?? null,
      ),
  );
  const names = [...own.map((key) => `document.${key}`), ...keys];
  return names.length === 0
    ? []
    : [
        `Changent aussi, et ne passent pas par un avenant : ${list(names.map((key) => LIBELLES[key] ?? key))}.`,
      ];
}
