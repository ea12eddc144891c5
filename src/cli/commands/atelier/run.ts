import { openBrowser } from '../../atelier/browser.ts';
import { montre } from '../../atelier/fichier.ts';
import { maisonOf } from '../../atelier/maison.ts';
import { startAtelier } from '../../atelier/server.ts';
import { WAITING_PAGE } from '../../atelier/waiting-page.ts';
import { isHouseFile } from '../../config/find.ts';
import type { ConfigOptions } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { isSuiviFile } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { printNote } from '../../print.ts';
import { atelierPage } from '../../resources.ts';

interface AtelierOptions extends ConfigOptions {
  lectureSeule?: true;
  ouvrir?: true;
}

/** Serves a contract to a page of the browser until the page is closed; returns 0. */
export async function atelier(file: string, options: AtelierOptions, io: Io): Promise<number> {
  if (file === '-')
    throw new UserError('csi atelier ne lit pas l’entrée standard.', 'Donnez le fichier du contrat.');
  if (isHouseFile(file) || isSuiviFile(file))
    throw new UserError(
      `${named(file)} n’est pas un contrat : ce nom est celui ${isSuiviFile(file) ? 'd’un suivi' : 'des options ou du thème de la maison'}.`,
    );
  // What can’t be read is said here rather than in the page: the file, or what the house asks.
  montre(io, file);
  await maisonOf(io, file, options);
  const readOnly = options.lectureSeule === true;
  if (!readOnly && io.readOnly(file))
    printNote(io, `${named(file)} est en lecture seule : l’atelier ne pourra pas y enregistrer.`);
  const { url, ended } = await startAtelier(io, {
    file,
    html: atelierPage() ?? WAITING_PAGE,
    readOnly,
    config: options,
  });
  io.out.write(`${url}\n`);
  printNote(
    io,
    `L’atelier de ${named(file)} est à cette adresse. Il finit quand la page est fermée, ou avec Ctrl-C.`,
  );
  if (options.ouvrir)
    openBrowser(url, () =>
      printNote(io, 'Aucun navigateur ne s’est ouvert : copiez l’adresse dans le vôtre.'),
    );
  await ended;
  return 0;
}
