import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/**
 * Creates the input of jlink and jpackage for all three systems from {@code target/app}, whose jars are also the class
 * path of this program. Arguments: that folder, and the target folder for {@code jars} (the class path), {@code jmods}
 * (JavaFX as modules with their native libraries), {@code icons}, and {@code version.txt}.
 */
final class Prepare {

    private static final String OURS = "tomes-";
    /**
     * Libraries whose generics and annotations are never read at run time, unlike those of data and commands. Reactor
     * is not among them: Azure's libraries read the type argument of a Mono.
     */
    private static final Pattern COMPILED = Pattern
            .compile("(bcprov|commons|fontbox|h2|jooq|openpdf|pdfbox|poi|xmlbeans|zxcvbn)-.*");
    private static final List<Pattern> LEFT_OUT = leftOut();
    private static final Pattern NEWER = Pattern.compile("META-INF/versions/(\\d+)/(?!META-INF/)(.+)");
    private static final String NATIVE = ".*\\.(so|dll|dylib)";
    private static final Pattern JNA_LIBRARY = Pattern.compile("com/sun/jna/([^/]+)/[^/]*jnidispatch[^/]*");
    private static final Pattern JNA_INTERFACES = Pattern.compile("com/sun/jna/platform/(win32|mac)/.*");
    private static final String JNA_SYSTEM = jnaSystem();

    private Prepare() {
    }

    public static void main(String[] arguments) throws IOException {
        Path app = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out.resolve("jars"));
        Files.createDirectories(out.resolve("jmods"));
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("javafx-")) {
                    module(jar, out);
                } else {
                    lean(jar, out.resolve("jars").resolve(name));
                }
                if (name.startsWith(OURS)) {
                    Files.writeString(out.resolve("version.txt"),
                            name.replaceAll("tomes-(\\d+(\\.\\d+)*).*\\.jar", "$1"));
                }
            }
        }
        Icons.draw(out.resolve("icons"));
    }

    /**
     * Copies a jar without the entries listed in {@code left-out.txt}, without JNA's files for other systems and
     * entries for other versions of Java, and without data in classes, including our own, that only debuggers read.
     */
    private static void lean(Path jar, Path copy) throws IOException {
        String name = jar.getFileName().toString();
        boolean ours = name.startsWith(OURS);
        boolean compiled = COMPILED.matcher(name).matches();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, ZipEntry> each : forThisJava(zip).entrySet()) {
                String entry = each.getKey();
                // Only our own resources are looked up by their folder.
                if (isWanted(entry) && (ours || !entry.endsWith("/"))) {
                    byte[] bytes = zip.getInputStream(each.getValue()).readAllBytes();
                    long time = each.getValue().getTime();
                    put(to, entry, time, lean(entry, bytes, compiled));
                    if (ours && entry.endsWith(".css")) {
                        put(to, entry.replaceAll("css$", "bss"), time, parsed(bytes));
                    }
                }
            }
            if (ours) {
                for (Map.Entry<String, byte[]> file : Example.files().entrySet()) {
                    put(to, file.getKey(), zip.entries().nextElement().getTime(), file.getValue());
                }
            }
        }
    }

    /**
     * Returns the entries by their new names: of entries for several versions of Java, only the one for our version.
     */
    private static Map<String, ZipEntry> forThisJava(ZipFile zip) {
        Map<String, ZipEntry> chosen = new LinkedHashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        for (ZipEntry entry : zip.stream().toList()) {
            Matcher newer = NEWER.matcher(entry.getName());
            String name = newer.matches() ? newer.group(2) : entry.getName();
            int version = newer.matches() ? Integer.parseInt(newer.group(1)) : 0;
            if (version <= Runtime.version().feature() && version >= versions.getOrDefault(name, 0)) {
                chosen.put(name, entry);
                versions.put(name, version);
            }
        }
        return chosen;
    }

    private static byte[] lean(String name, byte[] bytes, boolean compiled) {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            // The hashes for signatures after the first blank line are left out.
            String manifest = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").split("\n\n", 2)[0]
                    .strip();
            String kept = manifest.replaceAll("(?m)^Multi-Release:.*\n?", "").strip();
            return kept.concat("\n\n").getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".class") ? LeanClass.of(bytes, compiled) : bytes;
    }

    /** Writes an entry with its sizes known in advance, so that no second record of them is required. */
    private static void put(ZipOutputStream to, String name, long time, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        entry.setSize(bytes.length);
        entry.setCompressedSize(compressed(bytes));
        to.putNextEntry(entry);
        to.write(bytes);
    }

    private static long compressed(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                deflater.deflate(part);
            }
            return deflater.getBytesWritten();
        }
    }

    /**
     * Returns a stylesheet in the binary format of JavaFX. JavaFX prefers it to the text next to it, so that nothing is
     * parsed at the start.
     */
    private static byte[] parsed(byte[] css) throws IOException {
        Path text = Files.write(Files.createTempFile("tomes", ".css"), css);
        Path binary = Files.createTempFile("tomes", ".bss");
        try {
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    private static boolean isWanted(String entry) {
        Matcher library = JNA_LIBRARY.matcher(entry);
        Matcher interfaces = JNA_INTERFACES.matcher(entry);
        return LEFT_OUT.stream().noneMatch(each -> each.matcher(entry).matches())
                && (!library.matches() || library.group(1).equals(JNA_SYSTEM)) && (!interfaces.matches()
                        || JNA_SYSTEM.startsWith(interfaces.group(1).equals("mac") ? "darwin" : "win32"));
    }

    private static List<Pattern> leftOut() {
        try (Stream<String> lines = Files.lines(Path.of("installer/common/left-out.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Pattern::compile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns JNA's name of this system. */
    private static String jnaSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").replace("amd64", "x86-64").replace("x86_64", "x86-64");
        return (system.startsWith("windows") ? "win32" : system.startsWith("mac") ? "darwin" : "linux") + "-"
                + processor;
    }

    /** Places native libraries next to Java's; JavaFX would unpack those in a module into the user's home. */
    private static void module(Path jar, Path out) throws IOException {
        Path work = Files.createTempDirectory(out, "module");
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path natives = Files.createDirectories(work.resolve("natives"));
        try (InputStream file = Files.newInputStream(jar); JarInputStream zip = new JarInputStream(file)) {
            for (JarEntry entry = zip.getNextJarEntry(); entry != null; entry = zip.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    Path target = entry.getName().matches(NATIVE) ? natives.resolve(entry.getName())
                            : classes.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        // Jars without a platform in their names are empty.
        if (Files.exists(classes.resolve("module-info.class"))) {
            String name = jar.getFileName().toString().replaceAll("(javafx)-([a-z]+)-.*", "$1.$2");
            run("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                    out.resolve("jmods").resolve(name + ".jmod").toString());
        }
        try (Stream<Path> made = Files.walk(work)) {
            for (Path path : new ArrayList<>(made.toList()).reversed()) {
                Files.delete(path);
            }
        }
    }

    private static void run(String tool, String... arguments) {
        int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " " + List.of(arguments) + " ended with " + code);
        }
    }
}
