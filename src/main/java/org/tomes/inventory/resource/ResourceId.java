package org.tomes.inventory.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The id of an Azure object: a path of Azure Resource Manager, or the URL of an item in a key vault. Azure's notation
 * of the same id varies, so equality ignores case, a leading slash and empty segments.
 */
public final class ResourceId implements Comparable<ResourceId> {

    /** Maximum length; Azure's own maximum is well below. */
    public static final int MAX_LENGTH = 2_000;
    private static final Pattern VAULT_ITEM = Pattern
            .compile("https://[^/]+/(secrets|keys|certificates)/[^/]+(/[^/]+)?/?", Pattern.CASE_INSENSITIVE);
    private static final String PROVIDERS = "providers";

    private final String text;
    /** The same object as {@link #text} if that is in lower case, since a large snapshot contains many ids. */
    private final String key;

    private ResourceId(String text) {
        this.text = text;
        this.key = text.toLowerCase(Locale.ROOT);
    }

    private List<String> segments() {
        return split(text);
    }

    /** Returns empty if the text is not an Azure id. */
    public static Optional<ResourceId> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || stripped.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        if (VAULT_ITEM.matcher(stripped).matches()) {
            return Optional.of(new ResourceId(stripped.replaceFirst("/$", "")));
        }
        List<String> segments = split(stripped);
        boolean path = segments.size() > 1 && (segments.getFirst().equalsIgnoreCase("subscriptions")
                || segments.getFirst().equalsIgnoreCase(PROVIDERS));
        return path ? Optional.of(ofSegments(segments)) : Optional.empty();
    }

    /**
     * Returns an id composed of type and name for an object that has none yet, such as a resource in a template. Empty
     * if they do not form an id.
     */
    public static Optional<ResourceId> ofTypeAndName(ResourceType type, String name) {
        List<String> types = split(type.text());
        List<String> names = split(name);
        if (types.size() < 2 || names.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(List.of(PROVIDERS));
        segments.add(types.getFirst());
        for (int i = 1; i < types.size(); i++) {
            segments.add(types.get(i));
            segments.add(i - 1 < names.size() ? names.get(i - 1) : "?");
        }
        return parse("/" + String.join("/", segments));
    }

    private static ResourceId ofSegments(List<String> segments) {
        return new ResourceId("/" + String.join("/", segments));
    }

    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>(12);
        int from = 0;
        for (int at = path.indexOf('/'); from < path.length(); at = path.indexOf('/', from)) {
            int end = at < 0 ? path.length() : at;
            if (end > from) {
                segments.add(path.substring(from, end));
            }
            from = end + 1;
        }
        return segments;
    }

    /** Returns the normalised text shared by all notations of this id. */
    public String key() {
        return key;
    }

    /** Returns the last segment as written. */
    public String name() {
        return isVaultItem() ? segments().get(3) : text.substring(text.lastIndexOf('/') + 1);
    }

    public boolean isVaultItem() {
        return key.startsWith("https://");
    }

    /** Returns the id of the subscription without the preceding path; empty for objects outside of subscriptions. */
    public Optional<String> subscription() {
        List<String> segments = segments();
        return segments.getFirst().equalsIgnoreCase("subscriptions") ? Optional.of(segments.get(1)) : Optional.empty();
    }

    public Optional<String> resourceGroup() {
        List<String> segments = segments();
        return segments.size() > 3 && segments.get(2).equalsIgnoreCase("resourceGroups") ? Optional.of(segments.get(3))
                : Optional.empty();
    }

    /** Returns the type contained in the path; empty if there is none. */
    public Optional<ResourceType> type() {
        List<String> segments = segments();
        if (isVaultItem()) {
            return Optional.of(ResourceType.of("Microsoft.KeyVault/vaults/" + segments.get(2)));
        }
        int providers = lastProviders(segments);
        if (providers < 0) {
            return Optional.ofNullable(switch (segments.size()) {
                case 2 -> ResourceType.SUBSCRIPTION;
                case 4 -> resourceGroup().isPresent() ? ResourceType.RESOURCE_GROUP : null;
                default -> null;
            });
        }
        if (segments.size() < providers + 4) {
            return Optional.empty();
        }
        return Optional.of(ResourceType.of(segments.get(providers + 1) + "/"
                + IntStream.range(providers + 2, segments.size())
                        .filter(i -> (i - providers) % 2 == 0)
                        .mapToObj(segments::get)
                        .collect(Collectors.joining("/"))));
    }

    /**
     * Returns the id of the containing object: the virtual network of a subnet, the scope of a lock, the resource group
     * of a machine. Empty for a subscription, and for vault items, because only the URL of their vault is known.
     */
    public Optional<ResourceId> parent() {
        List<String> segments = segments();
        int providers = lastProviders(segments);
        boolean topmost = providers >= 0 && segments.size() <= providers + 4;
        int end = topmost ? providers : segments.size() - 2;
        return isVaultItem() || end < 2 ? Optional.empty() : Optional.of(ofSegments(segments.subList(0, end)));
    }

    /** Returns the name with that of the containing resource as a prefix, such as {@code network/subnet}. */
    public String nameWithin() {
        List<String> segments = segments();
        int providers = lastProviders(segments);
        boolean part = providers >= 0 && segments.size() > providers + 4;
        return part ? parent().map(parent -> parent.name() + "/" + name()).orElse(name()) : name();
    }

    /** Returns the id of a direct child, such as a subnet of a virtual network. */
    public ResourceId child(String type, String name) {
        List<String> below = new ArrayList<>(segments());
        below.addAll(List.of(type, name));
        return ofSegments(below);
    }

    /** Checks whether this is {@code scope} or below it. */
    public boolean isWithin(ResourceId scope) {
        return key.equals(scope.key) || key.startsWith(scope.key + "/");
    }

    private static int lastProviders(List<String> segments) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).equalsIgnoreCase(PROVIDERS)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int compareTo(ResourceId other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId id && key.equals(id.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
