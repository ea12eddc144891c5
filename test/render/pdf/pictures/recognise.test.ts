import { describe, expect, it } from 'vitest';
import { PictureError, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { makeJpeg } from './jpeg-files.ts';
import { makePng } from './png-files.ts';

const file = (start: string): Buffer => Buffer.from(start.padEnd(64, '\0'), 'latin1');
const PNG = makePng({ width: 1, height: 1, sample: () => 0 });
const JPEG = makeJpeg({ width: 8, height: 8, color: () => [0] });
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

describe('a file that is no picture csi reads', () => {
  it.each([
    ['GIF89a', /^est un GIF, que csi ne lit pas : enregistrez l’image en PNG ou en JPEG$/],
    ['RIFF\x01\x02\x0a\x04WEBPVP8 ', /WebP/],
    ['II*\0', /TIFF/],
    ['MM\0*', /TIFF/],
    ['BM\x10\0\0\0\0\0\0\0', /BMP/],
    ['\0\0\0\x20ftypavif', /AVIF/],
    ['\0\0\0\x20ftypheic', /HEIC/],
    ['\0\0\0\x20ftypmp42', /vidéo/],
    ['\0\0\0\x0cjP  \r\n\x87\n', /JPEG 2000/],
    ['\xff\x0a', /JPEG XL/],
    ['\0\0\x01\0', /icône/],
    ['8BPS', /Photoshop/],
    ['%PDF-1.7\n', /^est un PDF, que csi ne lit pas : exportez le dessin en SVG/],
    ['%PDF-1.5\n1 0 obj\n/Creator(Adobe Illustrator 27)', /Illustrator/],
    ['%!PS-Adobe-3.0 EPSF-3.0', /EPS/],
    ['PK\x03\x04\x14\0[Content_Types].xml\0word/document.xml', /Word/],
    ['PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text', /OpenDocument/],
    ['PK\x03\x04', /ZIP/],
    ['\x1f\x8b', /compressé/],
    ['\xd0\xcf\x11\xe0', /Office/],
    ['\n<!DOCTYPE html><svg>', /HTML/],
    ['version https://git-lfs.github.com/spec/v1', /Git LFS/],
    ['hello', /n’est pas une image que csi sait lire/],
  ])('%j is named', (start, message) => {
    expect(() => readPicture(file(start))).toThrow(PictureError);
    expect(() => readPicture(file(start))).toThrow(message);
  });

  it('is named when it is empty or too large', () => {
    expect(() => readPicture(new Uint8Array())).toThrow(/est vide/);
    expect(() => readPicture(Buffer.concat([PNG, Buffer.alloc(5_000_000)]))).toThrow(/pèse plus de 5 Mo/);
  });
});

describe('the name of a picture', () => {
  it.each([
    ['a.png', PNG],
    ['a.JPG', JPEG],
    ['a.jpeg', JPEG],
    ['dossier.v2/a.svg', SVG],
    ['a', PNG],
  ])('%s is right for its content', (name, bytes) => {
    expect(readPicture(bytes, name)).toBeTypeOf('object');
  });

  it.each([
    ['a.png', JPEG, /contient un JPEG, malgré son extension : renommez le fichier en « \.jpg »/],
    ['a.jpg', PNG, /contient un PNG/],
    ['a.png', SVG, /contient un SVG/],
    ['a.gif', PNG, /contient un PNG/],
  ])('%s is wrong for its content', (name, bytes, message) => {
    expect(() => readPicture(bytes, name)).toThrow(message);
  });
});
