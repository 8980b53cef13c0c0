package org.tomes.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The attributes of a measure without duplicates, in the order of the lists to which they belong. */
public record MeasureAttributes(List<Attribute> all) {

    private static final MeasureAttributes NONE = new MeasureAttributes(List.of());

    public MeasureAttributes {
        all = all.stream()
                .distinct()
                .sorted(Comparator.comparing(Attribute::kind).thenComparingInt(Attribute::ordinal))
                .toList();
    }

    public static MeasureAttributes none() {
        return NONE;
    }

    public static MeasureAttributes of(Attribute... attributes) {
        return new MeasureAttributes(List.of(attributes));
    }

    public List<Attribute> of(AttributeKind kind) {
        return all.stream().filter(attribute -> attribute.kind() == kind).toList();
    }

    public boolean has(Attribute attribute) {
        return all.contains(attribute);
    }

    /** Returns a copy in which these attributes replace those of the given kind. */
    public MeasureAttributes with(AttributeKind kind, Collection<? extends Attribute> ofKind) {
        List<Attribute> together = new ArrayList<>(all.stream().filter(attribute -> attribute.kind() != kind).toList());
        together.addAll(ofKind);
        return new MeasureAttributes(together);
    }
}
