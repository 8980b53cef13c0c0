/** Which records of a register are linked with each other. */
package org.tomes.recordlink;
