export { named } from '../kernel/named.ts';
