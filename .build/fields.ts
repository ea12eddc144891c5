// Writes docs/champs.md: every field of the schema in French, for people whose editor does not read the schema.
import { definition, nameOf, type Schema, schema } from './schema.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'texte',
  number: 'nombre',
  integer: 'nombre entier',
  boolean: '`true` ou `false`',
};

const lower = (title = '') => title.toLowerCase();

/** The type of a field in French: « texte », « un de : … », or a link to the section of an object. */
function kindOf(field: Schema): string {
  if (field.items) return `liste : ${kindOf(field.items)}`;
  const name = nameOf(field);
  const node = name ? definition(name) : field;
  if (name && node.properties) return `[${lower(node.title)}](#${name.replaceAll('_', '-')})`;
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if ('const' in node) return `\`${node.const}\``;
  if (name) return lower(node.title);
  if (node.anyOf) return node.anyOf.map((branch) => kindOf(branch)).join(' ou ');
  return TYPES[node.type ?? ''] ?? 'valeur';
}

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** One row per field. An object without a section of its own is followed by its fields, as `reference.valeur`. */
function rowsOf({ properties = {}, required = [] }: Schema, before = ''): string[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const must = required.includes(key) ? ' **obligatoire**' : '';
    const sense = field.description ?? (field.$ref && definition(nameOf(field)).description) ?? field.title;
    const holder = field.properties ? field : field.items;
    const own = holder?.properties;
    const row = `| \`${before}${key}\`${must} | ${cell(sense)} | ${own ? `\`${Object.keys(own).join('`, `')}\`` : cell(kindOf(field))} |`;
    return holder && own ? [row, ...rowsOf(holder, `${before}${key}.`)] : [row];
  });
}

const tableOf = (node: Schema) =>
  `| Clé | Sens | Ce qui s’y écrit |\n| --- | --- | --- |\n${rowsOf(node).join('\n')}`;

/** The whole page, as text. */
export function fieldsPage(): string {
  const defs = schema.$defs ?? {};
  const objects = Object.entries(defs).filter(([, node]) => node.properties);
  const plain = Object.entries(defs).filter(([, node]) => !node.properties && node.description);
  const section = ([name, node]: [string, Schema]) =>
    `<a id="${name.replaceAll('_', '-')}"></a>\n\n## ${node.title}\n\n${node.description}\n\n${tableOf(node)}`;
  const words = plain.map(([, node]) => `| ${cell(node.title)} | ${cell(node.description)} |`).join('\n');
  return [
    '# Les champs du fichier',
    '<!-- Écrit par `npm run generate` d’après schemas/csi.schema.json ; ne pas modifier à la main. -->',
    'Tout ce que le fichier peut contenir. Pour commencer, voyez plutôt [Le fichier](le-fichier.md).',
    `## Le fichier entier\n\n${tableOf(schema)}`,
    ...objects.map(section),
    `## Les valeurs\n\n| Valeur | Comment elle s’écrit |\n| --- | --- |\n${words}`,
  ]
    .join('\n\n')
    .concat('\n');
}
