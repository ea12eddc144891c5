/**
 * What changed from one contract to another, independent of the layout of the two files: `differences` compares their data (what
 * YAML gives once it is parsed) and returns one `Difference` for each value that was changed, added, removed or moved, each with a
 * path for programs and a French label for people. `csi verify` needs no more; `csi compare` also asks what the changes mean.
 *
 * - `differences.ts` walks through both values side by side.
 * - `engagements.ts` finds each commitment again, whatever its axis; `renamed.ts`, under another id; `matching.ts` and `ordered.ts`, the items of any list;
 *   `limites.ts` says what was left out.
 * - `likeness.ts` measures how much two values resemble each other, `sequence.ts` what two sequences share, `unmoved.ts` which items of a
 *   reordered list count as moved.
 * - `labels.ts` words the label, from the names that the schema gives to keys.
 */
export { compareData, type Difference, differences } from './differences.ts';
