// The search page: searches while the reader types, keeps the query in the address, and announces the result. Until the index is loaded, or
// if it cannot be, the page shows the site map.

import { open } from './find.js';
import { item } from './result.js';

/** A single letter matches nearly everything. */
const SHORTEST = 2;
/** The number of results shown at a time. */
const SHOWN = 10;
/** How long typing must pause before the search, and before a screen reader announces the result, in milliseconds. */
const REST = 150;
const TOLD_AFTER = 500;

const box = document.getElementById('sok');
const form = box.querySelector('form');
const field = form.elements.q;
const status = box.querySelector('[role="status"]');
const list = box.querySelector('.search-results');
const more = box.querySelector('.search-more');
const nothing = box.querySelector('.search-nothing');
const without = document.getElementById('utan-sok');
const texts = box.dataset;

let find = null;
let asked = null;
let found = [];
let resting;
let telling;

/** Announces a text unless another one follows soon. */
function tell(text) {
  clearTimeout(telling);
  telling = setTimeout(() => (status.textContent = text), TOLD_AFTER);
}

/** Describes the result. If the words themselves are not found, it says what was searched for instead. */
function summary(query, instead, count) {
  const none = texts.foundNone.replace('{query}', () => query);
  if (count === 0) return none;
  return instead === query ? counted(query, count) : `${none}. ${counted(instead, count)}`;
}

function counted(query, count) {
  const text = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one' ? texts.foundOne : texts.foundMany;
  const number = count.toLocaleString(document.documentElement.lang);
  return text.replace('{count}', () => number).replace('{query}', () => query);
}

/** Adds the next results to the list, and returns the first of them. */
async function add(query) {
  const shown = list.children.length;
  const next = await Promise.all(found.slice(shown, shown + SHOWN).map((result) => result.data()));
  if (query !== asked) return null;
  list.append(...next.map((data) => item(data, box.dataset.root)));
  more.hidden = list.children.length >= found.length;
  return list.children[shown];
}

function clear() {
  found = [];
  list.replaceChildren();
  more.hidden = true;
  nothing.hidden = true;
}

async function search() {
  const query = field.value.trim();
  if (query === asked) return;
  asked = query;
  remember(query);
  if (query.length < SHORTEST) {
    clear();
    tell('');
    return;
  }
  const results = await find(query);
  if (query !== asked) return;
  clear();
  found = results.found;
  nothing.hidden = found.length > 0;
  await add(query);
  if (query === asked) tell(summary(query, results.query, found.length));
}

/** Keeps the query in the address, so that it can be shared, and found again by the browser's back button. */
function remember(query) {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}

/** Shows what the page has without search, and says why. */
function fail(error) {
  console.error(error);
  clear();
  clearTimeout(telling);
  status.textContent = texts.failed;
  without.querySelector('.search-without').hidden = true;
  without.hidden = false;
}

function searchNow() {
  clearTimeout(resting);
  search().catch(fail);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (find) searchNow();
});

field.addEventListener('input', () => {
  clearTimeout(resting);
  resting = setTimeout(() => find && searchNow(), REST);
});

more.addEventListener('click', async () => {
  try {
    const first = await add(asked);
    first?.querySelector('a').focus();
  } catch (error) {
    fail(error);
  }
});

field.value = new URLSearchParams(location.search).get('q') ?? '';
without.hidden = true;
box.hidden = false;
try {
  find = await open(new URL(texts.index, location.href), Number(texts.editions), texts.synonyms);
  searchNow();
} catch (error) {
  fail(error);
}
