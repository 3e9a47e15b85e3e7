/** In place of jsdom: the one that `nodeEnvironment.js` has loaded. */
module.exports = globalThis.requireJsdom();
