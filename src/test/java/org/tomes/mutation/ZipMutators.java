package org.tomes.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage to packages such as workbooks and Word files: missing, duplicate, renamed, exchanged or damaged parts. */
final class ZipMutators {

    /** Names of parts in packages, so that a part may replace another one. */
    private static final List<String> NAMES = List.of("../outside.xml", "/absolute.xml", "", "[Content_Types].xml",
            "_rels/.rels", "word/settings.xml", "word/theme/theme1.xml", "word/styles.xml", "xl/sharedStrings.xml",
            "xl/styles.xml", "docProps/app.xml", "a/".repeat(500) + "b");

    /** Each of them once; damage within a part, which reaches most code, is included more often. */
    static final List<Mutator> ALL = List.of(ZipMutators::missing, ZipMutators::doubled, ZipMutators::renamed,
            ZipMutators::exchanged, within(XmlMutators.ALL), within(XmlMutators.ALL), within(XmlMutators.ALL),
            within(ByteMutators.ALL), Mutator.oneOf(ByteMutators.ALL));

    private record Part(String name, byte[] content) {
    }

    private ZipMutators() {
    }

    private interface Change {

        void apply(List<Part> parts, Random random);
    }

    private static byte[] changed(byte[] input, Random random, Change change) {
        try {
            List<Part> parts = parts(input);
            if (parts.isEmpty()) {
                return ByteMutators.flipBits(input, random);
            }
            change.apply(parts, random);
            return zip(parts);
        } catch (IOException | IllegalArgumentException e) {
            return ByteMutators.flipBits(input, random);
        }
    }

    private static byte[] missing(byte[] input, Random random) {
        return changed(input, random, (parts, numbers) -> parts.remove(numbers.nextInt(parts.size())));
    }

    private static byte[] doubled(byte[] input, Random random) {
        return changed(input, random, (parts, numbers) -> parts
                .add(new Part(Mutator.pick(parts, numbers).name(), Mutator.pick(parts, numbers).content())));
    }

    private static byte[] renamed(byte[] input, Random random) {
        return changed(input, random, (parts, numbers) -> {
            int at = numbers.nextInt(parts.size());
            Part part = parts.get(at);
            String name = numbers.nextBoolean() ? Mutator.pick(NAMES, numbers) : part.name().toUpperCase(Locale.ROOT);
            parts.set(at, new Part(name, part.content()));
        });
    }

    private static byte[] exchanged(byte[] input, Random random) {
        return changed(input, random, (parts, numbers) -> {
            int one = numbers.nextInt(parts.size());
            int other = numbers.nextInt(parts.size());
            Part part = parts.get(one);
            parts.set(one, new Part(part.name(), parts.get(other).content()));
            parts.set(other, new Part(parts.get(other).name(), part.content()));
            Collections.swap(parts, one, other);
        });
    }

    private static Mutator within(List<Mutator> ways) {
        return (input, random) -> changed(input, random, (parts, numbers) -> {
            for (int times = 1 + numbers.nextInt(3); times > 0; times--) {
                int at = numbers.nextInt(parts.size());
                Part part = parts.get(at);
                parts.set(at, new Part(part.name(), Mutator.pick(ways, numbers).mutate(part.content(), numbers)));
            }
        });
    }

    private static List<Part> parts(byte[] input) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(input))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new Part(entry.getName(), zip.readAllBytes()));
            }
        }
        return parts;
    }

    /**
     * Java refuses two parts with one name: the second is written under a name of the same length, which is then
     * corrected in the bytes.
     */
    private static byte[] zip(List<Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> names = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                boolean there = names.contains(part.name());
                if (there && (twice.contains(part.name()) || part.name().isEmpty())) {
                    continue;
                }
                names.add(part.name());
                if (there) {
                    twice.add(part.name());
                }
                zip.putNextEntry(new ZipEntry(there ? marked(part.name()) : part.name()));
                zip.write(part.content());
                zip.closeEntry();
            }
        }
        String packed = bytes.toString(StandardCharsets.ISO_8859_1);
        for (String name : twice) {
            packed = packed.replace(
                    new String(marked(name).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                    new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        return packed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String marked(String name) {
        return '\u0001' + name.substring(1);
    }

    /** Creates a package of these parts, for seeds. */
    static byte[] of(List<String> namesAndTexts) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.size(); i += 2) {
            parts.add(new Part(namesAndTexts.get(i), namesAndTexts.get(i + 1).getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("memory never fails", e);
        }
    }
}
