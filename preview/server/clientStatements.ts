/**
 * Excel on the web is trusted by its host name. A page on localhost is not, and the client would refuse to talk
 * to it; this statement, added where the client is served, makes it trust its parent page.
 */
const TRUST = `
;OSF.InitializationHelper.prototype.checkReceiverOriginAndRun = function (run) {
  this._webAppState.clientEndPoint._hostTrustCheckStatus = Microsoft.Office.Common.HostTrustStatus.trusted;
  run();
};
`;

/**
 * `Office.context.officeTheme` is documented for Excel on the web, but the client of the npm package is never told
 * it. Here it is what the host says in its context, and follows the host's later changes.
 */
const THEME = `
;(function () {
  var Context = OSF.DDA.Context;
  OSF.DDA.Context = function (appContext, document, license, appOM, getOfficeTheme) {
    var state = OSF._OfficeAppFactory.getInitializationHelper()._appContext || {};
    var theme = state._officeTheme;
    if (theme && OSF._OfficeAppFactory.getWebAppState) {
      var endPoint = OSF._OfficeAppFactory.getWebAppState().clientEndPoint;
      endPoint.registerForEvent('officeThemeChanged', function (changed) { theme = changed; }, function () {}, {});
    }
    Context.call(this, appContext, document, license, appOM, getOfficeTheme || (theme && function () { return theme; }));
  };
  OSF.DDA.Context.prototype = Context.prototype;
})();
`;

/** What is added to the client's file for Excel on the web; the file on disk stays as published. */
export const CLIENT_STATEMENTS = TRUST + THEME;

/** Makes a page of the add-in tell the preview what it could not load, and which errors nobody caught. */
export const REPORT_FAILURES = `<script>
addEventListener('error', function (event) {
  var source = event.target;
  var address = source && source !== window && (source.src || source.href);
  var text = address || event.message;
  var isNeeded = source instanceof HTMLScriptElement || source instanceof HTMLLinkElement;
  if (text) parent.postMessage({ previewFailure: { text: String(text), isNeeded: isNeeded } }, location.origin);
}, true);
addEventListener('unhandledrejection', function (event) {
  parent.postMessage({ previewFailure: { text: String(event.reason), isNeeded: false } }, location.origin);
});
</script>`;
