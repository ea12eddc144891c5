/** The commitments of an example, one a dash, in the axis that holds them: what almost every rule on commitments would write again. */
export function unAxe(engagements: string): string {
  return `axes:\n  - id: securite\n    titre: Sécurité intérieure\n    engagements:\n      ${engagements.replaceAll('\n', '\n      ')}`;
}
