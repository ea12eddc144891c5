// Writes what templates can name, derived from the schema and from the code of the view (committed): a long work, which the build does not wait for.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { contratAuHasard } from './samples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}schemas/csi.schema.json`, 'utf8'));

async function viewModule() {
  const built = await esbuild.build({
    entryPoints: [`${root}src/render/view/index.ts`],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  });
  const module = { exports: {} };
  new Function('module', 'exports', built.outputFiles[0].text)(module, module.exports);
  return module.exports;
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const KINDS = { string: 'texte', number: 'nombre', boolean: 'oui-non' };
const kindOf = (value) => (Array.isArray(value) ? 'liste' : (KINDS[typeof value] ?? 'ensemble'));

/** Calls `visit` with each place of a value, as a pattern (« axes[].titre »), and what stands there. */
function eachPlace(value, place, visit) {
  if (value === undefined || value === null) return;
  if (place) visit(place, value);
  if (Array.isArray(value)) for (const item of value) eachPlace(item, `${place}[]`, visit);
  else if (isMap(value))
    for (const [key, field] of Object.entries(value))
      eachPlace(field, place ? `${place}.${key}` : key, visit);
}

/** Calls `visit` with each place at which two views differ, and what stands there in the second; a list of another length differs whole. */
function eachDifference(a, b, place, visit) {
  if (Object.is(a, b)) return;
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    for (let i = 0; i < a.length; i++) eachDifference(a[i], b[i], `${place}[]`, visit);
  else if (isMap(a) && isMap(b))
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      eachDifference(a[key], b[key], place ? `${place}.${key}` : key, visit);
  else visit(place, b);
}

const pattern = (path) =>
  path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);

/** Calls `visit` with the value changed at the path, and puts it back. */
function changed(contrat, path, value, visit) {
  const holder = path.slice(0, -1).reduce((node, step) => node[step], contrat);
  const before = holder[path.at(-1)];
  holder[path.at(-1)] = value;
  visit();
  holder[path.at(-1)] = before;
}

// A number may stand as a range, whose bounds weigh as it does.
const FORMS = new RegExp(`\\.(${Object.keys(schema.$defs.fourchette.properties).join('|')})$`);

const resolved = (node) => (node?.$ref ? schema.$defs[node.$ref.split('/').pop()] : node);

// The axes hold their commitments twice, as the file has them and by group: what reaches one reaches the other.
const [LISTED, GROUPED] = ['axes[].engagements[]', 'axes[].groupes[].engagements[]'];

// Tables and lists that the view adds draw on much of the contract; which of their cells a field reaches is a matter of the sample: say the
// whole of them, the name that the schema does not know.
function whole(place) {
  if (place.startsWith('axes[].groupes[]'))
    return place.startsWith(GROUPED)
      ? GROUPED + whole(LISTED + place.slice(GROUPED.length)).slice(LISTED.length)
      : place;
  let node = schema;
  let known = '';
  for (const step of place.match(/\[\]|\.?\w+/g)) {
    const next = step === '[]' ? node.items : node.properties?.[step.replace('.', '')];
    known += step;
    if (next) node = resolved(next);
    else return known.replace(FORMS, '');
  }
  return known;
}

const twin = (place) =>
  place.startsWith(LISTED)
    ? GROUPED + place.slice(LISTED.length)
    : place.startsWith(GROUPED)
      ? LISTED + place.slice(GROUPED.length)
      : place;

/**
 * Over contracts drawn at random: the kinds of value at each place of the view and, for each field of the schema, the other places that change
 * with it. Each field is changed `times` times at most, in contracts that differ; `seed` is the first contract's. These are enough: five times as
 * many others have no more.
 */
export async function placesOfView({ seed = 0, samples = 320, times = Number.POSITIVE_INFINITY } = {}) {
  const { buildView } = await viewModule();
  const kinds = new Map();
  const reached = new Map();
  for (let n = seed; n < seed + samples; n++) {
    const { contrat, leaves } = contratAuHasard(schema, n);
    const view = buildView(contrat);
    const note = (place, value) => kinds.set(place, (kinds.get(place) ?? new Set()).add(kindOf(value)));
    eachPlace(view, '', note);
    for (const [from, { path, other }] of new Map(leaves.map((leaf) => [pattern(leaf.path), leaf]))) {
      const field = from.replace(FORMS, '');
      const seen = reached.get(field) ?? { count: 0, places: new Set() };
      reached.set(field, seen);
      if (seen.count++ >= times) continue;
      changed(contrat, path, other, () => {
        eachDifference(view, buildView(contrat), '', (place, value) => {
          seen.places.add(place);
          eachPlace(value, place, note);
        });
      });
    }
  }
  // The tables print the figure of a commitment, and the sums are those of figures.
  for (const { places } of reached.values())
    if ([...places].some((place) => place.endsWith('.quantite_breve')))
      for (const place of ['face_a_face', 'tableau', 'totaux']) places.add(place);
  // A quantity weighs in the sums wherever it stands: what that of a commitment was seen to reach, so does that of an action.
  const sums = new Map();
  const sumsOf = (from) => sums.get(/\.quantite\..*$/.exec(from)?.[0]) ?? new Set();
  for (const [from, { places }] of reached)
    if (from.includes('.quantite.'))
      sums.set(
        /\.quantite\..*$/.exec(from)[0],
        new Set([...sumsOf(from), ...[...places].map(whole).filter((place) => /^\w+$/.test(place))]),
      );
  for (const [from, { places }] of reached) for (const place of sumsOf(from)) places.add(place);
  const sorted = (map, values) =>
    [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, [...values(value, key)].sort()]);
  return {
    kinds: sorted(kinds, (set) => set),
    reached: sorted(reached, ({ places }, from) => {
      const all = new Set([...places].flatMap((place) => [whole(place), whole(twin(place))]));
      // A place is reached with what holds it.
      const within = (place) =>
        [from, ...all].some((other) => place.startsWith(`${other}.`) || place.startsWith(`${other}[]`));
      return [...all].filter((place) => place !== from && !within(place));
    }),
  };
}

/** The same as a module. */
export async function generateView(options) {
  const { kinds, reached } = await placesOfView(options);
  const lines = (entries) => entries.map(([key, words]) => `  '${key}': '${words.join(' ')}',\n`).join('');
  return `// Generated from schemas/csi.schema.json and src/render/view/ by \`npm run generate\`; do not edit.

/** What stands at each place of the view: « texte », « nombre », « oui-non », « liste », « ensemble », or several. */
export const PLACES: Readonly<Record<string, string>> = {
${lines(kinds)}};

/** For each leaf of the schema, the places of the view beside its own that change with it. */
export const ATTEINTS: Readonly<Record<string, string>> = {
${lines(reached)}};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(`${root}src/render/generated/vue.ts`, await generateView());
