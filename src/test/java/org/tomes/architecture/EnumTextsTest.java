package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.text.Texts;

/**
 * A new constant of an enum gets its name in every area of texts that names the enum ({@link Texts#name}). Otherwise
 * the name would be missing only when it is shown. That both languages have the same keys is tested with the texts.
 */
@SlowTest
class EnumTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/tomes/text");
    private static final Pattern NAME = Pattern.compile("(\\w+\\.[a-z]\\w*)\\.([A-Z][A-Z0-9_]*)");

    @Test
    void textsOfAnEnumNameEveryConstant() throws IOException {
        Map<String, List<JavaClass>> enums = ProgramClasses.ALL.stream()
                .filter(type -> type.isEnum() && !type.isAnonymousClass())
                .collect(Collectors.groupingBy(EnumTextsTest::part));
        Set<String> compared = new TreeSet<>();
        constantsByPrefix().forEach((prefix, named) -> {
            List<Set<String>> possible = enums.getOrDefault(prefix.substring(prefix.indexOf('.') + 1), List.of())
                    .stream()
                    .map(EnumTextsTest::constants)
                    .filter(constants -> constants.containsAll(named))
                    .toList();
            // Texts whose last part is not the name of an enum are composed in another way.
            if (!possible.isEmpty()) {
                assertThat(possible).as(prefix).contains(named);
                compared.add(prefix);
            }
        });
        assertThat(compared).hasSizeGreaterThan(50);
    }

    /** Returns the part of the key for this enum. */
    private static String part(JavaClass type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields()
                .stream()
                .filter(field -> field.getRawType().equals(type))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> constantsByPrefix() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_en.properties")).toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames()
                        .stream()
                        .map(NAME::matcher)
                        .filter(Matcher::matches)
                        .forEach(name -> named.computeIfAbsent(name.group(1), prefix -> new TreeSet<>())
                                .add(name.group(2)));
            }
        }
        return named;
    }
}
