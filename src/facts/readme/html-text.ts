const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Puts in the few character references that matter in prose and in attributes. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|([a-z]{2,5}));/g, (whole, code: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The value of an attribute in a tag as written: `<a href="x">`; nothing if it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  for (const match of tag.matchAll(/\s([a-z-]+)\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    if (match[1]?.toLowerCase() === name) return decodeEntities(match[2] ?? match[3] ?? match[4] ?? '').trim();
  }
  return undefined;
}
