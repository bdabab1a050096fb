/**
 * The certificate of hours (志愿服务时长证明), ready to print. Invariant: what it certifies are the credited minutes that its reader may
 * see, the own ones or those of the own area, and it names the moment at which they were added up.
 */
package org.lianfang.volunteer.certificate;
