package org.tomes.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Language;

/**
 * Registers whose texts are as odd and as hostile as texts can be, drawn at random: every kind of document in both languages
 * keeps to the standards and holds nothing but text. More registers with {@code -Dtomes.hostile.registers=20}.
 */
class HostileRegisterTest {

    private static final long SEED = 20261126;
    private static final int REGISTERS = Integer.getInteger("tomes.hostile.registers", 1);
    private static final int MEASURES = 1_000;
    private static final Actor SOMEBODY = new Actor("", "somebody", "workstation");
    private static final List<String> WORDS = List.of("Maßnahme", "äöüÄÖÜß", "שלום עולם", "مرحبا", "漢字かな交じり", "한국어", "🔒👩‍💻", "e\u0301", "a\u00ADb",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "x".repeat(90), "{ HYPERLINK \"file:///c:/a.exe\" }", "{{title}}", "${x}", "</w:t><w:br/>",
            "<b>&amp;", "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "javascript:alert(1)", "file://server/share", "https://example.org/a?b=c", "(Tj) ET \\)",
            "\u202Egpj.exe", "]]>", "{0}", "''", "**fett**", "[a](javascript:alert(1))", "#", "|");
    private static final Pattern FIELD = Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>");
    private static final Pattern OUTSIDE = Pattern.compile("Target=\"([^\"]*)\" TargetMode=\"External\"|TargetMode=\"External\"[^>]*Target=\"([^\"]*)\"");

    @Test
    void everyKindKeepsToTheStandardsAndHoldsNothingButText(@TempDir Path folder) throws IOException {
        AppContext context = new AppContext(Clock.fixed(Instant.parse("2026-03-31T06:00:00Z"), ZoneOffset.UTC), new AppPaths(folder, folder));
        for (int i = 0; i < REGISTERS; i++) {
            Random random = new Random(SEED + i);
            try (OpenRegister register = context.create(folder.resolve("register" + i))) {
                register.exampleCompany().fill(SOMEBODY, Language.DE, LocalDate.of(2026, 3, 31));
                infest(register, random);
                for (DocumentKind kind : DocumentKind.values()) {
                    for (Language language : Language.values()) {
                        check("seed " + (SEED + i) + ", " + kind + " " + language, register.documents().compose(kind, language));
                    }
                }
            }
        }
    }

    private static void infest(OpenRegister register, Random random) {
        register.people().changeAll(SOMEBODY, register.people().all().stream().map(person -> new Person(person.id(),
                line(random, 60) + person.name(), person.email(), line(random, 60), person.deputy(), person.active(), person.revision())).toList());
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : register.measures().all()) {
            measures.add(measure.change().title(line(random, 190)).target(text(random, 300)).implementation(text(random, 5_000)).scope(text(random, 100)).build());
        }
        register.measures().changeAll(SOMEBODY, measures);
        Measure pattern = register.measures().all().getFirst();
        List<Measure> more = new ArrayList<>();
        for (int i = measures.size(); i < MEASURES; i++) {
            more.add(new MeasureBuilder().code("X-" + i).title(line(random, 60)).target(random.nextBoolean() ? "" : text(random, 60)).kind(pattern.kind())
                    .owner(pattern.owner()).goals(pattern.goals()).controls(pattern.controls().subList(0, random.nextInt(2))).build());
        }
        register.measures().addAll(SOMEBODY, more);
        register.evidence().all().forEach(evidence -> register.evidence().change(SOMEBODY,
                evidence.described(line(random, 190), text(random, 5_000), evidence.owner(), evidence.links())));
    }

    private static void check(String which, DocumentContent content) throws IOException {
        byte[] pdf = write(DocumentFormat.PDF, content);
        assertThat(VeraPdf.violations(pdf)).as(which).isEmpty();
        assertThat(targets(pdf)).as(which).allMatch(HostileRegisterTest::isWeb);
        Map<String, String> parts = parts(write(DocumentFormat.DOCX, content));
        assertThat(fields(parts.get("word/document.xml"))).as(which).allMatch(field -> field.matches(" (PAGEREF [A-Za-z0-9_]+ \\\\h|TOC \\\\o &quot;1-\\d&quot; \\\\h \\\\z \\\\u) "));
        assertThat(parts.get("word/document.xml")).as(which).doesNotContain("fldSimple", "\u202E");
        assertThat(OUTSIDE.matcher(String.join("", parts.values())).results().map(HostileRegisterTest::target)).as(which).allMatch(HostileRegisterTest::isWeb);
    }

    private static String target(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static boolean isWeb(String target) {
        String scheme = URI.create(target).getScheme();
        return scheme.equals("https") || scheme.equals("http");
    }

    private static Set<String> fields(String document) {
        Set<String> fields = new HashSet<>();
        FIELD.matcher(document).results().forEach(found -> fields.add(found.group(1)));
        return fields;
    }

    /** Where links lead to outside of the file; whatever else could be done on a click is no link of ours. */
    private static Set<String> targets(byte[] pdf) throws IOException {
        Set<String> targets = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    PDAction action = ((PDAnnotationLink) annotation).getAction();
                    if (action != null && !action.getSubType().equals("GoTo")) {
                        targets.add(((PDActionURI) action).getURI());
                    }
                }
            }
        }
        return targets;
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] write(DocumentFormat format, DocumentContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeWriters.all().get(format).write(content, out);
        return out.toByteArray();
    }

    private static String line(Random random, int longest) {
        return ("X" + text(random, longest - 1)).replace('\n', ' ').strip();
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        int wanted = 1 + random.nextInt(longest);
        while (text.length() < wanted) {
            text.append(random.nextInt(12) == 0 ? '\n' : ' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        int end = Math.min(text.length(), longest);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
