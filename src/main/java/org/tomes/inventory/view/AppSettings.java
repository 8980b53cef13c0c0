package org.tomes.inventory.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/** Settings and connection strings of a web app, whose secret values are masked in the collected data. */
public final class AppSettings {

    /** Names of the two lists in the configuration of an app. */
    public static final List<String> LISTS = List.of("appSettings", "connectionStrings");

    private AppSettings() {
    }

    /** Returns the values by name, from the app itself and from its configuration in files. */
    public static Map<String, Optional<String>> of(Resource app, Inventory inventory) {
        Map<String, Optional<String>> settings = new LinkedHashMap<>();
        JsonNodeView configuration = app.node().properties().child("siteConfig");
        LISTS.stream()
                .flatMap(list -> configuration.objects(list).stream())
                .forEach(node -> node.text("name")
                        .ifPresent(name -> settings.put(name,
                                node.text("value").or(() -> node.text("connectionString")))));
        for (String list : List.of("appsettings", "connectionstrings")) {
            inventory.find(app.id().child("config", list))
                    .map(read -> read.node().child("properties"))
                    .ifPresent(properties -> properties.names()
                            .forEach(name -> settings.put(name,
                                    properties.text(name).or(() -> properties.child(name).text("value")))));
        }
        return settings;
    }
}
