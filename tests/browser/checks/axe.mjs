// Runs axe-core in an open page and leaves nothing undecided. It never judges contrast itself.

import axe from 'axe-core';

/** The script that a page must contain before `axeFindings` can run. */
export const AXE_SOURCE = axe.source;

const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'],
  },
  // The only new rule of WCAG 2.2 is disabled in axe by default.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  elementRef: true,
};

/** The rules about colours; the results of others do not depend on colours. */
const COLOURS = {
  ...OPTIONS,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] },
};

/**
 * Returns axe's findings in an open page, only of rules about colours if nothing else differs from an earlier look. Texts with undecided
 * contrast are left in `insyn.undecided` for `undecidedContrast`; anything else that axe cannot decide is a finding.
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
