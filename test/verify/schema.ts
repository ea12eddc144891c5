import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/verification.schema.json' with { type: 'json' };

const validate = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

/** Where a report of `csi verify --format json` violates its published schema. */
export const schemaErrors = (report: unknown): string[] =>
  validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
