/**
 * A real browser for the journeys: Playwright's Java library drives the headless Chromium of an npm package.
 *
 * <p>Invariant: nothing but npm and Node is needed, root or not; no font, screen or browser of the machine is relied on.
 */
package org.lianfang.deploy.browser;
