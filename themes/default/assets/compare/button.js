// Shows the button for the reader's own comparison, and loads the rest when it is pressed. It loads nothing before, unless the address
// contains a comparison.

import { isChosen } from './address.js';

const box = document.getElementById('jamfor');
const button = box.querySelector('button');
const status = box.querySelector('[role="status"]');
const place = document.getElementById('jamfor-sjalv');

/** Nothing can be fetched from the file system, and old browsers lack required features. */
const able =
  location.protocol !== 'file:' && 'ResizeObserver' in window && 'ListFormat' in Intl && CSS.supports('selector(:focus-visible)');

let comparison = null;

async function open() {
  button.setAttribute('aria-expanded', 'true');
  place.hidden = false;
  if (comparison) {
    comparison.show();
    return;
  }
  status.textContent = box.dataset.loading;
  button.disabled = true;
  try {
    const { start } = await import('./comparison.js');
    comparison = await start({ place, status, numbers: box.dataset.numbers, library: box.dataset.library });
  } catch (error) {
    console.error(error);
    status.textContent = box.dataset.failed;
    button.setAttribute('aria-expanded', 'false');
    place.replaceChildren();
    place.hidden = true;
  }
  button.disabled = false;
}

function close() {
  button.setAttribute('aria-expanded', 'false');
  place.hidden = true;
  status.textContent = '';
  comparison?.hide();
}

if (able) {
  box.hidden = false;
  button.addEventListener('click', () => (place.hidden ? open() : close()));
  if (isChosen()) open();
} else {
  // Its room would stay empty.
  box.remove();
}
