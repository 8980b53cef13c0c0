package org.tomes.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.text.Language;

/** The library of ready-made measures, in Tomes' words. It is loaded when it is first used. */
public final class MeasureLibrary {

    /** The files of the library, one for each area, in display order. */
    private static final List<String> AREAS = List.of("network", "secrets", "defender", "backup", "governance",
            "organisation", "microsoft-365");

    private MeasureLibrary() {
    }

    /**
     * The ready-made measures of one subject.
     *
     * @param key key of the subject; its name is {@code library.area.<key>}
     */
    public record Area(String key, List<LibraryMeasure> measures) {

        public Area {
            measures = List.copyOf(measures);
        }
    }

    public static List<LibraryMeasure> all() {
        return Loaded.ALL;
    }

    /** Returns the complete library by subject, in display order. */
    public static List<Area> areas() {
        return Loaded.AREAS_READ;
    }

    /**
     * @param key key, ignoring case
     */
    public static Optional<LibraryMeasure> find(String key) {
        return all().stream().filter(libraryMeasure -> libraryMeasure.key().equalsIgnoreCase(key.strip())).findFirst();
    }

    private static final class Loaded {

        static final List<Area> AREAS_READ = AREAS.stream().map(area -> new Area(area, read(area).toList())).toList();
        static final List<LibraryMeasure> ALL = AREAS_READ.stream().flatMap(area -> area.measures().stream()).toList();

        /** The format of the files, in which values are the names of enum constants. */
        record Entry(String key, int version, String kind, List<String> direct, List<String> supporting,
                Set<Article32Objective> goals, List<MeasureCategory> categories, List<ControlType> types,
                List<SecurityProperty> properties, List<CybersecurityConcept> concepts,
                List<OperationalCapability> capabilities, List<SecurityDomain> domains, int reviewIntervalMonths,
                LibraryMeasure.Wording de, LibraryMeasure.Wording en) {

            LibraryMeasure measure() {
                List<Attribute> attributes = Stream.of(categories, types, properties, concepts, capabilities, domains)
                        .<Attribute>flatMap(List::stream)
                        .toList();
                return new LibraryMeasure(key, version, kind.equals("TECHNICAL"), ids(direct), ids(supporting), goals,
                        new MeasureAttributes(attributes), reviewIntervalMonths,
                        Map.of(Language.DE, de, Language.EN, en));
            }

            private static List<ControlId> ids(List<String> numbers) {
                return numbers.stream().map(ControlId::of).collect(Collectors.toList());
            }
        }

        static Stream<LibraryMeasure> read(String area) {
            try (InputStream in = MeasureLibrary.class.getResourceAsStream("library/" + area + ".json")) {
                return Arrays.stream(new ObjectMapper().readValue(in, Entry[].class)).map(Entry::measure);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the library's " + area, e);
            }
        }
    }
}
