package org.tomes.mutation;

import java.util.List;

/**
 * A good input and the ways in which it is damaged.
 *
 * @param name of the file, whose ending tells readers what to expect
 */
record Seed(String name, byte[] content, List<Mutator> mutators) {
}
