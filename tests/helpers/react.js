/** React, which is CommonJS: the runner gives the tests one bundle of it (web-test-runner.config.js). */
export { createElement, Fragment, StrictMode, useState } from 'react';
export { flushSync } from 'react-dom';
export { createRoot, hydrateRoot } from 'react-dom/client';
export { renderToString } from 'react-dom/server.browser';
