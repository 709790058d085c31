// Checks that exactly one of a figure's two drawings is visible, and that screen readers announce one. It never judges the content.

/** Returns the findings on which drawings of an open page are visible and announced. */
export async function facesFindings(page) {
  const drawings = await page.evaluate(() => insyn.faces());
  const told = await toldDrawings(page);
  const wrong = (rule, where, what) => ({ check: 'faces', rule, where, what });
  const findings = drawings.flatMap(({ where, seen, styled }, at) => [
    ...(seen !== told[at] ? [wrong('told', where, seen ? 'is seen, and a screen reader is not told of it' : 'is hidden from the eye alone')] : []),
    ...styled.map((inside) => wrong('style', inside, 'has a style attribute, which the policy forbids')),
  ]);
  for (const figure of new Set(drawings.map((drawing) => drawing.figure))) {
    const faces = drawings.filter((drawing) => drawing.figure === figure);
    const seen = faces.filter((face) => face.seen).length;
    if (seen !== 1) findings.push(wrong('seen', faces[0].where, `${seen} of its ${faces.length} drawings are seen at once`));
  }
  return findings;
}

/** Returns for each drawing of a figure, in document order, whether the accessibility tree has it as an image. */
async function toldDrawings(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const pictures = nodes.filter(({ ignored, role }) => !ignored && ['image', 'img', 'graphics-document'].includes(role?.value));
    const known = new Set(pictures.map(({ backendDOMNodeId }) => backendDOMNodeId));
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.figure-chart > svg' });
    const described = await Promise.all(nodeIds.map((nodeId) => session.send('DOM.describeNode', { nodeId })));
    return described.map(({ node }) => known.has(node.backendNodeId));
  } finally {
    await session.detach();
  }
}
