import { checkSchema } from '../../../check/schema/index.ts';
import type { PieceCsi } from '../../../composition/pieces.ts';
import type { Contrat } from '../../../model/contrat.ts';
import type { FichierRefuse } from '../../../portefeuille/portefeuille.ts';
import { readSource } from '../../../source/index.ts';
import { UserError } from '../../errors.ts';
import type { Input } from '../../files/inputs.ts';
import { paths } from '../../files/paths.ts';
import { named } from '../../named.ts';
import { shellWord } from '../../shell-word.ts';

// Prefilter: whether a file may be an avenant. An escape sequence can stand for any character.
const MAY_BE = /\btype["']?[ \t]*:[ \t]*["']?avenant\b|\\/;

/** The avenants among some files. */
export class Avenants {
  readonly #parContrat = new Map<string, PieceCsi[]>();
  readonly #fichiers = new Set<string>();
  readonly #ecartes: FichierRefuse[] = [];

  /** Reads those among some files. */
  static async parmi(files: readonly Input[]): Promise<Avenants> {
    const found = new Avenants();
    for (const input of files) found.#noter(input.file, await avenantOf(input));
    return found;
  }

  /** Whether a file is an avenant, whatever becomes of it. */
  has(file: string): boolean {
    return this.#fichiers.has(file);
  }

  /** Those that change a contract, which are then accounted for. */
  prendre(contrat: string): readonly PieceCsi[] {
    const own = this.#parContrat.get(paths.normalize(contrat)) ?? [];
    this.#parContrat.delete(paths.normalize(contrat));
    return own;
  }

  /** Those that change nothing here, with the reason, once every contract has taken its own. */
  ecartes(): readonly FichierRefuse[] {
    const alone = [...this.#parContrat.values()].flat().map(({ fichier, contrat }) => {
      const base = contrat.avenant?.contrat.fichier ?? '';
      return ecarte(fichier, `avenant d’un contrat qui n’est pas compté, ${named(base)}`);
    });
    return [...this.#ecartes, ...alone];
  }

  #noter(file: string, read: PieceCsi | 'illisible' | undefined): void {
    if (read === undefined) return;
    this.#fichiers.add(file);
    if (read === 'illisible') {
      this.#ecartes.push(ecarte(file, 'avenant qui a des erreurs', `csi validate ${shellWord(file)}`));
      return;
    }
    const base = read.contrat.avenant?.contrat.fichier;
    if (base === undefined) {
      this.#ecartes.push(ecarte(file, 'avenant qui ne nomme pas le fichier de son contrat'));
      return;
    }
    const place = paths.normalize(paths.join(paths.dirname(file), base));
    this.#parContrat.set(place, [...(this.#parContrat.get(place) ?? []), read]);
  }
}

/** A file that is no contract of its own, with the reason. */
export const ecarte = (fichier: string, raison: string, commande?: string): FichierRefuse => ({
  ...{ fichier, nature: 'ecarte', raison },
  ...(commande !== undefined && { commande }),
});

async function avenantOf({ file, read }: Input): Promise<PieceCsi | 'illisible' | undefined> {
  try {
    const bytes = await read();
    if (!MAY_BE.test(Buffer.from(bytes).toString('latin1'))) return undefined;
    const source = await readSource(file, bytes);
    if (!source.ok) return undefined;
    const contrat = source.value.data as Contrat;
    if (contrat?.document?.type !== 'avenant') return undefined;
    if (checkSchema(source.value).length > 0) return 'illisible';
    return { fichier: file, contrat, texte: source.text, bytes };
  } catch (error) {
    // What cannot be read is refused when the contracts are.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
