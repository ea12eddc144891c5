import { sha256 } from '../../../kernel/digest.ts';
import type { DocumentRelu } from '../../../relire/index.ts';
import { named } from '../../named.ts';

// Two exports: what may make a change of nobody.

/** Whether the fingerprint that the document keeps is that of another file. */
export function changedSince({ proprietes }: DocumentRelu, bytes: Uint8Array): boolean {
  const empreinte = proprietes.get('empreinte-source');
  return empreinte !== undefined && empreinte !== sha256(bytes);
}

/** What may make a change of nobody, in sentences. */
export function doubts(
  edited: DocumentRelu,
  sent: DocumentRelu,
  changed: boolean,
  { document, file }: { document: string; file: string },
): string[] {
  const unknown = edited.source === undefined && !edited.proprietes.has('empreinte-source');
  const gabarits = edited.proprietes.get('empreinte-gabarits');
  return [
    ...(changed
      ? [
          `${named(document)} ne porte plus le fichier dont il vient, et ${named(file)} a changé depuis l’envoi : ce qui y a changé est dit ici comme un changement du document, à l’envers.`,
        ]
      : unknown
        ? [
            `${named(document)} ne porte plus le fichier dont il vient : il est comparé à ce que csi fait aujourd’hui de ${named(file)}.`,
          ]
        : []),
    ...(gabarits !== undefined && gabarits !== sent.proprietes.get('empreinte-gabarits')
      ? [
          `${named(document)} a été composé avec d’autres gabarits : leurs différences sont dites ici comme des changements. Donnez les siens par --gabarits.`,
        ]
      : []),
  ];
}
