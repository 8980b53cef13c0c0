import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Run by the build over the package: holds the licence of every library in the bill of materials against the list of
 * allowed ones, and puts the bill and the notices and licence texts beside the jars. Texts come from the jars
 * themselves; where a jar has none, the licence's standard text is taken.
 *
 * <p>
 * Maven makes no bill when it is offline. The last one then serves if it lists exactly the jars of the package;
 * otherwise the package has neither bill nor notices, which is enough to work with it, and no installer takes it.
 */
public final class ThirdPartyNotices {

    private static final Pattern LEGAL = Pattern
            .compile("(?i)(.*/)?[^/]*(licen[sc]e|notice|copying|^AL2\\.0|MPL-2|/AL2\\.0)[^/]*");
    private static final Pattern CODE = Pattern.compile(".*\\.(class|java|xsb|properties|json|xml)");
    /** Licences that let a library travel only with a word on where its source is. */
    private static final List<String> SOURCE_DEMANDED = List.of("MPL-2.0", "GPL-2.0-with-classpath-exception");
    private static final String NOTICES = "THIRD-PARTY-NOTICES.txt";
    private static final String RULE = "=".repeat(100);

    private record Library(String group, String name, String version, String classifier, List<String> licences) {

        String title() {
            return group + ":" + name + " " + version + (classifier.isEmpty() ? "" : " (" + classifier + ")");
        }

        String jar() {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
        }
    }

    private record Right(String library, String licence, String words) {
    }

    private final Path rules;
    private final Path standardTexts;
    private final Map<String, String> allowed = new LinkedHashMap<>();
    private final List<Right> rights;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private ThirdPartyNotices(Path rules, Path standardTexts) throws IOException {
        this.rules = rules;
        this.standardTexts = standardTexts;
        for (List<String> line : table(rules.resolve("allowed.txt"))) {
            line.forEach(name -> allowed.put(name, line.getFirst()));
        }
        rights = table(rules.resolve("copyright.txt")).stream()
                .map(line -> new Right(line.get(0), line.get(1), line.get(2)))
                .toList();
    }

