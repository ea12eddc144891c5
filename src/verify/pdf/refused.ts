/** What a PDF holds that csi can't vouch for: one French clause, without capital or full stop, that says what and where. */
export class Refused extends Error {}
