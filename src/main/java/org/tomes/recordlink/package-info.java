/** The links between the records of a register. */
package org.tomes.recordlink;
