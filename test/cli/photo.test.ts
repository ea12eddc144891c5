import { expect, it } from 'vitest';
import { decodedImage } from '../../src/composition/decoded-image.ts';
import { makeJpeg } from '../render/pdf/pictures/jpeg-files.ts';

it('of a photo, what follows it in its file is counted and not kept', () => {
  const photo = makeJpeg({ width: 16, height: 16, color: (x, y) => [x, y, 90] });
  const film = Buffer.from('le film d’avant la photo');
  const image = decodedImage('photo.jpg', Buffer.concat([photo, film]));
  if ('refus' in image) throw new Error(image.refus);
  expect(Buffer.from(image.bytes)).toEqual(Buffer.from(photo));
  // Not even behind the bytes, in the memory that they share with the file.
  expect(image.bytes.buffer.byteLength).toBe(photo.length);
  expect(image.suite).toBe(film.length);
  expect(decodedImage('photo.jpg', photo)).not.toHaveProperty('suite');
});
