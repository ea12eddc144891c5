import type { Image, Nodes, Parents, Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { DIRECTIVES, type DirectiveRule } from './directives.ts';
import { MarkdownError } from './error.ts';

const BLOCKS = new Set(['heading', 'paragraph', 'list', 'table']);
const INLINES = new Set(['text', 'strong', 'emphasis', 'link', 'break']);
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  root: BLOCKS,
  list: new Set(['listItem']),
  listItem: new Set(['paragraph', 'list']),
  table: new Set(['tableRow']),
  tableRow: new Set(['tableCell']),
  tableCell: new Set([...INLINES, 'html']),
  heading: INLINES,
  paragraph: INLINES,
  strong: INLINES,
  emphasis: INLINES,
  link: new Set(['text', 'strong', 'emphasis', 'break']),
  mention: new Set(['text']),
};
const LINK = /^(https?:\/\/|mailto:)\S+$/;
const NAMES: Readonly<Record<string, string>> = {
  blockquote: 'une citation',
  code: 'un bloc de code',
  definition: 'une définition de lien',
  heading: 'un titre',
  html: 'du HTML',
  image: 'une image',
  imageReference: 'une image',
  inlineCode: 'du code',
  link: 'un lien',
  linkReference: 'une référence de lien',
  list: 'une liste',
  paragraph: 'un paragraphe',
  table: 'un tableau',
  textDirective: 'une directive de texte',
  thematicBreak: 'un filet',
};

/** Throws MarkdownError at the first node, in the order of the text, that the dialect does not allow. */
export function checkDialect(root: Root): void {
  checkChildren(root, null);
}

function checkChildren(parent: Parents, directive: string | null): void {
  const allowed = isDirective(parent)
    ? new Set(DIRECTIVES[parent.name]?.children ?? CHILDREN[parent.name] ?? [])
    : CHILDREN[parent.type];
  for (const child of parent.children) {
    if (isDirective(child)) {
      checkDirective(child, parent, directive);
    } else if (isPicture(child, parent, directive)) {
      if (child.title) throw refusal(child, 'une image n’a pas de titre entre guillemets');
    } else if (!allowed?.has(child.type)) {
      throw refusal(child, `${NAMES[child.type] ?? child.type} n’a pas sa place ici`);
    } else {
      checkNode(child, directive);
    }
  }
}

/** Where a picture may be a paragraph: not in lists, tables and the lines of the cover. */
const HOLD_PICTURES: ReadonlySet<string | null> = new Set([null, 'encadre', 'fiche', 'figure', 'emblemes']);

// A picture that is a paragraph of its own. The paragraph of a list item is not one: the item is between it and the directive.
function isPicture(child: Nodes, parent: Parents, directive: string | null): child is Image {
  return (
    child.type === 'image' &&
    parent.type === 'paragraph' &&
    parent.children.length === 1 &&
    HOLD_PICTURES.has(directive)
  );
}

function checkNode(node: Nodes, directive: string | null): void {
  if (node.type === 'heading' && node.depth > 5) throw refusal(node, 'un titre a cinq niveaux au plus');
  if (node.type === 'link' && !LINK.test(node.url))
    throw refusal(node, `le lien « ${node.url} » doit commencer par https://, http:// ou mailto:`);
  if (node.type === 'html' && node.value !== '<br>')
    throw refusal(node, `seul <br> est admis dans une case de tableau, pas « ${node.value} »`);
  if (node.type === 'paragraph' && node.data && 'directiveLabel' in node.data)
    throw refusal(node, 'cette directive n’a pas de libellé entre crochets');
  if ('children' in node) checkChildren(node, node.type === 'list' ? 'liste' : directive);
}

function checkDirective(node: Directives, parent: Parents, inside: string | null): void {
  if (node.type === 'textDirective')
    throw refusal(node, `la directive de texte « :${node.name} » n’est pas admise`);
  const rule = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : undefined;
  const shown = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`;
  if (!rule || rule.form !== node.type) throw refusal(node, `la directive « ${shown} » n’existe pas`);
  const direct = parent.type === 'root' || isDirective(parent);
  if (!direct || !rule.parents.includes(inside))
    throw refusal(node, `la directive « ${shown} » n’a pas sa place ici`);
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const pattern =
      rule.attributes && Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (!pattern) throw refusal(node, `la directive « ${shown} » ne connaît pas l’attribut « ${name} »`);
    if (!pattern.test(value ?? ''))
      throw refusal(node, `l’attribut « ${name} » de « ${shown} » ne peut pas valoir « ${value ?? ''} »`);
  }
  if (rule.count !== undefined && node.children.length !== rule.count) {
    throw refusal(
      node,
      rule.count === 0
        ? `la directive « ${shown} » ne contient rien`
        : `la directive « ${shown} » contient un seul bloc`,
    );
  }
  if (rule.first && node.children.some((child, index) => (child.type === rule.first) !== (index === 0)))
    throw refusal(
      node,
      `la directive « ${shown} » commence par ${NAMES[rule.first] ?? rule.first} et n’en contient qu’un`,
    );
  checkChildren(node, node.name);
  checkPictures(node, rule.pictures);
}

function checkPictures(node: Directives, pictures: DirectiveRule['pictures']): void {
  if (!pictures) return;
  for (const [index, child] of node.children.entries()) {
    const isOne = child.type === 'paragraph' && child.children[0]?.type === 'image';
    if (isOne !== (pictures === 'all' || index === 0))
      throw refusal(
        child,
        pictures === 'all'
          ? `la directive « :::${node.name} » ne contient que des images`
          : `la directive « :::${node.name} » commence par une image et n’en contient qu’une`,
      );
  }
  if (node.children.length === 0) throw refusal(node, `la directive « :::${node.name} » attend une image`);
}

function isDirective(node: Nodes): node is Directives {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';
}

function refusal(node: Nodes, message: string): MarkdownError {
  return new MarkdownError(message, node.position?.start.line ?? 1, node.position?.start.column ?? 1);
}
