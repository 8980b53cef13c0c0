package org.tomes.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The attributes of a measure without duplicates, in the order of the lists they come from. */
public record Attributes(List<Attribute> all) {

    private static final Attributes NONE = new Attributes(List.of());

    public Attributes {
        all = all.stream()
                .distinct()
                .sorted(Comparator.comparing(Attribute::kind).thenComparingInt(Attribute::ordinal))
                .toList();
    }

    public static Attributes none() {
        return NONE;
    }

    public static Attributes of(Attribute... attributes) {
        return new Attributes(List.of(attributes));
    }

    public List<Attribute> of(AttributeKind kind) {
        return all.stream().filter(attribute -> attribute.kind() == kind).toList();
    }

    public boolean has(Attribute attribute) {
        return all.contains(attribute);
    }

    /** Returns a copy in which these attributes replace those of the given kind. */
    public Attributes with(AttributeKind kind, Collection<? extends Attribute> ofKind) {
        List<Attribute> together = new ArrayList<>(all.stream().filter(attribute -> attribute.kind() != kind).toList());
        together.addAll(ofKind);
        return new Attributes(together);
    }
}
