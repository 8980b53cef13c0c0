package org.tomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.armtemplate.DeclaredResource;
import org.tomes.armtemplate.ParameterFiles;
import org.tomes.armtemplate.TemplateExpander;
import org.tomes.nsg.UnreadItem;
import org.tomes.text.Message;

/** Converts a template to the resources that it declares, so that the NSG analysis can read them. */
final class ArmTemplateResources {

    private static final String NETWORK = "microsoft.network/";
    private static final String DEPLOYMENTS = "microsoft.resources/deployments";
    private static final String GROUP = NETWORK + "networksecuritygroups";

    private ArmTemplateResources() {
    }

    /**
     * @param notRead receives parts of a template that were not evaluated
     * @param byDefault receives names of network resources whose configuration depends on default values of parameters
     * @return the resources; the document itself if it is not a template
     */
    static JsonNode resources(JsonNode root, String source, String path, ParameterFiles parameters,
            Consumer<UnreadItem> notRead, Consumer<String> byDefault) {
        JsonNode template = root.path("template").isObject() ? root.path("template") : root;
        if (!template.isObject() || !TemplateExpander.isTemplate(template)) {
            return root;
        }
        TemplateExpander.Reading reading = parameters.read(path, template);
        ArrayNode resources = JsonNodeFactory.instance.arrayNode();
        for (DeclaredResource declared : reading.resources()) {
            ObjectNode resource = declared.resource();
            String type = declared.type().toLowerCase(Locale.ROOT);
            if (declared.dependsOnDefaults() && type.startsWith(NETWORK)) {
                byDefault.accept(declared.name());
            }
            if (declared.conditional()) {
                resource.put("condition", "?");
            }
            if (declared.hasKnownName() && !resource.has("id")) {
                resource.put("id", declared.id());
            } else if (!declared.hasKnownName() && type.startsWith(NETWORK) && !type.equals(GROUP)) {
                notRead.accept(new UnreadItem(source, declared.name(), "",
                        Message.of("nsg.notRead.nameless", declared.type())));
            }
            resources.add(resource);
        }
        reading.gaps()
                .stream()
                .filter(gap -> gap.cause() != TemplateExpander.Cause.OFF_BY_DEFAULT
                        || Stream.of(NETWORK, DEPLOYMENTS).anyMatch(gap.name().toLowerCase(Locale.ROOT)::startsWith))
                .forEach(gap -> notRead.accept(
                        new UnreadItem(source, gap.name(), "", Message.of("nsg.notRead.template." + gap.cause()))));
        return resources;
    }
}
