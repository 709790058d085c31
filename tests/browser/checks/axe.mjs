// Runs axe-core in an open page and leaves nothing of what it says unsettled; it decides no contrast itself.

import axe from 'axe-core';

/** What a page must hold before `axeFindings` can run in it. */
export const AXE_SOURCE = axe.source;

const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'],
  },
  // The one rule of WCAG 2.2 is off in axe unless it is asked for by name.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  elementRef: true,
};

/** The rules that ask for colours, and for what follows from them; the others find the same whatever the colours are. */
const COLOURS = {
  ...OPTIONS,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] },
};

/**
 * What axe finds in an open page, with the rules of colours alone where only those differ from what was looked at before.
 * Texts whose contrast axe cannot tell are left in `insyn.undecided` for `undecidedContrast`; anything else that axe cannot
 * decide is a finding.
 */
export async function axeFindings(page, { onlyColours = false } = {}) {
  return page.evaluate(async (options) => {
    const results = await axe.run(document, options);
    insyn.undecided = [];
    const told = (rule, node, what) => ({ check: 'axe', rule, where: node.target.flat().join(' '), what });
    const findings = results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => told(id, node, `${help}. ${node.failureSummary.split('\n').slice(1).join(' ').trim()}`)),
    );
    for (const { id, help, nodes } of results.incomplete) {
      for (const node of nodes) {
        if (id !== 'color-contrast' || !node.element) findings.push(told(id, node, `axe cannot decide: ${help}`));
        else if (!(node.element instanceof SVGElement)) insyn.undecided.push(node.element);
      }
    }
    return findings;
  }, onlyColours ? COLOURS : OPTIONS);
}
