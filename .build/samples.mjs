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
  // In two contracts of three each kind of object is as full or bare as it falls out, and some keys are nowhere or wherever they may be: much
  // shows only where another field lacks.
  const habits = new Map();
  const habit = (place, drawn) => {
    if (!habits.has(place)) habits.set(place, drawn());
    return habits.get(place);
  };
  const likely = (name, key) => {
    if (seed % 3 === 0) return density;
    const around = habit(name, () => pick([0.12, 0.4, 0.7, 0.95]));
    return habit(`${name}.${key}`, () => pick([0, 1, around, around, around, around]));
  };
  // In one of three a quantity says one thing or two, each in its turn: what it is in brief depends on what it does not say.
  const turn = Math.floor(seed / 3);
  const fewOf = (name, keys) =>
    name === 'quantite' && seed % 3 === 1
      ? [
          keys[turn % keys.length],
          ...(Math.floor(turn / keys.length) % 2 === 1 ? [keys[(turn * 7 + 3) % keys.length]] : []),
        ]
      : undefined;
  const leaves = [];
  let count = 0;

  // Items whose ids are « a » and « b »: every reference leads somewhere.
  const leaf = (node, name, path) => {
    const index = path.findLast((step) => typeof step === 'number') ?? 0;
    if (path.at(-1) === 'id') return ['abd'[index], 'c'];
    if (name === 'identifiant') return [pick(['a', 'b']), 'c'];
    if (path.at(-1) === 'annee') return [2020 + index, 2031];
    if (path.at(-1) === 'unite') return [pick(UNITES), 'mètre'];
    if (node.enum) {
      const value = pick(node.enum);
      return [value, pick(node.enum.filter((other) => other !== value))];
    }
    // Of what may only be « true », the other value is none.
    if ('const' in node) return [node.const, path.at(-1) === 'version' ? node.const : undefined];
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
      // Half of the series begin with two counts, or two rates, of which a curve can be made.
      const curve =
        name === 'mesure' && path.at(-1) < 2 && [undefined, 'nombre', undefined, 'taux'][seed % 4];
      const few = fewOf(
        name,
        Object.keys(node.properties).filter((key) => !required.includes(key)),
      );
      const wanted = (key) =>
        required.includes(key) ||
        (curve ? key === curve : few ? few.includes(key) : random() < likely(name || path.at(-1), key));
      const kept = Object.entries(node.properties).filter(([key]) => wanted(key));
      return Object.fromEntries(kept.map(([key, field]) => [key, fill(field, [...path, key])]));
    }
    // Three items in series, of which two make a curve that the third stands in; two in the lists that stand first, one elsewhere: nested
    // pairs would only multiply the work.
    const items = path.at(-1) === 'serie' ? [0, 1, 2] : path.length < 2 ? [0, 1] : [0];
    if (node.type === 'array') return items.map((i) => fill(node.items, [...path, i]));
    count++;
    const [value, other] = leaf(node, name, path);
    leaves.push({ path, other });
    return value;
  };
  return { contrat: fill(schema, []), leaves };
}
