package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * An Azure SQL server.
 *
 * @param entraOnly whether sign-in with the server's own passwords is disabled
 */
public record SqlServer(Resource resource, Optional<String> minimumTls,
        Optional<Boolean> entraOnly) implements ResourceView {

    public static SqlServer of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SqlServer(resource, properties.text("minimalTlsVersion"),
                properties.child("administrators").flag("azureADOnlyAuthentication"));
    }
}
