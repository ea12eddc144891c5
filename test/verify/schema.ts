import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/verification.schema.json' with { type: 'json' };

const validate = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

/** What keeps an answer of `csi verify --format json` from being what its published schema says. */
export const verificationFaults = (answer: unknown): string[] =>
  validate(answer)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
