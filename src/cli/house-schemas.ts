import { entriesOf } from '../check/catalogue.ts';
import { LEVELS } from './pipeline/levels.ts';

// Two exports: the schemas of the files of a house, made from that of contracts so that a theme is the same everywhere.

type Node = Readonly<Record<string, unknown>>;

/** The schema of a file that is a theme whole: the one that a contract may hold. */
export function themeSchema(contract: Node): Node {
  const { couleur, texte_court, theme_choisi } = contract.$defs as Record<string, Node>;
  return {
    $schema: contract.$schema,
    $id: 'urn:csi:schema:theme:1',
    ...theme_choisi,
    title: 'Thème de la maison',
    $defs: { couleur, texte_court },
  };
}

/** The schema of csi.config.yaml. */
export function configSchema(contract: Node): Node {
  const { couleur, texte_court, theme_choisi } = contract.$defs as Record<string, Node>;
  const folder = (title: string, description: string) => ({
    type: 'string',
    pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$)).*\\S',
    title,
    description,
    errorMessage: 'Écrivez un dossier, à partir de celui de csi.config.yaml et sans en sortir.',
  });
  const rules = Object.fromEntries(
    entriesOf('regles', 'suivi', 'exceptions').map(({ id, description }) => [
      id,
      { enum: LEVELS, description, errorMessage: 'Écrivez erreur, avertissement ou aucune.' },
    ]),
  );
  return {
    $schema: contract.$schema,
    $id: 'urn:csi:schema:config:1',
    title: 'Options de la maison',
    description: 'Ce que csi applique aux contrats du dossier et de ses sous-dossiers.',
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      theme: { ...theme_choisi, title: 'Thème' },
      gabarits: folder('Gabarits', 'Le dossier des gabarits .hbs, comme --gabarits.'),
      police: folder('Police', 'Le dossier des polices .ttf, comme --police.'),
      etape: {
        enum: ['projet', 'adoption', 'signature'],
        title: 'Étape',
        description: 'L’étape dont les exigences valent au moins, même pour un projet.',
        errorMessage: 'Écrivez projet, adoption ou signature.',
      },
      regles: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        title: 'Règles',
        description: 'La gravité de certaines règles, comme --regle.',
        properties: rules,
      },
    },
    $defs: { couleur, texte_court },
  };
}
