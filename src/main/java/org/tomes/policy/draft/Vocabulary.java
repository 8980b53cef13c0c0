package org.tomes.policy.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.content.Inline;

/** What texts of one kind of document can have filled in, and how each is filled from that kind's facts. */
public final class Vocabulary<F> {

    /** Leads to another section; known for every kind, its arguments are the sections that a document has. */
    static final String SECTION = "section";

    private final Map<String, Entry> wordEntries = new LinkedHashMap<>();
    private final Map<String, Entry> partEntries = new LinkedHashMap<>();
    private final Map<String, Filler<F>> words = new LinkedHashMap<>();
    private final Map<String, PartWriter<F>> parts = new LinkedHashMap<>();

    /** Fills a placeholder with words. */
    @FunctionalInterface
    public interface Filler<F> {
        List<Inline> fill(Manuscript manuscript, F facts, String argument);
    }

    /** Writes a generated part. */
    @FunctionalInterface
    public interface PartWriter<F> {
        void write(Manuscript manuscript, F facts, List<String> arguments);
    }

    /** Begins with what an imprint can tell, which every kind of document has. */
    public Vocabulary() {
        ImprintBlanks.addTo(this);
    }

    public Vocabulary<F> word(String name, Filler<F> filler) {
        return word(name, List.of(), filler);
    }

    /** @param arguments what may stand after the colon, one of which must */
    public Vocabulary<F> word(String name, List<String> arguments, Filler<F> filler) {
        wordEntries.put(name, new Entry(name, false, arguments, false));
        words.put(name, filler);
        return this;
    }

    public Vocabulary<F> part(Part<F> part) {
        return part(part.name(), (manuscript, facts, arguments) -> part.write(manuscript, facts));
    }

    public Vocabulary<F> part(String name, PartWriter<F> writer) {
        return part(name, List.of(), writer);
    }

    /** @param arguments what may stand after the colon, at least one of which must */
    public Vocabulary<F> part(String name, List<String> arguments, PartWriter<F> writer) {
        partEntries.put(name, new Entry(name, true, arguments, true));
        parts.put(name, writer);
        return this;
    }

    /** All names, placeholders first, for people to choose from. */
    public List<Entry> entries(Collection<String> sections) {
        List<Entry> all = new ArrayList<>(wordEntries.values());
        if (!sections.isEmpty()) {
            all.add(new Entry(SECTION, false, List.copyOf(sections), false));
        }
        all.addAll(partEntries.values());
        return all;
    }

    /** What a text asks for and will not get. */
    public List<Fault> check(List<Use> uses, Collection<String> sections) {
        List<Fault> faults = new ArrayList<>();
        for (Use use : uses) {
            Entry section = new Entry(SECTION, false, List.copyOf(sections), false);
            Optional<Entry> entry = use.part() ? Optional.ofNullable(partEntries.get(use.name()))
                    : use.name().equals(SECTION) ? Optional.of(section) : Optional.ofNullable(wordEntries.get(use.name()));
            if (entry.isEmpty()) {
                boolean other = (use.part() ? wordEntries : partEntries).containsKey(use.name());
                faults.add(Fault.at(use.line(), other ? use.part() ? "wordAsPart" : "partAsWord" : use.part() ? "unknownPart" : "unknownWord",
                        use.written()));
            } else if (!entry.get().accepts(use.argument())) {
                faults.add(entry.get().arguments().isEmpty() ? Fault.at(use.line(), "noArgument", use.written())
                        : Fault.at(use.line(), "unknownArgument", use.written(), some(entry.get().arguments())));
            }
        }
        return faults;
    }

    private static String some(List<String> arguments) {
        int shown = 12;
        String named = String.join(", ", arguments.subList(0, Math.min(shown, arguments.size())));
        return arguments.size() > shown ? named + " …" : named;
    }

    Optional<Filler<F>> filler(String name, String argument) {
        return Optional.ofNullable(words.get(name)).filter(known -> wordEntries.get(name).accepts(argument));
    }

    Optional<PartWriter<F>> writer(String name, String argument) {
        return Optional.ofNullable(parts.get(name)).filter(known -> partEntries.get(name).accepts(argument));
    }
}
