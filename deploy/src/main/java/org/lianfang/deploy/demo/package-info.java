/**
 * The demo: invented people in the real shape of a street, and a walk through the main job with real logins.
 *
 * <p>Invariant: the same day gives the same bytes and the same ids, so a load that stops half-way is simply run again; everything
 * goes in through the services' own interfaces, and nobody in it exists.
 */
package org.lianfang.deploy.demo;
