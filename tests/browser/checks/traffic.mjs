// Records a page's requests and errors; it never answers for the server.

/**
 * Starts recording in a window that is about to open `address`. Requests to other origins are blocked. `findings()` returns the findings so
 * far, `stop()` ends it; `status` is the expected status of the address.
 */
export async function listen(page, { origin, address, status }) {
  const heard = [];
  const hear = (rule, where, what) => heard.push({ check: 'traffic', rule, where, what });

  const listeners = {
    request: (request) => {
      if (!isOwn(new URL(request.url()), origin)) hear('elsewhere', request.url(), 'another origin is asked');
    },
    response: (response) => {
      const expected = response.url() === address ? status : 200;
      const own = response.url().startsWith(origin);
      if (own && response.status() !== expected) hear('answer', response.url(), `answers ${response.status()}`);
    },
    requestfailed: (request) => hear('failed', request.url(), request.failure()?.errorText ?? 'failed'),
    console: (message) => {
      const ownAnswer = status !== 200 && message.location().url === address;
      if (['error', 'warning'].includes(message.type()) && !ownAnswer) hear('console', address, message.text());
    },
    pageerror: (error) => hear('script', address, error.message),
  };
  const elsewhere = (url) => !isOwn(url, origin);

  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  await page.route(elsewhere, (route) => route.abort());
  return {
    findings: async () => {
      const violations = await page.evaluate(() => insyn.violations);
      return [...heard, ...violations.map((what) => ({ check: 'traffic', rule: 'policy', where: address, what }))];
    },
    stop: async () => {
      for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
      await page.unroute(elsewhere);
    },
  };
}

const isOwn = (url, origin) => url.origin === origin || url.protocol === 'data:';
