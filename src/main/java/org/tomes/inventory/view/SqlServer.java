package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/** @param entraOnly whether nobody signs in with a password of the server's own */
public record SqlServer(Resource resource, Optional<String> publicNetworkAccess, Optional<String> minimumTls,
        Optional<Boolean> entraOnly) implements ResourceView {

    public static SqlServer of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SqlServer(resource, properties.text("publicNetworkAccess"), properties.text("minimalTlsVersion"),
                properties.child("administrators").flag("azureADOnlyAuthentication"));
    }
}
