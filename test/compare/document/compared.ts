import { changementsOf } from '../../../src/compare/changements.ts';
import { markedRoot } from '../../../src/compare/document/index.ts';
import type { Contrat } from '../../../src/model/contrat.ts';
import { type Rendered, renderMarkdown } from '../../../src/render/index.ts';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { TEMPLATES } from '../../support/files.ts';

/** The nodes of the document of a contract. */
const printed = (contrat: Contrat) =>
  parseMarkdown(renderMarkdown(contrat, { document: 'contrat', templates: TEMPLATES }).markdown);

/** The documents of two contracts, and both as one. */
export function marked(avant: Contrat, apres: Contrat, said = true) {
  const { renommes } = changementsOf(avant, apres, new Map());
  const [old, now] = [printed(avant), printed(apres)];
  const sides = [
    { root: old, contrat: avant },
    { root: now, contrat: apres },
  ] as const;
  return { old, now, root: markedRoot(...sides, { renommes, said, signale: () => {} }) };
}

/** Both as one, for the writers. */
export function comparedRendered(avant: Contrat, apres: Contrat, said = true): Rendered {
  const rendered = renderMarkdown(apres, { document: 'contrat', templates: TEMPLATES });
  const { root } = marked(avant, apres, said);
  return { ...rendered, compared: { root, auteur: 'Préfecture', date: '2026-10-01' } };
}
