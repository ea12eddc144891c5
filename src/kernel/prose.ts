/** The fields that hold paragraphs. Every other text is one line. */
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
