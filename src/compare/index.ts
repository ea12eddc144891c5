/**
 * What changed from one contract to another, independent of the layout of the two files: `differences` compares their data (what
 * YAML gives once it is parsed) and returns one `Difference` for each value that was changed, added, removed or moved, each with a
 * path for programs and a French label for people.
 *
 * - `differences.ts` walks through both values side by side.
 * - `unmoved.ts` decides which items of a reordered list count as moved.
 * - `labels.ts` words the label, from the names that the schema gives to keys.
 */
export { type Difference, differences } from './differences.ts';
