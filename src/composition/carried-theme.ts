import { checkTheme } from '../check/theme.ts';
import type { ThemeChoisi } from '../model/contrat.ts';
import { THEME_DE_CSI, type Theme, themeOf } from '../model/theme.ts';
import { readSource } from '../source/index.ts';

/** A theme takes a few lines. */
const MAX_BYTES = 64_000;

/** The theme that a PDF carries; that of csi when it carries none, or none that csi could have written. */
export async function themeCarried(bytes: Uint8Array | undefined): Promise<Theme> {
  if (!bytes || bytes.length > MAX_BYTES) return THEME_DE_CSI;
  const read = await readSource('theme.yaml', bytes);
  if (!read.ok || checkTheme(read.value, []).length > 0) return THEME_DE_CSI;
  return themeOf(read.value.data as ThemeChoisi);
}
