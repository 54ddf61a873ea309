/* peers-page.js: sigma and cytoscape as a page would use them, and how fast they are
 *
 * The graph is the global `graph`: nodes are [x, y, label], edges [source, target]. Everything that the program's own
 * window draws while it pans is drawn by them too: names, heads, curves where edges are parallel (cytoscape).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
'use strict';

const STEP = 14;
const MAX_FRAMES = 60;
const MIN_FRAMES = 3;
const ENOUGH_MS = 10000;

function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/* WebGL draws on its own time; reading a pixel back waits for it. */
function finishDrawing(container) {
  for (const canvas of container.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2');

    if (gl !== null)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/* From data in memory to a picture that the compositor has taken: the second frame begins only then. */
async function measureFirst(show, container) {
  const began = performance.now();
  const shown = show(container);

  await nextFrame();
  finishDrawing(container);
  await nextFrame();
  return [shown, performance.now() - began];
}

/* A step before each frame, there and back as the window's own bench does. */
async function measurePan(pan, container) {
  const began = performance.now();
  const gaps = [];
  let last = performance.now();

  for (let i = 0; i < MAX_FRAMES; i++) {
    pan(i % 60 < 30 ? STEP : -STEP);
    await nextFrame();
    finishDrawing(container);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (gaps.length >= MIN_FRAMES && performance.now() - began > ENOUGH_MS)
      break;
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(0.5 * (gaps.length - 1))];
}

function showSigma(container) {
  const model = new graphology.MultiDirectedGraph();

  graph.nodes.forEach(([x, y, label], i) => model.addNode(i, { x, y: -y, label, size: 4, color: '#1a5fb4' }));
  graph.edges.forEach(([source, target]) => model.addEdge(source, target, { size: 1, color: '#77767b' }));
  return new Sigma(model, container, { defaultEdgeType: 'arrow' });
}

function panSigma(sigma, step) {
  const camera = sigma.getCamera();
  const { x, y } = camera.getState();

  camera.setState({ x: x + step / sigma.getDimensions().width, y });
}

function showCytoscape(container) {
  const nodes = graph.nodes.map(([x, y, label], i) => ({ data: { id: 'n' + i, label }, position: { x, y } }));
  const edges = graph.edges.map(([source, target], i) =>
    ({ data: { id: 'e' + i, source: 'n' + source, target: 'n' + target } }));

  return cytoscape({
    container,
    elements: { nodes, edges },
    layout: { name: 'preset', fit: true },
    style: [
      { selector: 'node', style: { label: 'data(label)', width: 90, height: 32, shape: 'round-rectangle' } },
      { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', width: 1 } },
    ],
  });
}

const PEERS = {
  sigma: [showSigma, panSigma],
  cytoscape: [showCytoscape, (cy, step) => cy.panBy({ x: step, y: 0 })],
};

/* What the bench calls. */
async function measure(name) {
  const [show, pan] = PEERS[name];
  const container = document.getElementById('canvas');
  const [shown, first] = await measureFirst(show, container);

  return { first, pan: await measurePan((step) => pan(shown, step), container) };
}
