import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

/** What a published schema finds wrong with a value: one line a problem, none when it holds. */
export function against(name: string): (value: unknown) => string[] {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
  // Schemas are taken as published: with keywords that ajv does not know, and patterns that are refused under the flag `u`.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
