/**
 * Reads any YAML through the `yaml` package, in layers: `parse` (syntax), `values` (data), `outline` (reads again without what is wrong),
 * `whole` (tabs, several contracts in a file), `typed` (text pasted from a word processor). Loaded only when the plain reader gives up.
 */
export { readAsMeant } from './typed.ts';
