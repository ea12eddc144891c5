import type { CheckedContrat } from '../check/index.ts';
import { checkSchema } from '../check/schema/index.ts';
import { cite } from '../kernel/french/quote.ts';
import { UserError } from '../kernel/user-error.ts';
import type { Contrat } from '../model/contrat.ts';
import { givenAway } from '../model/given-away.ts';
import { isPublicVersion, publicVersion } from '../model/publique.ts';
import { sameData } from '../source/edit/data.ts';
import { yamlFile } from '../source/edit/whole.ts';
import { readSource } from '../source/index.ts';

// Three exports: the public version of a file, that of a file which is one already, and how it is recognised.

/** A contract to compose and the bytes of its source. */
export interface PublicSource {
  checked: CheckedContrat;
  bytes: Uint8Array;
}

/**
 * The public version of a checked contract and its own source: a YAML file that holds nothing of what is left out, not even in a comment.
 * Throws a UserError if a text that stays names or quotes a commitment that goes.
 */
export async function publicSource(
  checked: CheckedContrat,
  mise_en_ligne: string | undefined,
): Promise<PublicSource> {
  const { contrat, source, signatureErrors } = checked;
  if (isPublicVersion(contrat))
    throw new UserError(
      'Ce fichier est la source d’une version publique, qui ne dit pas tout : il ne se compose pas.',
      'Composez le fichier du contrat, avec --publique.',
    );
  const [leak] = givenAway(contrat);
  if (leak)
    throw new UserError(
      `Ligne ${source.locate(leak.path).start.line}, un texte publié ${leak.isTitle ? 'nomme' : 'reprend les mots de'} l’engagement ${leak.numero}, dont la diffusion est restreinte : rien n’a été écrit.`,
      `Écrivez {engagement:${leak.id}} au lieu de ${cite(leak.cite)} : la version publique imprime « ${leak.numero} (non publié) ».`,
    );
  const projet = contrat.document.statut !== 'projet' && signatureErrors > 0;
  const open = publicVersion(contrat, { mise_en_ligne, projet });
  const bytes = new TextEncoder().encode(yamlFile(open));
  const read = await readSource(source.file, bytes);
  if (!read.ok || !sameData(read.value.data, open)) throw new Error('the public source does not read back');
  return { checked: { ...checked, contrat: read.value.data as Contrat }, bytes };
}

/** A file that is itself a public source, ready to compose; undefined for any other. Rules judged the contract that it comes from. */
export async function readPublicSource(file: string, bytes: Uint8Array): Promise<PublicSource | undefined> {
  const read = await readSource(file, bytes);
  if (!read.ok || checkSchema(read.value).length > 0) return undefined;
  const contrat = read.value.data as Contrat;
  if (!isPublicVersion(contrat)) return undefined;
  const signatureErrors = contrat.publication?.projet ? 1 : 0;
  return { checked: { contrat, source: read.value, etape: 'projet', signatureErrors }, bytes };
}
