// Words with the same meaning, to search for as well. They are on the page, one group per line, separated by commas.

/** Endings that do not make it another word: hemtjänst, hemtjänstens. */
const ENDING = /^(?:e?n|e?ns|e?t|e?ts|a|na|ar|arna|er|erna|or|orna|r|s|es)?$/;

/** Returns a function from a query to equivalent ones, from a text such as `data-synonyms`. */
export function synonyms(text) {
  const groups = text.toLowerCase().split('\n').map((line) => line.split(',').map((word) => word.trim()).filter(Boolean));
  return (query) => {
    const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
    const found = groups.flatMap((group) => others(group, asked));
    return [...new Set(found)].filter((other) => other !== asked.join(' '));
  };
}

/** Returns the query with a word of the group, wherever it occurs, replaced by each of the others. */
function others(group, asked) {
  return group.flatMap((member) => {
    const place = member.startsWith('-') ? placeOfEnd(member.slice(1), asked) : placeOf(member.split(' '), asked);
    if (!place) return [];
    const { first, count, before } = place;
    const exchanged = (other) => [...asked.slice(0, first), before + other.replace(/^-/, ''), ...asked.slice(first + count)].join(' ');
    return group.filter((other) => other !== member).map(exchanged);
  });
}

/** Returns where the words occur in sequence; the last may have an ending. */
function placeOf(words, asked) {
  const last = words.length - 1;
  const is = (word, at) => asked[at]?.startsWith(word) && (asked[at] === word || ENDING.test(asked[at].slice(word.length)));
  const first = asked.findIndex((_, start) => words.every((word, at) => (at < last ? asked[start + at] === word : is(word, start + at))));
  return first < 0 ? null : { first, count: words.length, before: '' };
}

/** Returns the index of the word with such an ending. */
function placeOfEnd(end, asked) {
  for (const [first, word] of asked.entries()) {
    const at = word.lastIndexOf(end);
    if (at >= 0 && ENDING.test(word.slice(at + end.length))) return { first, count: 1, before: word.slice(0, at) };
  }
  return null;
}
