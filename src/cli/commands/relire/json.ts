import packageFile from '../../../../package.json' with { type: 'json' };
import { wordChanges } from '../../../compare/words.ts';
import { shownJson } from '../../../kernel/shown.ts';
import type { APlacer } from '../../../relire/index.ts';
import type { Resultat } from './report.ts';

/** What an edited document changes, as JSON; schemas/relecture.schema.json describes it. */
export function relectureJson(found: Resultat): string {
  const { repris, aPlacer, commentaires, document, file, suivi, suivis, ecrit, doutes } = found;
  return shownJson({
    version: 1,
    csi: packageFile.version,
    document,
    fichier: file,
    suivi: { choix: suivi, modifications: suivis },
    ecrit,
    doutes,
    repris: repris.map(({ path, libelle, avant, apres }) => ({
      chemin: path,
      libelle,
      ...bothSides(avant, apres),
    })),
    a_placer: aPlacer.map(toPlaceJson),
    commentaires,
    total: {
      changements: repris.length + aPlacer.length,
      repris: repris.length,
      a_placer: aPlacer.length,
      commentaires: commentaires.length,
    },
  });
}

function toPlaceJson({ titre, avant, apres, chiffres, raison }: APlacer) {
  return {
    titre,
    nature: avant === undefined ? 'ajoute' : apres === undefined ? 'retire' : 'change',
    ...bothSides(avant, apres),
    chiffres: chiffres.map(({ path, ...one }) => ({ chemin: path, ...one })),
    ...(raison !== undefined && { raison }),
  };
}

function bothSides(avant: string | undefined, apres: string | undefined) {
  return {
    ...(avant !== undefined && { avant }),
    ...(apres !== undefined && { apres }),
    ...(avant !== undefined && apres !== undefined && { mots: wordChanges(avant, apres) }),
  };
}
