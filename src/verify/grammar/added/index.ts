/**
 * The objects that signing adds besides appearances, each with its role: a signature (`signature.ts`, with what it covers in
 * `coverage.ts`), the field of a document time stamp (`timestamp.ts`), and the Document Security Store, with which a signature can
 * still be checked once its certificate has expired (`dss.ts`).
 */
export { type Signature, signatureOf } from './coverage.ts';
export { dss } from './dss.ts';
export { signatureRole } from './signature.ts';
export { addsOnlyTimestamps, checkTimestamps } from './timestamp.ts';
