import { rencontres } from '../../avenant/index.ts';
import { consolide, type PieceCsi } from '../../composition/pieces.ts';
import type { BaseLue } from '../../model/base.ts';
import type { Avenant } from '../../model/contrat.ts';
import { situe } from '../../model/suite-avenants.ts';
import { UserError } from '../errors.ts';
import { named } from '../named.ts';
import { empreinteOf } from './empreinte.ts';
import type { FileReader } from './picture-file.ts';
import { pieceLue } from './piece-lue.ts';

/** The most avenants that are read for one that follows them. */
const MOST = 30;

/**
 * What is known of the contract that an avenant names, and of the avenants before it: YAML files beside it or below its folder, or PDFs of csi,
 * whose source is read. Never throws for files that cannot be read: the answer then says why.
 */
export async function baseLue(io: FileReader, source: string, avenant: Avenant): Promise<BaseLue> {
  const { fichier = '', avenants = [] } = avenant.contrat;
  const anterieurs: PieceCsi[] = [];
  const suite = () => anterieurs.map((one) => situe(named(one.fichier), one.contrat));
  try {
    if (avenants.length > MOST) throw new UserError(`csi relit au plus ${MOST} avenants antérieurs.`);
    const signe = await pieceLue(io, source, fichier, 'de l’avenant');
    for (const one of avenants) anterieurs.push(await pieceLue(io, source, one.fichier, 'de l’avenant'));
    const contrat = anterieurs.length === 0 ? signe.contrat : consolide(signe, anterieurs).contrat;
    return {
      contrat,
      empreinte: empreinteOf(signe.bytes),
      empreintes: anterieurs.map(({ bytes }) => empreinteOf(bytes)),
      anterieurs: suite(),
      rencontres: rencontres(contrat, avenant.modifications ?? []),
    };
  } catch (error) {
    if (error instanceof UserError) return { refus: error.message, anterieurs: suite() };
    throw error;
  }
}
