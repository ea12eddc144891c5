import { anterieursDe, consolide, type DossierSuivi } from '../../composition/dossier-suivi.ts';
import { publicSource } from '../../composition/publique.ts';
import type { Contrat } from '../../model/contrat.ts';
import { givenAway } from '../../model/given-away.ts';
import { nonPublies, publicVersion } from '../../model/publique.ts';
import { yamlFile } from '../../source/edit/whole.ts';
import { readSource } from '../../source/index.ts';
import { publicSuivi } from '../../suivi/publique.ts';
import { UserError } from '../errors.ts';

/** What a public document of the follow-up is made from, and the numbers of the commitments that it leaves out. */
interface DossierPublic {
  dossier: DossierSuivi;
  nonPublies: readonly string[];
}

/**
 * The same files without what is not published: the contract with its avenants brought together, and its follow-up. Throws a UserError if a text
 * that stays names or quotes a commitment that goes.
 */
export async function publicDossier(whole: DossierSuivi): Promise<DossierPublic> {
  const { fichier } = whole.signe;
  const { contrat, texte } = await consolide(whole);
  const read = await readSource(fichier, new TextEncoder().encode(texte));
  if (!read.ok) throw new Error('the consolidated text does not read back');
  const checked = { contrat, source: read.value, etape: 'signature', signatureErrors: 0 } as const;
  const open = await publicSource(checked, undefined);
  const data = publicSuivi(whole.suivi.data, contrat);
  refuseLeak(contrat, data);
  const textes = (await anterieursDe(whole)).map((one) => {
    const before = publicBefore(one.contrat, contrat);
    refuseLeak(contrat, before.axes, 'd’avant un avenant');
    return { ...one, contrat: before, bytes: new TextEncoder().encode(yamlFile(before)) };
  });
  return {
    dossier: {
      ...whole,
      signe: { fichier, contrat: open.checked.contrat, texte: '', bytes: open.bytes },
      avenants: [],
      ...(textes.length > 0 && { textes }),
      suivi: { data, bytes: new TextEncoder().encode(yamlFile(data)) },
    },
    nonPublies: nonPublies(contrat).map(({ numero }) => numero),
  };
}

// What was promised before an avenant, without what either text keeps from the public.
function publicBefore(
  { version, document, territoire, parties, axes, duree, signature }: Contrat,
  now: Contrat,
): Contrat {
  const hidden = new Set(nonPublies(now).map(({ engagement }) => engagement.id));
  const before: Contrat = {
    version,
    document,
    territoire,
    parties,
    axes: axes.map((axe) => ({
      ...axe,
      engagements: axe.engagements.map((one) =>
        hidden.has(one.id) ? { ...one, diffusion: 'restreinte' as const } : one,
      ),
    })),
    ...(duree && { duree }),
    ...(signature && { signature }),
  };
  return publicVersion(before, { projet: false });
}

/** Throws a UserError if a text that would be published names or quotes a commitment that is not; `ou` says whose text it is. */
export function refuseLeak(
  contrat: Contrat,
  published: object,
  ou: 'du suivi' | 'des échéances' | 'd’avant un avenant' = 'du suivi',
): void {
  const [leak] = givenAway(contrat, published);
  if (leak)
    throw new UserError(
      `Un texte ${ou} ${leak.isTitle ? 'nomme' : 'reprend les mots de'} l’engagement ${leak.numero}, dont la diffusion est restreinte : rien n’a été écrit.`,
      `Rattachez-le à cet engagement (engagement: ${leak.id}), ou récrivez-le.`,
    );
}
