package org.tomes.architecture.seeded.storage;

import org.tomes.architecture.seeded.measure.Measures;

public final class StoredMeasures implements Measures {

    @Override
    public int count() {
        return 0;
    }
}
