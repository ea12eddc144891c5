import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { comparePdf } from '../../../src/verify/comparison.ts';
import { ATTACKS } from './attacks/index.ts';
import { shortContract, withTrap } from './short-contract.ts';
import { append, streamBody } from './update.ts';

const plain = await shortContract();
const trapped = withTrap(plain);

describe('verify refuses every attack, with a reason', () => {
  it.each(ATTACKS.map((attack) => [`${attack.family}: ${attack.name}`, attack] as const))(
    '%s',
    (_, attack) => {
      const honest = attack.trap ? trapped : plain;
      const found = comparePdf(attack.make(honest, honest.pdf).files.at(-1) ?? honest.pdf, honest.pdf);
      expect(found).toEqual({ is: 'updated', why: expect.stringMatching(/[a-zé]{3}/) });
    },
  );
});

describe('metadata filled with repeated text', () => {
  it.each([' ', '\n', '<a/>', '<!-- -->', '&#32;', '<'])('are judged in linear time (%j)', (filler) => {
    const metadata = {
      id: plain.metadata,
      body: streamBody('/Type/Metadata/Subtype/XML', filler.repeat(200_000)),
    };
    const pdf = append(plain.pdf, plain, { objects: [metadata] });
    const start = process.cpuUsage();
    expect(comparePdf(pdf, plain.pdf).is).toBe('updated');
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
