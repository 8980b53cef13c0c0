package org.tomes.mutation;

import java.util.List;
import java.util.Random;

/** One of the inputs of a run; it is the same in every run with the same seed. Written {@code READER:SEED:NUMBER}. */
record CaseId(ReaderKind reader, long seed, int number) {

    /**
     * A damaged input.
     *
     * @param name of the seed that was damaged
     * @param content after the damage
     */
    record Input(String name, byte[] content) {
    }

    static CaseId parse(String text) {
        String[] parts = text.split(":");
        return new CaseId(ReaderKind.valueOf(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Usually applies one change, sometimes several: the first often prevents readers from reaching the second. */
    Input input(List<Seed> seeds) {
        Random random = new Random((seed * 1_000_003 + reader.name().hashCode()) * 1_000_003 + number);
        // The first values of neighbouring seeds are similar.
        random.nextLong();
        Seed of = Mutator.pick(seeds, random);
        byte[] content = of.content();
        int changes = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            content = Mutator.pick(of.mutators(), random).mutate(content, random);
        }
        return new Input(of.name(), content);
    }

    @Override
    public String toString() {
        return reader + ":" + seed + ":" + number;
    }
}
