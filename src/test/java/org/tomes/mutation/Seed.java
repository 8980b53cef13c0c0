package org.tomes.mutation;

import java.util.List;

/**
 * A valid input and the ways of damaging it.
 *
 * @param name of the file, whose suffix tells readers what to expect
 */
record Seed(String name, byte[] content, List<Mutator> mutators) {
}
