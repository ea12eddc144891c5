import { identifiantsPour } from './identifiants.ts';
import { lieuAt } from './lieu.ts';
import type { LieuSaisi } from './lieu-saisi.ts';
import { type ResolvedNode, schemaAt, type WholeSchema } from './schema.ts';

/** What may be written at a place: the word, what it is for people, and the text that is put there. */
export interface Proposition {
  mot: string;
  titre: string;
  description: string;
  /** The text that replaces what is typed; lines after the first are indented as the place is. */
  texte: string;
  sorte: 'cle' | 'valeur' | 'identifiant';
  /** A key without which the group is not complete. */
  obligatoire?: true;
}

/** What may be written, and the part of the text that it replaces. */
export interface Propositions {
  from: number;
  liste: readonly Proposition[];
}

/**
 * What the schema and the ids of the file allow where somebody writes; undefined where nothing can be proposed. `data` is what was last readable of
 * the file.
 */
export function propositionsAt(
  text: string,
  offset: number,
  schema: WholeSchema,
  data: unknown,
): Propositions | undefined {
  const lieu = lieuAt(text, offset);
  const node = lieu && schemaAt(schema, lieu.path);
  if (!lieu || !node) return undefined;
  const liste =
    lieu.kind === 'valeur' ? valeurs(lieu, node, schema, data) : ouvertes(lieu, node, schema, data);
  return liste.length === 0 ? undefined : { from: lieu.from, liste };
}

// A key in a group, an item in a list, or a value.
function ouvertes(lieu: LieuSaisi, node: ResolvedNode, schema: WholeSchema, data: unknown): Proposition[] {
  if (!node.items || lieu.flow) return [...cles(lieu, node, schema), ...valeurs(lieu, node, schema, data)];
  // Below the key of a list, an item begins with a dash.
  const path = [...lieu.path, 0];
  const item = schemaAt(schema, path);
  if (!item || lieu.dash) return [];
  return valeurs({ ...lieu, path }, item, schema, data).map((one) => ({ ...one, texte: `- ${one.texte}` }));
}

function cles(lieu: LieuSaisi, node: ResolvedNode, schema: WholeSchema): Proposition[] {
  const groups = [node.properties ?? {}, ...(node.anyOf ?? []).flatMap((_, i) => branch(node, i, schema))];
  const required = new Set(node.required);
  const all = groups.flatMap((properties) => Object.keys(properties));
  return all
    .filter((key) => !lieu.present.has(key))
    .sort((a, b) => Number(required.has(b)) - Number(required.has(a)))
    .flatMap((mot): Proposition[] => {
      const child = schemaAt(schema, [...lieu.path, mot]);
      if (!child) return [];
      const { title = '', description = '' } = child;
      const texte = mot + suite(child, lieu);
      return [
        {
          mot,
          titre: title,
          description,
          texte,
          sorte: 'cle',
          ...(required.has(mot) && { obligatoire: true }),
        },
      ];
    });
}

function branch(node: ResolvedNode, i: number, schema: WholeSchema): Record<string, unknown>[] {
  const name = node.anyOf?.[i]?.$ref?.slice('#/$defs/'.length);
  const found = name === undefined ? undefined : schema.$defs[name]?.properties;
  return found ? [found] : [];
}

// What follows a new key: a space, or the beginning of the group or of the list below it.
function suite(child: ResolvedNode, { flow, column }: LieuSaisi): string {
  if (flow) return ': ';
  const below = `\n${' '.repeat(column + 2)}`;
  if (child.type === 'array') return `:${below}- `;
  return child.properties ? `:${below}` : ': ';
}

function valeurs(lieu: LieuSaisi, node: ResolvedNode, schema: WholeSchema, data: unknown): Proposition[] {
  const { def } = node;
  // A list written between brackets after its key.
  if (node.items && lieu.kind === 'valeur') {
    const item = schemaAt(schema, [...lieu.path, 0]);
    const inside = { ...lieu, path: [...lieu.path, 0] };
    return item
      ? valeurs(inside, item, schema, data).map((one) => ({ ...one, texte: `[${one.texte}]` }))
      : [];
  }
  if (def === 'identifiant' || def === 'source_citee')
    return identifiantsPour(data, lieu.path).map(({ id, titre }) => ({
      mot: id,
      titre,
      description: '',
      texte: id,
      sorte: 'identifiant',
    }));
  if (node.enum) return node.enum.map((mot, i) => valeur(mot, node.markdownEnumDescriptions?.[i] ?? ''));
  if (node.type === 'boolean') return [valeur('true', 'oui'), valeur('false', 'non')];
  const fixed = [node, ...(node.anyOf ?? [])].map((one) => one.const).filter((one) => one !== undefined);
  return fixed.map((one) => valeur(String(one), ''));
}

const valeur = (mot: string, titre: string): Proposition => ({
  mot,
  titre,
  description: '',
  texte: mot,
  sorte: 'valeur',
});
