import type { ConfigOptions, House } from '../config/index.ts';
import type { HouseOptions } from './proof.ts';

/**
 * The templates and fonts that a PDF is proved with. They decide what it says: a configuration that is merely found may have come with it, and
 * counts only when it is named.
 */
export function houseOfPdf({ config, ...own }: HouseOptions & ConfigOptions, house: House): HouseOptions {
  const { gabarits, police } = config === undefined ? own : { ...house, ...own };
  return { ...(gabarits !== undefined && { gabarits }), ...(police !== undefined && { police }) };
}
