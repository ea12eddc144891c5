import { dictOf, type PdfObject } from './objects.ts';
import { Refused } from './refused.ts';
import { isDict, Name, Ref, Text, type Value } from './values.ts';

/** A signature that was added: the name of its field, and whether it covers the whole file as it was when it was added. */
export interface Signature {
  champ: string;
  couvre: boolean;
}

/** The signature that a field holds, in an update whose `%%EOF` ends at `eof` and that ends at `end`; throws Refused for what is none. */
export function signatureOf(
  champ: string,
  value: Value | undefined,
  object: (id: number) => PdfObject | undefined,
  bytes: Uint8Array,
  { eof, end }: { eof: number; end: number },
): Signature {
  const dict = value instanceof Ref ? dictOf(object(value.id)) : isDict(value) ? value : new Map<string, Value>();
  const type = dict.get('Type');
  const [contents, range] = [dict.get('Contents'), dict.get('ByteRange')];
  const isSignature = type === undefined || (type instanceof Name && ['Sig', 'DocTimeStamp'].includes(type.name));
  if (!isSignature || !(contents instanceof Text) || !Array.isArray(range))
    throw new Refused(`le champ « ${champ} » a reçu autre chose qu’une signature`);
  const [from, length, next, last] = range as Value[];
  // All but the signature itself, which stands between angle brackets (ISO 32000-1, 12.8.1).
  const around = from === 0 && length === contents.start && next === contents.end && bytes[contents.start] === 60;
  const whole = typeof next === 'number' && typeof last === 'number' && next + last >= eof && next + last <= end;
  return { champ, couvre: range.length === 4 && around && whole };
}
