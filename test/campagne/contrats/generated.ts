import { read } from '../../support/files.ts';
import type { Random } from '../random.ts';
import { sentence, words } from './texts.ts';

export type Schema = { [key: string]: unknown } & {
  $ref?: string;
  anyOf?: Schema[];
  type?: string;
  enum?: string[];
  const?: unknown;
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
};
type Group = Record<string, unknown>;

const schema = JSON.parse(read('schemas/csi.schema.json')) as Schema & { $defs: Record<string, Schema> };

/** The schema that a node refers to, or the node itself, and the name of its definition. */
export function resolved(node: Schema): [node: Schema, name: string] {
  const name = node.$ref?.split('/').pop() ?? '';
  return name ? [schema.$defs[name] as Schema, name] : [node, ''];
}

export const ROOT: Schema = schema;

const LONG = new Set([
  'preambule',
  'presentation',
  'description',
  'methode',
  'modalites',
  'texte',
  'ancien',
  'nouveau',
  'commentaire',
]);
/** Units; csi also prints their plurals. */
const UNITS = ['agent', 'caméra', 'patrouille', 'logement'];
const DEPARTEMENTS = ['18', '31', '13', '2A', '974', '59'];

/** Generates contracts that are valid by the schema, each with some of the optional fields; rules may still report problems. */
export class Generator {
  private readonly ids = new Map<string, string[]>();
  private readonly h: Random;
  private readonly share: number;
  private commitments: number;

  constructor(h: Random) {
    this.h = h;
    // The share of optional fields: some contracts have few, some have all.
    this.share = h.pick([0.15, 0.4, 0.7, 1]);
    this.commitments = 1 + (h.chance(0.1) ? h.below(60) : h.below(14));
  }

  contract(): Group {
    // Generate first what other fields refer to.
    const order = ['version', 'parties', 'diagnostic', 'evaluation', 'territoire'];
    const contract = this.group(ROOT, '', order) as Group & {
      document: Group;
      territoire: Group;
    };
    const { document, territoire, avenant } = contract;
    // csi itself writes these into the source of a public version, which no longer renders.
    delete contract.publication;
    // Conditions that the schema leaves to rules.
    if (avenant) document.type = 'avenant';
    else if (document.type === 'avenant') document.type = 'contrat';
    territoire.departements ??= ['18'];
    return contract;
  }

  private group(node: Schema, name: string, order: readonly string[] = []): Group {
    const all = Object.keys(node.properties ?? {});
    const made = new Map<string, unknown>();
    for (const key of [...order, ...all.filter((one) => !order.includes(one))]) {
      const field = node.properties?.[key];
      if (!field || !(node.required?.includes(key) || this.h.chance(this.share))) continue;
      const value = this.value(field, key, name);
      if (value !== undefined) made.set(key, value);
    }
    if (made.size === 0 && all[0])
      made.set(all[0], this.value(node.properties?.[all[0]] as Schema, all[0], name));
    return Object.fromEntries(all.filter((key) => made.has(key)).map((key) => [key, made.get(key)]));
  }

  private value(given: Schema, key: string, parent: string): unknown {
    const [node, name] = resolved(given);
    if (name === 'identifiant') return this.id(key, parent);
    if (name === 'valeur')
      return this.h.chance(0.9) ? this.number() : { minimum: this.h.below(5), maximum: 5 + this.h.below(90) };
    if (node.properties) return this.group(node, name || key);
    if (node.type === 'array') return this.list(node, key, parent);
    return this.leaf(node, name, key);
  }

  private list(node: Schema, key: string, parent: string): unknown[] | undefined {
    let length = 1 + this.h.below(key === 'parties' && parent === '' ? 5 : 3);
    if (key === 'engagements') {
      length = Math.min(this.commitments, this.h.chance(0.3) ? 60 : 1 + this.h.below(6));
      this.commitments -= length;
    }
    const items = Array.from({ length }, () => this.value(node.items as Schema, key, parent)).filter(
      (item) => item !== undefined,
    );
    const distinct = typeof items[0] === 'string' ? [...new Set(items)] : items;
    return distinct.length > 0 || key === 'engagements' ? distinct : undefined;
  }

  // A new id for the field « id »; for a reference, an id of the kind that it may refer to.
  private id(key: string, parent: string): string | undefined {
    const kind = key === 'id' ? parent : KINDS[key];
    const known = this.ids.get(kind ?? '') ?? [];
    if (key !== 'id') return known.length > 0 ? this.h.pick(known) : undefined;
    const id = `${parent.replace(/[^a-z]/g, '-')}-${known.length + 1}`;
    this.ids.set(parent, [...known, id]);
    return id;
  }

  private leaf(node: Schema, name: string, key: string): unknown {
    const { h } = this;
    switch (name) {
      case 'date':
        return `202${6 + h.below(2)}-0${1 + h.below(9)}-1${h.below(10)}`;
      case 'periode':
        return h.pick([2027, '2028-06', '2028-T3', '2029-S1', '2027-10-15']);
      case 'echeance':
        return h.pick([2028, '2028-12-31', '2029-T2', 'permanent']);
      case 'annee':
        return 2019 + h.below(8);
      case 'code_insee':
        return h.pick(['18033', '31555', '13004', '52448']);
      case 'siren':
        return h.pick(['200068666', '200034718', '246900740']);
      case 'code_departement':
        return h.pick(DEPARTEMENTS);
    }
    if (node.const !== undefined) return node.const;
    if (node.enum) return h.pick(node.enum);
    if (node.type === 'boolean') return h.chance(0.5);
    if (node.type === 'integer' || node.type === 'number') return this.number();
    if (node.pattern?.startsWith('^https')) return `https://www.exemple.fr/page/${h.below(1000)}`;
    if (key.startsWith('unite')) return h.pick(UNITS);
    if (!LONG.has(key)) return h.chance(0.5) ? words(h) : sentence(h);
    return Array.from({ length: 1 + h.below(3) }, () => sentence(h)).join(h.chance(0.5) ? '\n\n' : ' ');
  }

  private number(): number {
    return this.h.chance(0.8) ? 2 + this.h.below(98) : 2 + this.h.below(2_000_000) / 100;
  }
}

/** The kind of object that each reference field refers to. */
const KINDS: Readonly<Record<string, string>> = {
  partie: 'partie',
  porteurs: 'partie',
  partenaires: 'partie',
  parties: 'partie',
  source: 'source',
  priorites: 'priorite',
  objectif: 'objectif',
  dont_de: 'engagement',
  s_ajoute_a: 'engagement',
  contrepartie_de: 'engagement',
  clause_rendez_vous: 'clause_rendez_vous',
};
