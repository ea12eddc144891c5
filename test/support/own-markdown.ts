import { md } from '../../src/render/formats/md.ts';
import type { Rendered } from '../../src/render/index.ts';

/** A Markdown file as csi writes it, with its mark. */
export async function ownMarkdown(markdown: string): Promise<string> {
  const { bytes } = await md.write({ markdown } as Rendered, { faces: () => Promise.reject(new Error()) });
  return new TextDecoder().decode(bytes);
}
