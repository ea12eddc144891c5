// Writes docs/champs.md: every field of the schema in French, for those who fill a file without an editor that reads the schema.

const refOf = (node) => node?.$ref?.split('/').pop();

/** What may stand in a field, in French: « texte », « un de : … », a link to the section of an object. */
function kindOf(field, defs) {
  if (field.type === 'array') return `liste : ${kindOf(field.items, defs)}`;
  const name = refOf(field);
  const node = name ? defs[name] : field;
  if (name && node.properties) return `[${node.title.toLowerCase()}](#${name.replaceAll('_', '-')})`;
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  if ('const' in node) return `\`${node.const}\``;
  if (name) return node.title.toLowerCase();
  if (node.anyOf) return node.anyOf.map((branch) => kindOf(branch, defs)).join(' ou ');
  return (
    { string: 'texte', number: 'nombre', integer: 'nombre entier', boolean: '`true` ou `false`' }[
      node.type
    ] ?? 'valeur'
  );
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A row a field; the fields of an object that has no section of its own follow it, as `reference.valeur`. */
function rowsOf({ properties, required = [] }, defs, before = '') {
  return Object.entries(properties).flatMap(([key, field]) => {
    const must = required.includes(key) ? ' **obligatoire**' : '';
    const sense = field.description ?? defs[refOf(field)]?.description ?? field.title;
    const own = field.properties ?? field.items?.properties;
    const row = `| \`${before}${key}\`${must} | ${cell(sense)} | ${own ? `\`${Object.keys(own).join('`, `')}\`` : cell(kindOf(field, defs))} |`;
    return own ? [row, ...rowsOf(field.properties ? field : field.items, defs, `${before}${key}.`)] : [row];
  });
}

const tableOf = (node, defs) =>
  `| Clé | Sens | Ce qui s’y écrit |\n| --- | --- | --- |\n${rowsOf(node, defs).join('\n')}`;

/** The whole page, as text. */
export function fieldsPage(schema) {
  const defs = schema.$defs;
  const objects = Object.entries(defs).filter(([, node]) => node.properties);
  const plain = Object.entries(defs).filter(([, node]) => !node.properties && node.description);
  const section = ([name, node]) =>
    `<a id="${name.replaceAll('_', '-')}"></a>\n\n## ${node.title}\n\n${node.description}\n\n${tableOf(node, defs)}`;
  const words = plain.map(([, node]) => `| ${cell(node.title)} | ${cell(node.description)} |`).join('\n');
  return [
    '# Les champs du fichier',
    '<!-- Écrit par `npm run generate` d’après schemas/csi.schema.json ; ne pas modifier à la main. -->',
    'Tout ce que le fichier peut contenir. Pour commencer, voyez plutôt [Le fichier](le-fichier.md).',
    `## Le fichier entier\n\n${tableOf(schema, defs)}`,
    ...objects.map(section),
    `## Les valeurs\n\n| Valeur | Comment elle s’écrit |\n| --- | --- |\n${words}`,
  ]
    .join('\n\n')
    .concat('\n');
}
