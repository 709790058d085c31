// Runs the Nu HTML checker over a folder; warnings count as much as errors.

import { execFile } from 'node:child_process';
import path from 'node:path';

import vnu from 'vnu-jar';

/**
 * The messages of the checker that are ignored: `{message: RegExp, reason}`. Each needs a reason that a reader of the page would accept.
 */
const ACCEPTED = [
  {
    // The roles are those that the elements have by themselves; axe finds others.
    message:
      /^The “role” attribute must not be used on a “(tr|th|td)” element|^The “(table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary/,
    reason: 'where the rows of a table are cards, `display` takes the roles of its elements away in some browsers',
  },
];

/** Returns the findings of the Nu HTML checker in the HTML files of `folder`, in one run. */
export async function markupFindings(folder) {
  const report = await run(['-jar', String(vnu), '--format', 'json', '--skip-non-html', '--exit-zero-always', folder]);
  return JSON.parse(report)
    .messages.filter(({ message }) => !ACCEPTED.some((accepted) => accepted.message.test(message)))
    .map(({ type, subType, url, lastLine, lastColumn, message, extract }) => ({
      check: 'markup',
      rule: subType ?? type,
      where: `${path.relative(folder, decodeURI(url?.replace(/^file:/, '') ?? folder))}:${lastLine}:${lastColumn}`,
      what: `${message} ${extract ? `in ${extract.trim()}` : ''}`.trim(),
    }));
}

function run(args) {
  return new Promise((resolve, reject) => {
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024 }, (error, _stdout, stderr) => {
      // The report is on standard error, complete even if there are no findings.
      if (error) reject(new Error(`the Nu HTML checker did not run: ${error.message}\n${stderr}`));
      else resolve(stderr.slice(stderr.indexOf('{')));
    });
  });
}
