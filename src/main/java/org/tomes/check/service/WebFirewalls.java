package org.tomes.check.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * Checks that web application firewalls are enabled and block what they detect; from Microsoft's pages "Azure Web
 * Application Firewall on Azure Application Gateway" (modes) and "… on Azure Front Door". An application gateway uses a
 * firewall policy or separate settings.
 */
final class WebFirewalls extends BaseCheck {

    private static final String OWN = "webApplicationFirewallConfiguration";

    static final List<ResourceType> POLICIES = Stream
            .of("Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies",
                    "Microsoft.Network/FrontDoorWebApplicationFirewallPolicies")
            .map(ResourceType::of)
            .toList();

    WebFirewalls() {
        super("service.web-firewall", Severity.MEDIUM, ControlRef.direct("A.8.26"), ControlRef.supporting("A.8.20"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream.concat(
                POLICIES.stream()
                        .flatMap(type -> context.inventory().resources(type).stream())
                        .map(policy -> assess(policy, "policySettings", context)),
                context.inventory()
                        .resources(ResourceType.APPLICATION_GATEWAY)
                        .stream()
                        .filter(gateway -> gateway.node().properties().child(OWN).isObject()
                                && gateway.node().properties().reference("firewallPolicy").isEmpty())
                        .map(gateway -> assess(gateway, OWN, context)))
                .toList();
    }

    private Assessment assess(Resource resource, String settings, CheckContext context) {
        CheckedResource subject = CheckedResource.of(resource);
        Optional<JsonNodeView> firewall = context.certain(resource.id())
                .map(read -> read.node().properties().child(settings));
        if (firewall.isEmpty()) {
            return notFullyRead(subject);
        }
        JsonNodeView node = firewall.get();
        Optional<String> state = node.text("state")
                .or(() -> node.text("enabledState"))
                .or(() -> node.flag("enabled").map(on -> on ? "Enabled" : "Disabled"));
        Optional<String> mode = node.text("mode").or(() -> node.text("firewallMode"));
        if (state.filter("Disabled"::equalsIgnoreCase).isPresent()) {
            return notMet(subject, "disabled");
        }
        if (mode.filter("Detection"::equalsIgnoreCase).isPresent()) {
            return notMet(subject, "detection");
        }
        if (state.isEmpty() || mode.isEmpty()) {
            return missingProperty(subject, settings + (state.isEmpty() ? ".state" : ".mode"));
        }
        if (!state.get().equalsIgnoreCase("Enabled")) {
            return notAssessed(subject, unknownValue("state", state.get()));
        }
        return mode.get().equalsIgnoreCase("Prevention") ? met(subject, "prevention")
                : notAssessed(subject, unknownValue("mode", mode.get()));
    }
}
