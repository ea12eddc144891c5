// Contracts that obey the schema and make no sense: what one lacks, another has.

/** Numbers from 0 to 1, the same at each build (xorshift32). */
function chance(seed) {
  let state = (seed + 1) * 2654435761;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const PERIODES = ['2026-05-04', '2027-S2', '2028', '2029-03', '2030-T4'];
const UNITES = ['poste', 'caméra', 'euro', '%', 'agent'];

/** A contract drawn at random under a seed, the first with every field, and the paths of its leaves with another value that each may take. */
export function contratAuHasard(schema, seed) {
  const random = chance(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // Full contracts show what fields do together, bare ones what each does alone.
  const density = [0.9, 0.6, 0.4][seed % 3];
  const leaves = [];
  let count = 0;

  // Items whose ids are « a » and « b »: every reference leads somewhere.
  const leaf = (node, name, path) => {
    const index = path.findLast((step) => typeof step === 'number') ?? 0;
    if (path.at(-1) === 'id') return ['ab'[index], 'c'];
    if (name === 'identifiant') return [pick(['a', 'b']), 'c'];
    if (path.at(-1) === 'annee') return [2020 + index, 2031];
    if (path.at(-1) === 'unite') return [pick(UNITES), 'mètre'];
    if (node.enum) {
      const value = pick(node.enum);
      return [value, pick(node.enum.filter((other) => other !== value))];
    }
    if ('const' in node) return [node.const, node.const];
    if (node.type === 'boolean') return random() < 0.5 ? [true, false] : [false, true];
    if (name === 'date') return ['2026-05-04', '2027-08-09'];
    if (name === 'echeance' && random() < 0.2) return ['permanent', '2031'];
    if (name === 'periode' || name === 'echeance') return [pick(PERIODES), '2031'];
    if (name === 'code_insee') return [pick(['18033', '31555']), '13004'];
    if (name === 'siren') return [pick(['200068666', '200034718']), '200033025'];
    if (name === 'code_departement') return [pick(['18', '31']), '13'];
    const types = [node.type, ...(node.anyOf ?? []).map(({ type }) => type)].filter(Boolean);
    const type = pick(types);
    if (type === 'number' || type === 'integer') return [Math.floor(random() * 1000), 7];
    if (node.pattern?.startsWith('^https')) return ['https://exemple.fr/a', 'https://exemple.fr/b'];
    return [`mot${count}`, 'autre'];
  };

  const fill = (given, path) => {
    const name = given.$ref?.split('/').pop() ?? '';
    const node = name ? schema.$defs[name] : given;
    if (name === 'valeur' && random() < 0.4) return fill(schema.$defs.fourchette, path);
    if (node.properties) {
      const required = node.required ?? [];
      // Half of the series are nothing but figures, of which a curve can be made.
      const curve = name === 'mesure' && seed % 2 === 0;
      const wanted = (key) => required.includes(key) || (curve ? key === 'nombre' : random() < density);
      const kept = Object.entries(node.properties).filter(([key]) => wanted(key));
      return Object.fromEntries(kept.map(([key, field]) => [key, fill(field, [...path, key])]));
    }
    // Two items in the lists that stand first and in series, one elsewhere: nested pairs would only multiply the work.
    const pair = path.length < 2 || path.at(-1) === 'serie';
    if (node.type === 'array') return (pair ? [0, 1] : [0]).map((i) => fill(node.items, [...path, i]));
    count++;
    const [value, other] = leaf(node, name, path);
    leaves.push({ path, other });
    return value;
  };
  return { contrat: fill(schema, []), leaves };
}
