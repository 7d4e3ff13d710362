/** Names of the printable ASCII characters in order, from 0x20 (Adobe Glyph List; annex D.2). */
const ascii =
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde'.split(
    ' ',
  );

const others: Readonly<Record<string, string>> = {
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  periodcentered: '·',
  middot: '·',
  degree: '°',
  multiply: '×',
  plusminus: '±',
  section: '§',
  copyright: '©',
  registered: '®',
  perthousand: '‰',
  nbspace: ' ',
  sfthyphen: '-',
  minus: '−',
  fi: 'fi',
  fl: 'fl',
  ff: 'ff',
  ffi: 'ffi',
  ffl: 'ffl',
};

const known = new Map([
  ...ascii.map((name, i) => [name, String.fromCharCode(32 + i)] as const),
  ...Object.entries(others),
]);

/** The text a glyph's name stands for; undefined for names that mean something to one font only (`g123`). */
export function glyphText(name: string): string | undefined {
  const plain = known.get(name);
  if (plain !== undefined) return plain;
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))(?:\.|$)/.exec(name);
  const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
