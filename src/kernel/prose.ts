/** The fields that hold paragraphs, which stay apart wherever their place allows it. Every other text is one line. */
export const PROSE: ReadonlySet<string> = new Set([
  'preambule',
  'presentation',
  'description',
  'methode',
  'modalites',
  'avenant',
  'resiliation',
  'reconduction',
  'perimetre',
  'ancien',
  'nouveau',
  'texte',
]);
