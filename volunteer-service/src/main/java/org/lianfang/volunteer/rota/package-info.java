/**
 * The shifts of some days as an Excel file: written, changed in Excel, looked through and taken back. Invariant: a file that was
 * written here and not changed changes nothing, and of one with a wrong row nothing is stored.
 */
package org.lianfang.volunteer.rota;
