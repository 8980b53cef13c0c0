package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A just-in-time access policy: ports that stay closed until access is requested (Microsoft Learn, REST "Jit Network
 * Access Policies - List").
 */
public record JitPolicy(Resource resource, List<GuardedPort> ports) implements ResourceView {

    /** @param protocol such as {@code TCP}, or {@code *} for all */
    public record GuardedPort(ResourceId machine, int number, String protocol) {
    }

    public static JitPolicy of(Resource resource) {
        return new JitPolicy(resource, resource.node()
                .properties()
                .objects("virtualMachines")
                .stream()
                .flatMap(machine -> machine.reference("id")
                        .stream()
                        .flatMap(id -> machine.objects("ports").stream().flatMap(port -> port(id, port).stream())))
                .toList());
    }

    private static Optional<GuardedPort> port(ResourceId machine, JsonNodeView port) {
        return port.number("number").map(number -> new GuardedPort(machine, number, port.text("protocol").orElse("*")));
    }
}
