import type { Writer } from './index.ts';

/** Invisible in every Markdown viewer: a link definition that nothing uses. By this last line csi knows its own files again. */
const MARK = '[//]: # (csi)';

/** The Markdown as it is, and csi's mark as its last line. */
export const writeMarkdown: Writer = async ({ markdown }) => ({ bytes: new TextEncoder().encode(`${markdown}\n${MARK}\n`) });
