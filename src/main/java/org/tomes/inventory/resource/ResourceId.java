package org.tomes.inventory.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The id of an Azure object: a path of Azure Resource Manager, or the URL of an item in a key vault. Azure writes the
 * same id in different ways, so equality ignores case, a leading slash and empty segments.
 */
public final class ResourceId implements Comparable<ResourceId> {

    /** Maximum length, well above the maximum in Azure. */
    public static final int MAX_LENGTH = 2_000;
    private static final Pattern VAULT_ITEM = Pattern
            .compile("https://[^/]+/(secrets|keys|certificates)/[^/]+(/[^/]+)?/?", Pattern.CASE_INSENSITIVE);
    private static final String URL = "https://";
    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final String PROVIDERS = "/providers";

    private final String text;
    private final String key;

    private ResourceId(String text) {
        this(text, text.toLowerCase(Locale.ROOT));
    }

    private ResourceId(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * Creates an id. Equal ids share the same texts in memory, because a large snapshot refers to each of its resources
     * several times.
     */
    private static Optional<ResourceId> read(String text) {
        return Optional.of(new ResourceId(text.intern(), text.toLowerCase(Locale.ROOT).intern()));
    }

    private List<String> segments() {
        return split(text);
    }

    /** Parses an id; empty if the text is not an Azure id. */
    public static Optional<ResourceId> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || hasControlCharacters(stripped)) {
            return Optional.empty();
        }
        if (stripped.regionMatches(true, 0, URL, 0, URL.length()) && VAULT_ITEM.matcher(stripped).matches()) {
            return read(stripped.replaceFirst("/$", ""));
        }
        String path = normalised(stripped);
        return isAt(path, 0, SUBSCRIPTIONS) || isAt(path, 0, PROVIDERS) ? read(path) : Optional.empty();
    }

    private static boolean hasControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether this segment, including its slash, begins at the index and is followed by another segment. */
    private static boolean isAt(String path, int index, String segment) {
        int end = index + segment.length();
        return path.regionMatches(true, index, segment, 0, segment.length()) && path.length() > end
                && path.charAt(end) == '/';
    }

    /**
     * Returns the same object for paths in Azure's usual notation, because a large snapshot contains many equal paths.
     */
    private static String normalised(String path) {
        boolean normal = path.startsWith("/") && !path.endsWith("/") && !path.contains("//");
        return normal ? path : "/" + String.join("/", split(path));
    }

    /**
     * Returns an id composed of type and name, for an object that has no id yet, such as a resource in a template.
     * Empty if type and name do not form an id.
     */
    public static Optional<ResourceId> ofTypeAndName(ResourceType type, String name) {
        List<String> types = split(type.text());
        List<String> names = split(name);
        if (types.size() < 2 || names.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>(List.of("providers"));
        segments.add(types.getFirst());
        for (int i = 1; i < types.size(); i++) {
            segments.add(types.get(i));
            segments.add(i - 1 < names.size() ? names.get(i - 1) : "?");
        }
        return parse("/" + String.join("/", segments));
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

    /** Returns the normalised text that all notations of this id have in common. */
    public String key() {
        return key;
    }

    /** Returns the last segment as written. */
    public String name() {
        return isVaultItem() ? segments().get(3) : text.substring(text.lastIndexOf('/') + 1);
    }

    public boolean isVaultItem() {
        return key.startsWith(URL);
    }

    /**
     * Returns the name of the vault of a vault item, which is the first part of the host name; empty for other objects.
     */
    public Optional<String> vault() {
        return isVaultItem() ? Optional.of(key.substring(URL.length()).replaceFirst("[.:/].*$", "")) : Optional.empty();
    }

    /** Returns the id of the subscription without the preceding path; empty for objects outside subscriptions. */
    public Optional<String> subscription() {
        if (!isAt(text, 0, SUBSCRIPTIONS)) {
            return Optional.empty();
        }
        int from = SUBSCRIPTIONS.length() + 1;
        int end = text.indexOf('/', from);
        return Optional.of(text.substring(from, end < 0 ? text.length() : end));
    }

    public Optional<String> resourceGroup() {
        List<String> segments = segments();
        return segments.size() > 3 && segments.get(2).equalsIgnoreCase("resourceGroups") ? Optional.of(segments.get(3))
                : Optional.empty();
    }

    /** Returns the type that the path contains; empty if it contains none. */
    public Optional<ResourceType> type() {
        if (isVaultItem()) {
            return Optional.of(ResourceType.of("Microsoft.KeyVault/vaults/" + segments().get(2)));
        }
        int providers = lastProvidersIndex();
        if (providers < 0) {
            return Optional.ofNullable(switch (countSegmentsFrom(0)) {
                case 2 -> ResourceType.SUBSCRIPTION;
                case 4 -> resourceGroup().isPresent() ? ResourceType.RESOURCE_GROUP : null;
                default -> null;
            });
        }
        List<String> below = split(text.substring(providers));
        if (below.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(ResourceType.of(below.get(1) + "/"
                + IntStream.range(2, below.size())
                        .filter(i -> i % 2 == 0)
                        .mapToObj(below::get)
                        .collect(Collectors.joining("/"))));
    }

    /**
     * Returns the id of the containing object: the virtual network of a subnet, the scope of a lock, the resource group
     * of a machine. Empty for a subscription, and for vault items, because only the URL of their vault is known.
     */
    public Optional<ResourceId> parent() {
        // Cuts the text instead of joining the segments again, because checks ask for many thousands of parents.
        int providers = lastProvidersIndex();
        boolean topmost = providers >= 0 && countSegmentsFrom(providers) <= 4;
        int end = topmost ? providers : text.lastIndexOf('/', text.lastIndexOf('/') - 1);
        int second = text.indexOf('/', 1);
        return isVaultItem() || second < 0 || second >= end ? Optional.empty()
                : Optional.of(new ResourceId(text.substring(0, end)));
    }

    /** Returns the name with the name of the containing resource as a prefix, such as {@code network/subnet}. */
    public String qualifiedName() {
        int providers = lastProvidersIndex();
        boolean part = providers >= 0 && countSegmentsFrom(providers) > 4;
        return part ? parent().map(parent -> parent.name() + "/" + name()).orElse(name()) : name();
    }

    /** Returns the id of a direct child, such as a subnet of a virtual network. */
    public ResourceId child(String type, String name) {
        return new ResourceId(normalised(text + "/" + type + "/" + name));
    }

    /** Whether this id is {@code scope} or below it. */
    public boolean isWithin(ResourceId scope) {
        return key.startsWith(scope.key)
                && (key.length() == scope.key.length() || key.charAt(scope.key.length()) == '/');
    }

    /** Returns the index of the slash before the last segment {@code providers}, or -1. */
    private int lastProvidersIndex() {
        for (int at = text.lastIndexOf('/'); at >= 0; at = text.lastIndexOf('/', at - 1)) {
            int end = at + PROVIDERS.length();
            if (text.regionMatches(true, at, PROVIDERS, 0, PROVIDERS.length())
                    && (end == text.length() || text.charAt(end) == '/')) {
                return at;
            }
        }
        return -1;
    }

    private int countSegmentsFrom(int slash) {
        return (int) text.chars().skip(slash).filter(character -> character == '/').count();
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
