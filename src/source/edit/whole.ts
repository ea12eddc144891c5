import type { YamlValue } from './change.ts';
import type { YamlLayout } from './layout.ts';
import { below } from './write.ts';

const LAYOUT: YamlLayout = {
  eol: '\n',
  step: 2,
  dash: 2,
  brackets: true,
  pad: { map: ' ', list: '' },
  scalars: { quote: '"', quoted: false },
};

/** A YAML file that holds these data and nothing else: no comment, no anchor. The same data give the same text. */
export function yamlFile(data: object): string {
  return `${below(data as YamlValue, 0, LAYOUT)}\n`;
}
