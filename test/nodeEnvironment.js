/**
 * Node, with jsdom loaded once for all suites of a process: the preview host has Microsoft's client in a jsdom window,
 * and each suite would load jsdom's several hundred modules anew. `sharedJsdom.js` gives it to who asks for jsdom.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class NodeWithJsdom extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireJsdom = () => require('jsdom');
  }
};
