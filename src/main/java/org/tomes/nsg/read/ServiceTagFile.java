package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/**
 * Microsoft's list of service tags, as in the download “Azure IP Ranges and Service Tags” or the output of {@code az
 * network list-service-tags}.
 *
 * @param cloud cloud of the list, for example {@code Public}; empty if the file does not contain it
 * @param changeNumber number that increases with every list that Microsoft publishes
 * @param tags addresses by lower-case name of the tag
 * @param unread names of tags that are left out because not all of their addresses can be read
 */
public record ServiceTagFile(String cloud, Optional<Integer> changeNumber, SortedMap<String, AddressSet> tags,
        List<String> unread) {

    public static final int MAX_NAME_LENGTH = 200;

    public ServiceTagFile {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        unread = List.copyOf(unread);
    }

    /** Reads a file. A file without service tags results in an empty list. */
    public static ServiceTagFile read(JsonNode root) {
        ResourceFinder finder = new ResourceFinder();
        finder.find(root);
        SortedMap<String, AddressSet> tags = new TreeMap<>();
        List<String> unread = new ArrayList<>();
        for (JsonNode node : finder.serviceTags()) {
            ResourceFields tag = ResourceFields.of(node);
            tag(tag).ifPresentOrElse(entry -> tags.put(entry.getKey(), entry.getValue()),
                    () -> unread.add(tag.text("name")));
        }
        ResourceFields fields = ResourceFields.of(root);
        return new ServiceTagFile(fields.text("cloud"),
                Optional.of(fields.text("changeNumber"))
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf),
                tags, unread);
    }

    /**
     * Reads a tag; empty if the tag cannot be read completely or has no addresses, because every service has addresses.
     */
    static Optional<Map.Entry<String, AddressSet>> tag(ResourceFields tag) {
        String name = tag.text("name").toLowerCase(Locale.ROOT);
        List<JsonNode> prefixes = tag.list("addressPrefixes");
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || prefixes.isEmpty()) {
            return Optional.empty();
        }
        List<AddressSet> sets = new ArrayList<>();
        for (JsonNode text : prefixes) {
            Optional<Cidr> cidr = Cidr.parse(text.asText("").strip());
            if (cidr.isEmpty()) {
                return Optional.empty();
            }
            sets.add(cidr.get().asSet());
        }
        return Optional.of(Map.entry(name, AddressSet.unionOf(sets)));
    }
}
