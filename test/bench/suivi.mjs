// Writes the follow-up of a file of N commitments: a record a month for each of those that have a figure, over `months` months.
// Same files, same bytes. `node test/bench/suivi.mjs 60.yaml 72 > 60.suivi.yaml`
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

/** The text of the follow-up of a contract, whose file is named as the follow-up names it. */
export function suiviOf(text, fichier, months) {
  const { axes, signature, duree } = parse(text);
  const start = Number(String(signature?.date ?? duree?.debut ?? 2026).slice(0, 4)) + 1;
  const source = { titre: 'Tableau de bord de la préfecture' };
  const releves = axes
    .flatMap(({ engagements }) => engagements)
    .flatMap(({ id, quantite }, rank) =>
      quantite === undefined || quantite.a_determiner
        ? []
        : Array.from({ length: months }, (_, i) => ({
            engagement: id,
            date: `${start + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
            realise: Math.round((i * (rank + 5)) / 20),
            source,
          })),
    );
  const empreinte = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return stringify(
    { version: 1, contrat: { fichier, empreinte }, releves },
    { aliasDuplicateObjects: false },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, months = '72'] = process.argv.slice(2);
  process.stdout.write(suiviOf(readFileSync(file, 'utf8'), basename(file), Number(months)));
}
