import { THEME_DE_CSI } from '../../src/model/theme.ts';
import { styleOf } from '../../src/render/pdf/style.ts';

/** The look of the documents without a theme of their own. */
export const STYLE = styleOf(THEME_DE_CSI);