    /**
     * Arguments: the bill of materials, the folder of jars that it and the notices are written to, the folder of rules,
     * the folder of standard texts, and {@code offline=true} or {@code offline=false}.
     */
    public static void main(String[] args) throws Exception {
        Path bill = Path.of(args[0]);
        Path jars = Path.of(args[1]);
        if (args[4].equals("offline=true") && !(Files.exists(bill) && lists(bill, jars))) {
            System.out
                    .println("Offline, and no bill of materials lists these libraries: the package has no bill and no "
                            + "notices. A build online writes both.");
            return;
        }
        ThirdPartyNotices notices = new ThirdPartyNotices(Path.of(args[2]), Path.of(args[3]));
        List<String> faults = new ArrayList<>();
        String written = notices.write(libraries(bill), jars, faults);
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        Files.copy(bill, jars.resolve(bill.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(jars.resolve(NOTICES), written);
    }

    /** Whether the bill lists exactly these libraries; Tomes' own jar is its subject and no part of it. */
    private static boolean lists(Path bill, Path jars) throws Exception {
        try (Stream<Path> files = Files.list(jars)) {
            Set<String> present = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("tomes-"))
                    .collect(Collectors.toSet());
            return present.equals(libraries(bill).stream().map(Library::jar).collect(Collectors.toSet()));
        }
    }

    private String write(List<Library> libraries, Path jars, List<String> faults) throws IOException {
        StringBuilder head = new StringBuilder(
                """
                        Tomes is made with the libraries below. Each belongs to its authors, who give it under the licence named.
                        The texts that these licences ask for follow the list, by number. An installed Tomes also holds a Java
                        runtime (OpenJDK); its notices lie in the folder "legal" of that runtime.

                        """);
        for (Library library : libraries) {
            String licence = library.licences()
                    .stream()
                    .map(allowed::get)
                    .filter(id -> id != null)
                    .min((a, b) -> Integer.compare(rank(a), rank(b)))
                    .orElse(null);
            if (licence == null) {
                faults.add(library.title() + " comes under "
                        + (library.licences().isEmpty() ? "no licence that it names"
                                : String.join(", ", library.licences()))
                        + ", which src/licence/allowed.txt does not list.");
                continue;
            }
            head.append(library.title()).append("\n  Licence: ").append(licence).append('\n');
            List<Integer> numbers = new ArrayList<>(textsIn(jars.resolve(library.jar())));
            List<Right> said = rights.stream()
                    .filter(right -> (library.group() + ":" + library.name()).startsWith(right.library()))
                    .toList();
            said.forEach(right -> head.append("  ").append(right.words()).append('\n'));
            if (numbers.isEmpty()) {
                numbers.add(number(standardText(licence)));
                if (said.isEmpty() && (licence.equals("MIT") || licence.startsWith("BSD"))) {
                    faults.add(library.title() + " (" + licence
                            + ") says nowhere who holds its rights; add a line to src/licence/copyright.txt.");
                }
            }
            if (SOURCE_DEMANDED.contains(licence)
                    && said.stream().noneMatch(right -> right.words().startsWith("Source: "))) {
                faults.add(library.title() + " (" + licence
                        + ") has to say where its source is; add a line to src/licence/copyright.txt.");
            }
            for (Right right : said) {
                if (!right.licence().equals(licence)) {
                    numbers.add(number(standardText(right.licence())));
                }
            }
            head.append("  Texts: ")
                    .append(String.join(", ", numbers.stream().distinct().sorted().map(String::valueOf).toList()))
                    .append("\n\n");
        }
        texts.forEach((text, number) -> head.append(RULE)
                .append("\nText ")
                .append(number)
                .append('\n')
                .append(RULE)
                .append("\n\n")
                .append(text)
                .append("\n\n"));
        return head.toString();
    }

    private int rank(String licence) {
        return List.copyOf(allowed.values()).indexOf(licence);
    }

    /** The numbers of the legal texts that a jar holds. */
    private List<Integer> textsIn(Path jar) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(each -> !each.isDirectory() && LEGAL.matcher(each.getName()).matches()
                            && !CODE.matcher(each.getName()).matches())
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList()) {
                found.put(entry.getName(), number(characters(zip.getInputStream(entry).readAllBytes())));
            }
        }
        return List.copyOf(found.values());
    }

    private int number(String text) {
        String tidy = text.replace("\r\n", "\n").replaceAll("[ \\t]+\n", "\n").strip();
        return texts.computeIfAbsent(tidy, first -> texts.size() + 1);
    }

    private String standardText(String licence) throws IOException {
        if (licence.equals("GPL-2.0-with-classpath-exception")) {
            return standardText("GPL-2.0-only") + "\n" + Files.readString(rules.resolve("Classpath-exception-2.0.txt"));
        }
        // The copyright line of a template is filled in beside the library's name.
        return Files.readString(standardTexts.resolve(licence + ".txt"))
                .replaceAll("(?m)^Copyright \\(c\\) <year>.*\n", "");
    }

    private static String characters(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<List<String>> table(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                    .toList();
        }
    }

    private static List<Library> libraries(Path bill) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element components = child(factory.newDocumentBuilder().parse(bill.toFile()).getDocumentElement(),
                "components");
        return children(components, "component").stream()
                .map(ThirdPartyNotices::library)
                .sorted((a, b) -> a.title().compareTo(b.title()))
                .toList();
    }

    private static Library library(Element component) {
        String purl = text(component, "purl");
        String classifier = purl.contains("classifier=") ? purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        Element licences = child(component, "licenses");
        List<String> names = licences == null ? List.of()
                : Stream.concat(children(licences, "expression").stream().map(Node::getTextContent),
                        children(licences, "license").stream()
                                .map(each -> child(each, "id") == null ? text(each, "name") : text(each, "id")))
                        .toList();
        return new Library(text(component, "group"), text(component, "name"), text(component, "version"), classifier,
                names);
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
