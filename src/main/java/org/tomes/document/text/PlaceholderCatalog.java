package org.tomes.document.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.content.Inline;

/**
 * The placeholders that can be used in texts of one kind of document, with the functions that fill them from its data.
 */
public final class PlaceholderCatalog<F> {

    /**
     * Reference to another section, which is available for every kind of document. Its arguments are the sections of
     * the document.
     */
    static final String SECTION = "section";

    private final Map<String, PlaceholderName> wordEntries = new LinkedHashMap<>();
    private final Map<String, PlaceholderName> partEntries = new LinkedHashMap<>();
    private final Map<String, Filler<F>> words = new LinkedHashMap<>();
    private final Map<String, PartWriter<F>> parts = new LinkedHashMap<>();
    /** Placeholders that are still filled in older texts, but are no longer offered. */
    private final Set<String> former = new HashSet<>();
    /** Parts that have moved to another document. In older texts, they are left empty. */
    private final Set<String> moved = new HashSet<>();
    private final Set<String> onNewPage = new HashSet<>();
    private final Set<String> separable = new HashSet<>();

    /** Returns the words that replace a placeholder. */
    @FunctionalInterface
    public interface Filler<F> {
        List<Inline> fill(DocumentBuilder document, F facts, String argument);
    }

    /** Writes a generated part. */
    @FunctionalInterface
    public interface PartWriter<F> {
        void write(DocumentBuilder document, F facts, List<String> arguments);
    }

    /** Creates a catalogue with the placeholders available in all kinds of documents. */
    public PlaceholderCatalog() {
        MetadataPlaceholders.addTo(this);
    }

    public PlaceholderCatalog<F> word(String name, Filler<F> filler) {
        return word(name, List.of(), filler);
    }

    /**
     * @param arguments values that are permitted after the colon; exactly one is required
     */
    public PlaceholderCatalog<F> word(String name, List<String> arguments, Filler<F> filler) {
        wordEntries.put(name, new PlaceholderName(name, false, arguments, false));
        words.put(name, filler);
        return this;
    }

    public PlaceholderCatalog<F> part(GeneratedPart<F> part) {
        if (part.startsPage()) {
            onNewPage.add(part.name());
        }
        if (part.isSeparable()) {
            separable.add(part.name());
        }
        return part(part.name(), (document, facts, arguments) -> part.write(document, facts));
    }

    public PlaceholderCatalog<F> part(String name, PartWriter<F> writer) {
        return part(name, List.of(), writer);
    }

    /**
     * @param arguments values that are permitted after the colon; at least one is required
     */
    public PlaceholderCatalog<F> part(String name, List<String> arguments, PartWriter<F> writer) {
        partEntries.put(name, new PlaceholderName(name, true, arguments, true));
        parts.put(name, writer);
        return this;
    }

    /** Adds placeholders that are filled in older texts, but are no longer offered. */
    public PlaceholderCatalog<F> former(String... names) {
        former.addAll(List.of(names));
        return this;
    }

    /** Adds parts that have moved to another document and are left empty in older texts. */
    public PlaceholderCatalog<F> moved(String... names) {
        moved.addAll(List.of(names));
        return this;
    }

    boolean startsPage(String part) {
        return onNewPage.contains(part);
    }

    boolean isSeparable(String part) {
        return separable.contains(part);
    }

    boolean hasMoved(String part) {
        return moved.contains(part);
    }

    /** Returns all names that can be selected in the editor, placeholders before parts. */
    public List<PlaceholderName> entries(Collection<String> sections) {
        List<PlaceholderName> all = new ArrayList<>(offered(wordEntries));
        if (!sections.isEmpty()) {
            all.add(new PlaceholderName(SECTION, false, List.copyOf(sections), false));
        }
        all.addAll(offered(partEntries));
        return all;
    }

    private List<PlaceholderName> offered(Map<String, PlaceholderName> entries) {
        return entries.values().stream().filter(entry -> !former.contains(entry.name())).toList();
    }

    /** Returns faults for placeholders that cannot be filled. */
    public List<TextFault> check(List<PlaceholderUse> uses, Collection<String> sections) {
        List<TextFault> faults = new ArrayList<>();
        for (PlaceholderUse use : uses) {
            PlaceholderName section = new PlaceholderName(SECTION, false, List.copyOf(sections), false);
            Optional<PlaceholderName> entry = use.part() ? Optional.ofNullable(partEntries.get(use.name()))
                    : use.name().equals(SECTION) ? Optional.of(section)
                            : Optional.ofNullable(wordEntries.get(use.name()));
            if (use.part() && moved.contains(use.name())) {
                faults.add(TextFault.at(use.line(), "moved", use.written()));
            } else if (entry.isEmpty()) {
                boolean other = (use.part() ? wordEntries : partEntries).containsKey(use.name());
                faults.add(TextFault.at(use.line(),
                        other ? use.part() ? "wordAsPart" : "partAsWord" : use.part() ? "unknownPart" : "unknownWord",
                        use.written()));
            } else if (!entry.get().accepts(use.argument())) {
                faults.add(entry.get().arguments().isEmpty() ? TextFault.at(use.line(), "noArgument", use.written())
                        : TextFault.at(use.line(), "unknownArgument", use.written(), joined(entry.get().arguments())));
            }
        }
        return faults;
    }

    private static String joined(List<String> arguments) {
        int maxArguments = 12;
        String names = String.join(", ", arguments.subList(0, Math.min(maxArguments, arguments.size())));
        return arguments.size() > maxArguments ? names + " …" : names;
    }

    Optional<Filler<F>> filler(String name, String argument) {
        return Optional.ofNullable(words.get(name)).filter(filler -> wordEntries.get(name).accepts(argument));
    }

    Optional<PartWriter<F>> writer(String name, String argument) {
        return Optional.ofNullable(parts.get(name)).filter(writer -> partEntries.get(name).accepts(argument));
    }
}
