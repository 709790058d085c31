// The choice in the address, so that it can be saved and shared. It preserves everything else in the address.

const NAMES = { areas: 'omraden', groups: 'grupper', categories: 'kategorier', from: 'fran', to: 'till', kind: 'visa' };
const KINDS = { line: 'linjer', bar: 'staplar' };

/** Whether the address contains a comparison. */
export function isChosen() {
  const given = new URLSearchParams(location.search);
  return Object.values(NAMES).some((name) => given.has(name));
}

/** Returns the choice with the valid values of the address. */
export function read(cube, otherwise) {
  const given = new URLSearchParams(location.search);
  const choice = { ...otherwise };
  for (const side of ['areas', 'groups', 'categories']) {
    const ids = given.get(NAMES[side])?.split(',') ?? [];
    const known = cube[side].flatMap((one, index) => (ids.includes(one.id) ? [index] : []));
    if (known.length > 0) choice[side] = known;
  }
  for (const end of ['from', 'to']) {
    const at = cube.periods.findIndex((period) => period.id === given.get(NAMES[end]));
    if (at >= 0) choice[end] = at;
  }
  const kind = Object.keys(KINDS).find((kind) => KINDS[kind] === given.get(NAMES.kind));
  if (kind) choice.kind = kind;
  if (choice.from > choice.to) [choice.from, choice.to] = [choice.to, choice.from];
  return choice;
}

/** Writes the choice into the address. */
export function write(cube, choice) {
  change((given) => {
    for (const side of ['areas', 'groups', 'categories']) {
      if (cube[side].length > 1) given.set(NAMES[side], choice[side].map((index) => cube[side][index].id).join(','));
    }
    given.set(NAMES.from, cube.periods[choice.from].id);
    given.set(NAMES.to, cube.periods[choice.to].id);
    given.set(NAMES.kind, KINDS[choice.kind]);
  });
}

/** Removes the choice from the address. */
export function clear() {
  change(() => {});
}

function change(fill) {
  const address = new URL(location.href);
  for (const name of Object.values(NAMES)) address.searchParams.delete(name);
  fill(address.searchParams);
  // A comma needs no escaping in a query, and is more readable.
  address.search = address.search.replaceAll('%2C', ',');
  history.replaceState(history.state, '', address);
}
