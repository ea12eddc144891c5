import type { ThemeChoisi } from './contrat.ts';

/** The pages that can be left out, by name. */
type Pages = Required<NonNullable<ThemeChoisi['pages']>>;

/** The look of a document, whole. */
export interface Theme extends Required<Omit<ThemeChoisi, 'pied' | 'pages'>> {
  /** The running foot in place of the version and the date. */
  pied?: string;
  pages: Pages;
}

/** The look of a document whose file, house and command line say nothing. */
export const THEME_DE_CSI: Theme = {
  couleur: '#1b2a6b',
  accent: '#b3261e',
  couverture: 'sobre',
  taille: 'normale',
  page: 'a4',
  pages: {
    essentiel: true,
    donnant_donnant: true,
    echeancier: true,
    financement: true,
    axe_courant: true,
    colophon: true,
  },
};

/** The theme in effect, key by key: what is said first is kept, and csi’s own theme says the rest. */
export function themeOf(...choices: readonly (ThemeChoisi | undefined)[]): Theme {
  let theme: Theme = THEME_DE_CSI;
  for (const choice of choices.toReversed())
    if (choice) theme = { ...theme, ...choice, pages: { ...theme.pages, ...choice.pages } };
  return { ...theme, couleur: theme.couleur.toLowerCase(), accent: theme.accent.toLowerCase() };
}
