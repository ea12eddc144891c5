import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rencontres } from '../../src/avenant/index.ts';
import type { BaseLue } from '../../src/model/base.ts';
import type { Avenant, Contrat } from '../../src/model/contrat.ts';
import { readSource } from '../../src/source/index.ts';

const read = await readSource('contrat.yaml', readFileSync(join(import.meta.dirname, 'signed.yaml')));
if (!read.ok) throw new Error('signed.yaml');
const contrat = read.value.data as Contrat;

/** The contract that an avenant of the cases names, as if it stood beside it, and one avenant before it; a path that leaves the folder leads nowhere. */
export async function baseOf({
  contrat: { fichier = '', avenants = [] },
  modifications = [],
}: Avenant): Promise<BaseLue> {
  // Their numbers are in their names: « avenant-2.yaml ».
  const anterieurs = avenants.map((one) => {
    const numero = Number(/\d/.exec(one.fichier)?.[0] ?? 1);
    return { nom: `« ${one.fichier} »`, numero, jour: `${2023 + numero}-06-01` };
  });
  if (fichier.startsWith('..'))
    return { refus: `« ${fichier} » n’est pas à côté de l’avenant.`, anterieurs: [] };
  return {
    contrat,
    empreinte: `sha256:${'a'.repeat(64)}`,
    empreintes: [`sha256:${'b'.repeat(64)}`],
    anterieurs,
    rencontres: rencontres(contrat, modifications),
  };
}
