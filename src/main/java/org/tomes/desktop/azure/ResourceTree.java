package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Texts;

/**
 * The resources of a snapshot by subscription, resource group and type. A branch computes its children when it is
 * expanded, and a branch with very many resources is divided into alphabetical ranges, so that the tree stays fast with
 * a hundred thousand resources.
 */
final class ResourceTree {

    /** Maximum number of rows in one alphabetical range. */
    static final int STRETCH = 500;
    /** The beginnings of types that describe other resources. */
    private static final List<String> RESULTS = List.of("microsoft.policyinsights/", "microsoft.security/",
            "microsoft.authorization/");

    private final AzureData data;
    private final Texts texts;
    private final Comparator<Resource> byTitle;

    /** @param data provides the names of the subscriptions */
    ResourceTree(AzureData data, Texts texts) {
        this.data = data;
        this.texts = texts;
        this.byTitle = Comparator.comparing(data::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Resource::id);
    }

    /**
     * A row of the tree.
     *
     * @param resource present only in leaves
     * @param resources all resources in this subtree, including the leaf's own
     * @param below the immediate child rows
     */
    record Row(String title, Optional<Resource> resource, List<Resource> resources, Supplier<List<Row>> below) {

        boolean isLeaf() {
            return resource.isPresent();
        }

        static Row leaf(String title, Resource resource) {
            return new Row(title, Optional.of(resource), List.of(resource), List::of);
        }

        static Row branch(String title, List<Resource> resources, Supplier<List<Row>> below) {
            return new Row(title, Optional.empty(), resources, below);
        }
    }

    List<Row> rows(List<Resource> resources) {
        return grouped(resources, resource -> data.subscription(resource.id()), "desktop_azure.noSubscription",
                this::groups);
    }

    private List<Row> groups(List<Resource> resources) {
        return grouped(resources, resource -> data.group(resource.id()).toLowerCase(Locale.ROOT),
                "desktop_azure.noGroup", this::types);
    }

    /** Returns the types of resources, then those of results and assignments, which only concern resources. */
    private List<Row> types(List<Resource> resources) {
        return Stream.of(false, true)
                .flatMap(isResult -> grouped(
                        resources.stream().filter(resource -> isResult == isResult(resource)).toList(),
                        resource -> TypeNames.heading(resource.type().text(), texts), "desktop_azure.noType",
                        this::leaves).stream())
                .toList();
    }

    private static boolean isResult(Resource resource) {
        return RESULTS.stream().anyMatch(resource.type().text().toLowerCase(Locale.ROOT)::startsWith);
    }

    private List<Row> leaves(List<Resource> resources) {
        List<Resource> sorted = resources.stream().sorted(byTitle).toList();
        if (sorted.size() <= STRETCH) {
            return sorted.stream().map(this::leaf).toList();
        }
        List<Row> stretches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += STRETCH) {
            List<Resource> part = sorted.subList(from, Math.min(sorted.size(), from + STRETCH));
            stretches.add(Row.branch(
                    texts.get("desktop_azure.stretch", data.title(part.getFirst()), data.title(part.getLast())), part,
                    () -> part.stream().map(this::leaf).toList()));
        }
        return stretches;
    }

    private Row leaf(Resource resource) {
        return Row.leaf(data.title(resource), resource);
    }

    private List<Row> grouped(List<Resource> resources, Function<Resource, String> key, String emptyGroupKey,
            Function<List<Resource>, List<Row>> below) {
        Map<String, List<Resource>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        resources.forEach(
                resource -> groups.computeIfAbsent(key.apply(resource), text -> new ArrayList<>()).add(resource));
        Map<String, List<Resource>> noneLast = new LinkedHashMap<>(groups);
        Optional.ofNullable(noneLast.remove("")).ifPresent(ungrouped -> noneLast.put("", ungrouped));
        return noneLast.entrySet()
                .stream()
                .map(group -> Row.branch(group.getKey().isEmpty() ? texts.get(emptyGroupKey) : group.getKey(),
                        group.getValue(), () -> below.apply(group.getValue())))
                .toList();
    }
}
