// Listens to what a page asks for and complains of; it never answers for the server.

/**
 * Starts to listen to a page that has not been opened yet. Nothing reaches another origin. `findings()` tells
 * what was wrong until then; `status` is what the page's own address may answer.
 */
export async function listen(page, { origin, address, status }) {
  const heard = [];
  const hear = (rule, where, what) => heard.push({ check: 'traffic', rule, where, what });

  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) hear('elsewhere', url, 'another origin is asked');
  });
  page.on('response', (response) => {
    const expected = response.url() === address ? status : 200;
    if (response.url().startsWith(origin) && response.status() !== expected) {
      hear('answer', response.url(), `answers ${response.status()}`);
    }
  });
  page.on('requestfailed', (request) => hear('failed', request.url(), request.failure()?.errorText ?? 'failed'));
  page.on('console', (message) => {
    const ownAnswer = status !== 200 && message.location().url === address;
    if (['error', 'warning'].includes(message.type()) && !ownAnswer) hear('console', address, message.text());
  });
  page.on('pageerror', (error) => hear('script', address, error.message));
  await page.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => route.abort(),
  );

  return async () => {
    const violations = await page.evaluate(() => insyn.violations);
    return [...heard, ...violations.map((what) => ({ check: 'traffic', rule: 'policy', where: address, what }))];
  };
}
