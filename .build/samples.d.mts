/** A contract that obeys the schema, and the paths of its leaves with another value that each may take. */
export function contratAuHasard(
  schema: unknown,
  seed: number,
): { contrat: Record<string, unknown>; leaves: { path: (string | number)[]; other: unknown }[] };
