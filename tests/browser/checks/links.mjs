// Follows every link between the pages of a site; it never leaves the site.

/** Returns the links to missing files or fragments, of pages read by `survey` and served at `origin`. */
export async function linkFindings(read, origin) {
  const answers = new Map();
  const findings = [];
  for (const [from, { links }] of read) {
    for (const link of links.filter((link) => link.startsWith(origin))) {
      const [file, anchor] = link.split('#');
      if (!answers.has(file)) answers.set(file, (await fetch(file, { method: 'HEAD' })).status);
      const say = (what) => findings.push({ check: 'links', rule: 'dead', where: from, what: `${link} ${what}` });
      if (answers.get(file) !== 200) say(`answers ${answers.get(file)}`);
      else if (anchor && read.has(file) && !read.get(file).ids.includes(decodeURIComponent(anchor))) {
        say('names no place in its page');
      }
    }
  }
  return findings;
}
