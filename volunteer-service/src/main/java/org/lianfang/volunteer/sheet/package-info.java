/** What the files of rows that people send have in common: headings in any order, then a line each. */
package org.lianfang.volunteer.sheet;
