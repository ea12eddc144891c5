/** Pages: the cover, the table of contents, the filling of pages with slices, and what is repeated on every page. */

export { addColophon } from './colophon.ts';
export { layoutCover } from './cover.ts';
export { fillings } from './fill.ts';
export { type PageArea, paginate } from './paginate.ts';
export { addRunningMatter } from './running.ts';
export { insertTableOfContents } from './table-of-contents.ts';
