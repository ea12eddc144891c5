import { checkContrat } from '../check/index.ts';
import { isPublicVersion } from '../model/publique.ts';
import { isSuiviKind } from '../render/output-kind.ts';
import { SUIVI_FILE, SUIVI_FILES } from '../render/supplements.ts';
import { type Beside, voisins } from './beside.ts';
import { carriedBy } from './carried.ts';
import { compose } from './compose.ts';
import { jobOf, type Outcome } from './job.ts';
import type { Package } from './package.ts';
import { publicSource, readPublicSource } from './publique.ts';
import type { Settings } from './settings.ts';

export { readPublicSource } from './publique.ts';

/**
 * The document that a source gives with the files that a PDF carries besides, made again: of a contract, of the source that a public version
 * carries, or of a contract and its follow-up.
 */
export async function remade(
  file: string,
  bytes: Uint8Array,
  settings: Settings,
  supplements: ReadonlyMap<string, Uint8Array>,
  csi: Package,
): Promise<Outcome> {
  const beside = carriedBy(supplements, csi);
  if (isSuiviKind(settings.document) || supplements.has(SUIVI_FILE)) {
    const { composeSuivi, dossierPorte } = await import('./dossier-suivi.ts');
    const dossier = await dossierPorte(file, bytes, supplements);
    if (!dossier) return { text: '', problems: [] };
    const made = await composeSuivi(dossier, settings, { beside });
    return 'problems' in made ? { text: '', ...made } : made;
  }
  const choix = supplements.get(SUIVI_FILES.choix);
  const engagements = choix && (await import('./dossier-suivi.ts')).engagementsChoisis(choix);
  const own = engagements ? { ...settings, engagements: await engagements } : settings;
  const open = await readPublicSource(file, bytes);
  if (!open) return jobOf(own, () => beside)(file, bytes, () => {});
  const composed = await compose(open.checked, bytes, own, open.checked.signatureErrors === 0, {
    beside,
  });
  return 'problems' in composed ? { text: open.checked.source.text, ...composed } : composed;
}

/** The source of the public version of a contract, put online on a given day, with what stands beside it; the bytes themselves if the file has errors or is one already. */
export async function publicBytes(
  file: string,
  bytes: Uint8Array,
  mise_en_ligne: string | undefined,
  beside: Beside,
): Promise<Uint8Array> {
  const checked = await checkContrat(file, bytes, { toSign: true, ...voisins(beside) });
  if (!checked.ok || isPublicVersion(checked.value.contrat)) return bytes;
  return (await publicSource(checked.value, mise_en_ligne)).bytes;
}
