package org.tomes;

/**
 * Where generated test cases begin. Every run tries the same cases unless {@code -Dtomes.seed=random} asks for new ones
 * or {@code -Dtomes.seed=NUMBER} for those of a failure that was printed.
 */
public final class Seeds {

    private static final long FIXED = 20_261_127;

    private Seeds() {
    }

    /** The seed of this run. */
    public static long seed() {
        String wanted = System.getProperty("tomes.seed", "");
        if (wanted.isEmpty()) {
            return FIXED;
        }
        return wanted.equals("random") ? System.nanoTime() : Long.parseLong(wanted);
    }
}
