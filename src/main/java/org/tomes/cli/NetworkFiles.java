package org.tomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.NotRead;
import org.tomes.nsg.read.NetworkReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Reads a network from the JSON files that a call names; folders are read with all that is in them. */
final class NetworkFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NetworkFiles() {
    }

    /** @throws Problem where no file holds an NSG */
    static Network read(List<Path> paths) {
        return read(paths, Optional.empty());
    }

    /**
     * @param serviceTags Microsoft's file of service tags, where one is named for itself
     * @throws Problem where no file holds an NSG, or that file no service tag
     */
    static Network read(List<Path> paths, Optional<Path> serviceTags) {
        NetworkReader reader = new NetworkReader();
        serviceTags.ifPresent(file -> addTags(reader, file));
        List<NotRead> unreadable = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                try {
                    reader.add(json(file), file.getFileName().toString());
                } catch (IOException e) {
                    unreadable.add(new NotRead(file.toString(), "", "", Message.of("nsg.notRead.file", file.getFileName().toString())));
                }
            }
        }
        Network network = reader.network();
        if (network.groups().isEmpty()) {
            throw new Problem(ProblemKind.INPUT, unreadable.isEmpty() ? Message.of("nsg.notRead.noGroup")
                    : unreadable.getFirst().reason());
        }
        unreadable.addAll(network.notRead());
        return new Network(network.groups(), network.networks(), network.nics(), network.tags(), unreadable);
    }

    private static void addTags(NetworkReader reader, Path file) {
        try {
            reader.add(json(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", file.toString()), e);
        }
        if (reader.network().tags().isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.noServiceTags", file.toString()));
        }
    }

    private static JsonNode json(Path file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        if (root == null || !root.isContainerNode()) {
            throw new IOException("no JSON object or array");
        }
        return root;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.walk(path)) {
            return inside.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", path.toString()), e);
        }
    }
}
