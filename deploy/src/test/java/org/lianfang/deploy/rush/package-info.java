/** What a rush on a shift leaves behind when everything under it is killed in the middle: exact counts, and nobody lost. */
package org.lianfang.deploy.rush;
