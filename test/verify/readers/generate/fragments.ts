const split = (words: string): readonly string[] => words.split('¦');

/** Keywords that begin or end objects, tables and files. */
export const WORDS = split(
  'endobj¦endstream¦trailer\n<</Root 1 0 R>>¦startxref\n9\n%%EOF¦xref\n0 1\n¦%%EOF¦stream\n¦%PDF-1.4¦obj¦' +
    '1 0 obj¦endobj\n¦<<¦>>',
);

/** Tokens to put in place of a value, before it or after it. */
export const TOKENS = split(
  'null¦true¦0¦-1¦1¦2¦1.5¦99999999999¦/N¦/Form¦/Image¦/XObject¦()¦(x)¦<>¦<00>¦[]¦[0 0 9 9]¦[0 0 2000 2000]¦' +
    '<<>>¦1 0 R¦3 0 R¦999999 0 R¦/AP¦/BBox¦/Matrix¦/OC¦/A¦/Kids¦/Annots¦/F¦/V¦/Rect¦/P¦/Subtype¦' +
    '/Filter/FlateDecode¦/Filter/ASCIIHexDecode¦/Type¦/Contents¦/MK¦/Parent¦/S¦/N null¦\0¦%x\n¦\n¦\r¦/Ty#70e',
);

/** Ways of writing Q, which restores a graphics state, and tokens that resemble it. */
export const Q = split(
  'Q ¦Q Q Q Q Q Q ¦0Q ¦1.0Q ¦/a/b Q ¦Q\0¦%x\rQ\n¦()Q ¦<<>>Q ¦[]Q ¦{Q} ¦>Q ¦BX Q EX ¦' +
    'BI /W 1/H 1/BPC 8/CS/G ID x\nEI Q ¦q ¦Q% ¦[Q]¦(\\)Q) ¦<51>Q ¦qQQ ¦Q\f¦-Q ¦.Q ¦Q/¦Q\'¦Q"¦1 Q¦1--1Q ¦+Q ¦' +
    '1e5Q ',
);

/** Operators that an appearance may not use, or not leave open. */
export const OPERATORS = split(
  '/OC /x BDC ¦EMC ¦BT ¦ET ¦7 Tr ¦W n ¦0 0 0 0 re W n ¦1e9 0 0 1e9 0 0 cm ¦/F1 999 Tf ¦/Sh sh ¦0 0 d0 ¦' +
    '1 0 0 0 9 9 d1 ¦/x Do ¦/Im1 Do ¦/FRM Do ¦/x gs ¦BX ¦1 0 0 0 0 0 cm ¦9999999999 0 0 1 0 0 cm ¦nonsense ¦' +
    '(a) " ¦/Pattern cs /P scn ¦/a MP ¦0 i ¦/x ri ¦BMC ¦0 0 1 1 re W ¦W* ¦W ¦0 0 m 900 900 l ¦' +
    '-900 -900 5000 5000 re ¦2 Tr ¦[1 2] 0 d ¦999 w ',
);

/** Bounding boxes, valid or not. */
export const BOXES = split(
  '¦/BBox null¦/BBox/N¦/BBox 5¦/BBox true¦/BBox<<>>¦/BBox()¦/BBox[]¦/BBox[0 0 9]¦/BBox[0 0 9 9 9]¦' +
    '/BBox[null 0 9 9]¦/BBox[0 0 1e9 1]¦/BBox[0 0 99999999999 60]¦/BBox[0 0 4294967496 60]¦' +
    '/BBox[-2147483648 -2147483648 2147483647 2147483647]¦/BBox[200 60 0 0]¦/BBox[0 0 0 60]¦' +
    '/BBox[0 0 .0000001 .0000001]¦/BBox 3 0 R¦/BBox 99999 0 R¦/BBox[0 0 3 0 R 9]¦/B#42ox[0 0 9 9]¦' +
    '/BBox[0 0 +9 --9]¦/BBox [0 0 200. .5]¦/BBox[0 0 200 60]/Matrix[0 0 0 0 0 0]¦' +
    '/BBox[0 0 200 60]/Matrix[1 0 0]¦/BBox[0 0 200 60]/Matrix null¦/BBox[0 0 200 60]/Matrix[1 1 1 1 0 0]¦' +
    '/BBox[0 0 200 60]/Matrix[99999999 0 0 .0000001 0 0]¦/BBox[0 0 200 60]/Matrix[.00000001 0 0 .00000001 0 0]',
);

