/**
 * The login server: how it is started, and how its realm is brought to what the committed files say.
 *
 * <p>Invariant: a realm is described in files only. The same step creates it and, later, carries every change of the files into a
 * running installation; running it twice changes nothing.
 */
package org.lianfang.deploy.keycloak;
