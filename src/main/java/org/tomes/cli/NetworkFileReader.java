package org.tomes.cli;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.armtemplate.ParameterFiles;
import org.tomes.files.FileTooLarge;
import org.tomes.files.SmallFileReader;
import org.tomes.inventory.DataAge;
import org.tomes.inventory.importing.EncodedText;
import org.tomes.inventory.importing.IncompletePages;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.nsg.Network;
import org.tomes.nsg.UnreadItem;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.nsg.read.ServiceTagFile;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Reads a network from the JSON files given in a call; folders are read recursively. */
final class NetworkFileReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Maximum size in bytes, ten times that of a file with 10,000 rules; a parsed file takes about ten times its size
     * in memory.
     */
    private static final int MAX_BYTES = 64 << 20;

    private NetworkFileReader() {
    }

    /**
     * @throws Problem if no file contains an NSG
     */
    static Network read(List<Path> paths) {
        return read(paths, Map.of());
    }

    /**
     * @param serviceTags known addresses of service tags, by name in lower case
     * @throws Problem if no file contains an NSG
     */
    static Network read(List<Path> paths, Map<String, AddressSet> serviceTags) {
        return read(paths, serviceTags, true);
    }

    /**
     * @param needed whether an NSG is required; without one, the inbound traffic of a network interface can still be
     * computed
     */
    static Network read(List<Path> paths, Map<String, AddressSet> serviceTags, boolean needed) {
        NetworkReader reader = new NetworkReader();
        List<UnreadItem> unreadable = new ArrayList<>();
        Set<String> byDefault = new LinkedHashSet<>();
        ParameterFiles parameters = parameters(paths);
        for (Path path : paths) {
            for (Path file : files(path)) {
                if (parameters.contains(file.toString())) {
                    if (ParameterFiles.isBicep(file.toString())) {
                        unreadable.add(new UnreadItem(file.getFileName().toString(), "", "",
                                Message.of("inventory.notRead.bicepparam")));
                    }
                    continue;
                }
                try {
                    String name = file.getFileName().toString();
                    JsonNode root = json(file);
                    if (IncompletePages.existFor(root)) {
                        unreadable.add(new UnreadItem(name, "", "", Message.of("nsg.notRead.furtherPages", name)));
                    }
                    reader.add(ArmTemplateResources.resources(root, name, file.toString(), parameters, unreadable::add,
                            byDefault::add), name);
                } catch (IOException e) {
                    unreadable.add(new UnreadItem(file.toString(), "", "", reason(file, e)));
                }
            }
        }
        Network network = reader.withTags(serviceTags).network();
        if (network.groups().isEmpty() && (needed || network.nics().isEmpty())) {
            throw new Problem(ProblemKind.INPUT,
                    unreadable.isEmpty() ? Message.of("nsg.notRead.noGroup") : unreadable.getFirst().reason());
        }
        return network.withNotRead(unreadable).withDefaults(List.copyOf(byDefault));
    }

    /** Returns the dates of the files; files that cannot be read are reported elsewhere. */
    static DataAge age(List<Path> paths, Instant now) {
        List<Instant> saved = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                try {
                    saved.add(Files.getLastModifiedTime(file).toInstant());
                } catch (IOException e) {
                    continue;
                }
            }
        }
        return DataAge.of(saved, now);
    }

    private static ParameterFiles parameters(List<Path> paths) {
        ParameterFiles parameters = new ParameterFiles();
        for (Path path : paths) {
            for (Path file : files(path)) {
                try (Reader text = EncodedText.open(Files.newInputStream(file))) {
                    parameters.offer(file.toString(), text, JSON::readTree);
                } catch (IOException e) {
                    // The file is read again with all others, and the reason is reported then.
                    continue;
                }
            }
        }
        return parameters;
    }

    /**
     * Returns the addresses in Microsoft's file of service tags, by name in lower case.
     *
     * @throws Problem if the file contains no service tag
     */
    static Map<String, AddressSet> readServiceTags(Path file) {
        try {
            Map<String, AddressSet> tags = ServiceTagFile.read(json(file)).tags();
            if (tags.isEmpty()) {
                throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.noServiceTags", file.toString()));
            }
            return tags;
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, reason(file, e), e);
        }
    }

    /** Returns the missing part of the input and the reason. */
    static Message sentence(UnreadItem item) {
        return item.group().isEmpty() && item.rule().isEmpty() ? Message.of("nsg.notRead.whole", item.reason())
                : Message.of("nsg.notRead.line", item.source(), item.group(), item.rule(), item.reason());
    }

    private static Message reason(Path file, IOException e) {
        String name = String.valueOf(file.getFileName());
        return switch (e) {
            case NoSuchFileException missing -> Message.of("nsg.notRead.missing", file.toString());
            case AccessDeniedException denied -> Message.of("nsg.notRead.denied", file.toString());
            case EOFException empty -> Message.of("nsg.notRead.empty", name);
            case FileTooLarge large -> Message.of("nsg.notRead.tooLarge", name, String.valueOf(MAX_BYTES >> 20));
            case StreamConstraintsException beyond -> Message.of("nsg.notRead.beyondLimits", name);
            default -> Message.of(JsonLimits.isRepeatedName(e) ? "nsg.notRead.repeatedName" : "nsg.notRead.file", name);
        };
    }

    private static JsonNode json(Path file) throws IOException {
        byte[] bytes = SmallFileReader.bytes(file, MAX_BYTES);
        if (bytes.length == 0) {
            throw new EOFException("empty");
        }
        JsonNode root = JSON.readTree(bytes);
        if (root == null || !root.isContainerNode()) {
            throw new IOException("no JSON object or array");
        }
        return root;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.filter(file -> file.toString().endsWith(".json") || ParameterFiles.isBicep(file.toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", path.toString()), e);
        }
    }
}