/** Keys of fields, allowed or not. */
export const KEYS = split(
  '/MK<</BG[1 0 0]/BC[0 1 0]/R 90>>¦/MK<</CA(x)/I 1 0 R>>¦/DA(/Helv 400 Tf 1 0 0 rg)¦/BS<</W 90/S/S>>¦' +
    '/Border[0 0 90]¦/C[1 0 0]¦/F 28¦/F 2¦/F 0¦/F 4.0¦/F 132.5¦/Rect[0 0 600 800]¦/P 6 0 R¦/AA<<>>¦/A<<>>¦' +
    '/AS/On¦/H/I¦/Q 1¦/Ff 1¦/Kids[]¦/Parent 1 0 R¦/OC<<>>¦/DR<<>>¦/MaxLen 5¦/Subtype/FreeText¦/FT/Tx¦/T(x)¦' +
    '/TU(x)¦/Lock<</Type/SigFieldLock/Action/All>>¦/SV<</Type/SV>>¦/StructParent 0¦/Contents(x)¦/NM(x)¦/RV(x)¦' +
    '/Lang(fr)¦/BM/Multiply¦/ca 0¦/CA 0¦/AF[]¦/IC[1 0 0]¦/QuadPoints[0 0 9 0 0 9 9 9]',
);

/** White space of all kinds, and comments. */
export const SPACE = split('¦ ¦\n¦\r¦\r\n¦\t¦\0¦\f¦  ¦ \n¦\n\n¦% x\n¦%\r¦%%EOF\n¦\n\0');

/** Numbers, and values that are none. */
export const NUMBERS = split(
  '0¦-1¦5¦1.0¦null¦(9)¦/N¦[1]¦3 0 R¦99999999¦8388607¦8388608¦2147483647¦2147483648¦4294967296¦99999999999¦+1¦' +
    '00000012¦true',
);

/** Keys that an update may not add to a page, its content or another object of csi. */
export const ANEW = split(
  '/Rotate 180¦/Annots[]¦/UserUnit 2¦/CropBox[0 0 9 9]¦/Contents null¦/AA<<>>¦/Length 3¦/OpenAction[]¦/Kids[]¦/OCProperties<<>>¦/PageLabels<<>>',
);

/** Keys of the catalog. */
export const CATALOGUE = split(
  'Version=/1.0¦Version=/2.0¦Version=/9.9¦Pages=6 0 R¦OpenAction=[6 0 R/Fit]¦Perms=<</UR3 3 0 R>>¦Perms=<</DocMDP 3 0 R>>¦' +
    'Extensions=<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>¦AcroForm=<</Fields[]>>¦AcroForm=<</NeedsRendering true>>¦' +
    'OCProperties=<</D<<>>>>¦Names=<<>>¦Metadata=3 0 R¦Lang=(en)¦PageLayout=/TwoPageLeft¦ViewerPreferences=<</Direction/R2L>>¦' +
    'Legal=<<>>¦DSS=<<>>¦DSS=null',
);

/** Keys of the form. */
export const FORM_KEYS = split(
  '/NeedAppearances true¦/XFA[]¦/CO[]¦/Q 1¦/SigFlags 7¦/SigFlags -1¦/SigFlags 3.0¦/DR<</Font<</Helv 3 0 R>>>>¦' +
    '/DR<</XObject<</F 99 0 R>>>>¦/DA(Q Q Q)¦/Fields[]',
);

/** Objects that nothing refers to. */
export const EXTRA = split('<<>>¦null¦[]¦<</Type/Catalog>>¦<</Type/ObjStm/N 0/First 0>>¦<</Linearized 1>>');
