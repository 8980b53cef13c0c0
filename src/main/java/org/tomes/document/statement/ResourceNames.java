package org.tomes.document.statement;

import org.tomes.check.CheckedResource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Unambiguous names of resources. The name of a subnet or secret includes the name of its parent. */
public final class ResourceNames {

    private ResourceNames() {
    }

    public static String of(CheckedResource subject) {
        ResourceType type = ResourceType.of(subject.type());
        boolean within = !type.equals(ResourceType.FLOW_LOG) && type.text().chars().filter(c -> c == '/').count() > 1;
        return ResourceId.parse(subject.id())
                .filter(id -> within && id.name().equals(subject.name()))
                .flatMap(ResourceId::parent)
                .map(parent -> parent.name() + "/" + subject.name())
                .orElse(subject.name());
    }
}
