import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Run by the build: writes what is in the package as a bill of materials in CycloneDX 1.6, out of the tree of dependencies as Maven resolved
 * it (format "dot", verbose), the jars, and the POMs in the local repository. It asks nobody, so that Maven may be offline; CycloneDX's own
 * plugin demands that it is not. Licences have SPDX identifiers where {@code allowed.txt} knows the name that a POM gives them.
 */
public final class BillOfMaterials {

    private static final Pattern EDGE = Pattern.compile("\\s*\"([^\"]+)\" -> \"\\(?([^ \")]+).*");
    private static final Pattern SCOPE = Pattern.compile(":(compile|runtime|provided|system|test)$");

    private record Library(String group, String name, String classifier, String version) {

        /** @param coordinates {@code group:name:type[:classifier]:version[:scope]}, and what Maven has to say of them behind a blank */
        static Library of(String coordinates) {
            String[] parts = SCOPE.matcher(coordinates.split(" ")[0]).replaceFirst("").split(":");
            return new Library(parts[0], parts[1], parts.length == 5 ? parts[3] : "", parts[parts.length - 1]);
        }

        String purl() {
            return "pkg:maven/" + group + "/" + name + "@" + version + "?" + (classifier.isEmpty() ? "" : "classifier=" + classifier + "&") + "type=jar";
        }

        String jar() {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
        }
    }

    private final Path repository;
    private final Path jars;
    private final Map<String, String> identifiers = new HashMap<>();
    private final Map<Library, Set<Library>> needs = new LinkedHashMap<>();
    private final StringBuilder bill = new StringBuilder();

    private BillOfMaterials(Path repository, Path jars, Path allowed) throws IOException {
        this.repository = repository;
        this.jars = jars;
        try (Stream<String> lines = Files.lines(allowed)) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|"))
                    .forEach(names -> Stream.of(names).forEach(name -> identifiers.put(name.strip(), names[0].strip())));
        }
    }

    /** Arguments: the tree, the local repository, the folder of jars, {@code allowed.txt}, the project's own POM, the file to write. */
    public static void main(String[] args) throws Exception {
        BillOfMaterials bill = new BillOfMaterials(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Matcher edge = EDGE.matcher(line);
            if (edge.matches()) {
                bill.needs.computeIfAbsent(Library.of(edge.group(1)), from -> new LinkedHashSet<>()).add(Library.of(edge.group(2)));
                bill.needs.computeIfAbsent(Library.of(edge.group(2)), to -> new LinkedHashSet<>());
            }
        }
        Files.writeString(Path.of(args[5]), bill.write(Path.of(args[4])));
    }

    /** The first of all is the program itself. */
    private String write(Path pom) throws Exception {
        List<Library> all = List.copyOf(needs.keySet());
        Library program = all.getFirst();
        bill.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bom serialNumber="urn:uuid:%s" version="1" xmlns="http://cyclonedx.org/schema/bom/1.6">
                  <metadata>
                    <lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>
                """.formatted(UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))));
        component(program, "application", element(pom), false);
        bill.append("  </metadata>\n  <components>\n");
        for (Library library : all.subList(1, all.size())) {
            component(library, "library", element(pom(library.group(), library.name(), library.version())), true);
        }
        bill.append("  </components>\n  <dependencies>\n");
        needs.forEach((library, needed) -> {
            bill.append("    <dependency ref=\"").append(escaped(library.purl())).append("\">\n");
            needed.forEach(each -> bill.append("      <dependency ref=\"").append(escaped(each.purl())).append("\"/>\n"));
            bill.append("    </dependency>\n");
        });
        return bill.append("  </dependencies>\n</bom>\n").toString();
    }

    private void component(Library library, String type, Element project, boolean hashed) throws Exception {
        bill.append("    <component type=\"").append(type).append("\" bom-ref=\"").append(escaped(library.purl())).append("\">\n");
        line("group", library.group());
        line("name", library.name());
        line("version", library.version());
        children(project, "description").stream().findFirst().ifPresent(words -> line("description", words.getTextContent().strip().replaceAll("\\s+", " ")));
        if (hashed) {
            line("scope", "required");
            byte[] jar = Files.readAllBytes(jars.resolve(library.jar()));
            bill.append("      <hashes>\n");
            for (String algorithm : List.of("SHA-256", "SHA-512")) {
                bill.append("        <hash alg=\"").append(algorithm).append("\">")
                        .append(HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(jar))).append("</hash>\n");
            }
            bill.append("      </hashes>\n");
        }
        List<String> licences = licences(project);
        if (!licences.isEmpty()) {
            bill.append("      <licenses>\n");
            for (String name : licences) {
                String id = identifiers.get(name);
                bill.append("        <license><").append(id == null ? "name>" : "id>").append(escaped(id == null ? name : id))
                        .append(id == null ? "</name>" : "</id>").append("</license>\n");
            }
            bill.append("      </licenses>\n");
        }
        line("purl", library.purl());
        bill.append("    </component>\n");
    }

    private void line(String name, String text) {
        bill.append("      <").append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /** Those of the nearest POM that names any: its own, its parent's, and so on. */
    private List<String> licences(Element project) throws Exception {
        List<String> names = new ArrayList<>();
        for (Element licences : children(project, "licenses")) {
            for (Element licence : children(licences, "license")) {
                names.add(text(licence, "name"));
            }
        }
        List<Element> parent = children(project, "parent");
        return !names.isEmpty() || parent.isEmpty() ? names
                : licences(element(pom(text(parent.getFirst(), "groupId"), text(parent.getFirst(), "artifactId"), text(parent.getFirst(), "version"))));
    }

    private Path pom(String group, String name, String version) {
        return repository.resolve(group.replace('.', '/')).resolve(name).resolve(version).resolve(name + "-" + version + ".pom");
    }

    private static Element element(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent().strip();
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
