// Generates files from the schemas and the templates: the types, the titles and docs/champs.md (committed), the validator and the compiled
// templates (built, never committed).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { departementsModule } from './cog.ts';
import { fieldsPage } from './fields.ts';
import { generateLabels } from './labels.ts';
import { root } from './schema.ts';
import { generateTemplates } from './templates.ts';
import { generateSuiviTypes, generateTypes } from './types.ts';
import { generateSuiviValidator, generateValidator } from './validator.ts';

const files = {
  'src/model/generated/contrat.ts': await generateTypes(),
  'src/suivi/generated/suivi.ts': await generateSuiviTypes(),
  'src/model/generated/libelles.ts': generateLabels(),
  'src/model/generated/departements.ts': departementsModule(),
  'docs/champs.md': fieldsPage(),
  'src/render/generated/gabarits.js': generateTemplates(),
  'src/check/schema-validator.js': await generateValidator(),
  'src/check/suivi/schema-validator.js': await generateSuiviValidator(),
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(root + file), { recursive: true });
  writeFileSync(root + file, text);
}
