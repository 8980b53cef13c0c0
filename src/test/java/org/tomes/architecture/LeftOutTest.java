package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;

/** What packaging leaves out of the libraries is needed by no class that Tomes uses. */
@SlowTest
class LeftOutTest {

    /**
     * Libraries' classes that refer to what is left out, but never run in Tomes: signatures and encryption of PDFs and
     * of Office files, texts of slides and drawings, archives other than ZIP, elliptic curves.
     */
    private static final Set<String> NEVER_RUN = Set.of("org/apache/commons/compress/archivers/ArchiveStreamFactory",
            "org/apache/pdfbox/pdmodel/encryption/PublicKeySecurityHandler",
            "org/apache/pdfbox/pdmodel/encryption/SecurityProvider", "org/apache/poi/poifs/crypt/CryptoFunctions",
            "org/apache/poi/ooxml/extractor/POIXMLExtractorFactory", "org/apache/poi/xwpf/usermodel/XWPFTheme",
            "org/bouncycastle/math/ec/ECAlgorithms", "org/bouncycastle/math/ec/ECCurve",
            "org/bouncycastle/math/ec/GLVMultiplier", "org/openpdf/text/pdf/PdfPKCS7",
            "org/openpdf/text/pdf/PdfPublicKeySecurityHandler", "org/openpdf/text/pdf/crypto/AESCipher");
    private static final Pattern GENERIC = Pattern.compile("L([\\w/$]+)<");
    private static final String CLASS = ".class";
    private static final String SERVICES = "META-INF/services/";
    private static final String OURS = "org/tomes/";

    private final List<Pattern> leftOut = leftOut();
    /** What each class that stays in the image refers to, by name or in a string. */
    private final Map<String, Set<String>> references = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> entries = new HashSet<>();
    private final Deque<String> used = new ArrayDeque<>();

    @Test
    void noUsedClassRefersToClassThatIsLeftOut() throws IOException {
        readClassPath();
        Set<String> seen = new HashSet<>();
        Set<String> faults = new TreeSet<>();
        while (!used.isEmpty()) {
            String user = used.pop();
            if (seen.add(user)) {
                for (String name : references.getOrDefault(user, Set.of())) {
                    if (missing.contains(name) && !NEVER_RUN.contains(user.replaceAll("\\$.*", ""))) {
                        faults.add(user + " needs " + name);
                    }
                    used.add(name);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPatternMatchesSomethingInTheLibraries() throws IOException {
        readClassPath();
        assertThat(leftOut).isNotEmpty()
                .allSatisfy(pattern -> assertThat(entries).anyMatch(entry -> pattern.matcher(entry).matches()));
    }

    /** Azure's libraries and Jackson ask at run time what a type is of, and fail if it no longer knows. */
    @Test
    void genericsThatAreAskedForAtRunTimeStay() throws IOException {
        Matcher compiled = Pattern.compile("COMPILED = Pattern\\s*\\.compile\\(\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("installer/common/Prepare.java")));
        assertThat(compiled.find()).isTrue();
        Set<String> bare = new HashSet<>();
        Set<String> asked = new TreeSet<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(part).getFileName().toString();
            if (name.endsWith(".jar")) {
                try (ZipFile zip = new ZipFile(part)) {
                    for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith(CLASS)).toList()) {
                        if (name.matches(compiled.group(1))) {
                            bare.add(entry.getName().replace(CLASS, ""));
                        } else if (name.matches("(azure|msal4j|jackson)-.*")) {
                            generics(zip.getInputStream(entry).readAllBytes(), asked);
                        }
                    }
                }
            }
        }
        assertThat(bare).isNotEmpty();
        assertThat(asked).contains("reactor/core/publisher/Mono").doesNotContainAnyElementsOf(bare);
    }

    private static void generics(byte[] bytes, Set<String> names) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof Utf8Entry text && text.stringValue().contains("<")) {
                GENERIC.matcher(text.stringValue()).results().forEach(each -> names.add(each.group(1)));
            }
        }
    }

    private void readClassPath() throws IOException {
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (part.endsWith(".jar")) {
                readJar(path);
            } else if (path.endsWith("classes")) {
                readOurs(path);
            }
        }
        assertThat(used).isNotEmpty();
    }

    private void readOurs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(CLASS)).toList()) {
                read(Files.readAllBytes(file));
            }
        }
        references.keySet().stream().filter(name -> name.startsWith(OURS)).forEach(used::add);
    }

    private void readJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName().replaceFirst("^META-INF/versions/\\d+/", "");
                entries.add(name);
                if (leftOut.stream().anyMatch(pattern -> pattern.matcher(name).matches())) {
                    missing.add(name.replace(CLASS, ""));
                } else if (name.endsWith(CLASS) && !name.endsWith("module-info.class")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        read(in.readAllBytes());
                    }
                } else if (name.startsWith(SERVICES) && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                                .map(line -> line.replaceFirst("#.*", "").strip().replace('.', '/'))
                                .forEach(used::add);
                    }
                }
            }
        }
    }

    private void read(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        Set<String> names = references.computeIfAbsent(model.thisClass().asInternalName(), name -> new HashSet<>());
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry named) {
                names.add(named.asInternalName().replaceAll("^\\[+L|;$", ""));
            } else if (entry instanceof StringEntry string) {
                names.add(string.stringValue().replace('.', '/'));
            }
        }
    }

    private static List<Pattern> leftOut() {
        try (Stream<String> lines = Files.lines(Path.of("installer/common/left-out.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Pattern::compile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
