import type { Contrat } from '../../../src/model/contrat.ts';
import { type Rendered, renderMarkdown } from '../../../src/render/index.ts';
import { readPicture } from '../../../src/render/pdf/pictures/index.ts';
import { provenanceOf } from '../../../src/render/provenance.ts';
import { contrat, read, TEMPLATES } from '../../support/files.ts';

type Kind = 'contrat' | 'fiches' | 'maquette' | 'tableau';

/** A document of a contract, as `csi render` gives it to a format. */
export function renderedFrom(data: Contrat, source = 'version: 1\n', document: Kind = 'contrat'): Rendered {
  const rendered = renderMarkdown(data, { document, templates: TEMPLATES });
  const bytes = new TextEncoder().encode(source);
  rendered.meta.provenance = provenanceOf({
    version: '0.0.0',
    document,
    source: bytes,
    templates: TEMPLATES,
  });
  return rendered;
}

/** The document of a file of the project. */
export const renderedFile = (file: string, document: Kind = 'contrat'): Rendered =>
  renderedFrom(contrat(file), read(file), document);

/** The document of a Markdown, with the contract of an example. */
export const renderedMarkdown = (markdown: string): Rendered => ({
  ...renderedFile('examples/arles.yaml'),
  markdown,
});

/** A document with its pictures, by their path. */
export function withPictures(rendered: Rendered, files: Readonly<Record<string, Uint8Array>>): Rendered {
  const pictures = new Map(Object.entries(files).map(([name, bytes]) => [name, readPicture(bytes, name)]));
  const supplements = Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes,
    type: pictures.get(name)?.media ?? '',
  }));
  const { provenance } = rendered.meta;
  return {
    ...rendered,
    meta: { ...rendered.meta, pictures, ...(provenance && { provenance: { ...provenance, supplements } }) },
  };
}
