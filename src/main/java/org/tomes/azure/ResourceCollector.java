package org.tomes.azure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceType;

/** Something that is read of Azure with calls of one kind. */
sealed interface ResourceCollector {

    /** What stands in the names of its answers. */
    String name();

    /** What an account must be allowed to do. */
    default String right() {
        return "*/read";
    }

    /** The built-in role with the least rights that is enough. */
    default String role() {
        return "Reader";
    }

    /** Whether Azure answers 404 or 409 where the subscription does not use the service. */
    default boolean mayNotBeOnboarded() {
        return false;
    }

    /** Whether its answers bring about further calls, so that it is to be asked early. */
    default boolean leadsOn() {
        return false;
    }

    /**
     * A table of Resource Graph, asked for all subscriptions at once. The query names table and types alone, so that
     * each row comes as Azure keeps it.
     *
     * @param table as Resource Graph names it; more than one may ask the same
     */
    record Table(String name, String table, List<ResourceType> types) implements ResourceCollector {

        Table(String table, List<ResourceType> types) {
            this(table, table, types);
        }

        String query() {
            return table + " | where type in~ ("
                    + types.stream().map(type -> "'" + graphName(type) + "'").collect(Collectors.joining(", "))
                    + ") | order by id";
        }

        /** Resource Graph has its own name for resource groups. */
        private static String graphName(ResourceType type) {
            return type.equals(ResourceType.RESOURCE_GROUP) ? "microsoft.resources/subscriptions/resourcegroups"
                    : type.text().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean leadsOn() {
            return true;
        }

        @Override
        public String right() {
            return "Microsoft.ResourceGraph/resources/read";
        }
    }

    /** A list of Azure Resource Manager below every subscription. */
    record Below(String name, ResourceType type, String path, String version,
            String right) implements ResourceCollector {
    }

    /** A list or an object of Azure Resource Manager below every resource of a type. */
    record Beside(String name, ResourceType parent, ResourceType type, String path, String version,
            String right) implements ResourceCollector {
    }

    /** A single resource that another one refers to. */
    record Referred(String name, ResourceType type, String version, String right) implements ResourceCollector {

        @Override
        public boolean leadsOn() {
            return true;
        }
    }

    /** A list that is only tried: what it holds is read in another way, which would not say that a right is missing. */
    record Probe(String name, String path, String version, String right, String role,
            boolean mayNotBeOnboarded) implements ResourceCollector {
    }

    /** A table of a Log Analytics workspace. */
    record Log(String name) implements ResourceCollector {

        @Override
        public String right() {
            return "Microsoft.OperationalInsights/workspaces/query/read";
        }

        @Override
        public String role() {
            return "Log Analytics Reader";
        }
    }

    /** How a certificate in a vault is renewed; its private part is no part of it. */
    record CertificatePolicy() implements ResourceCollector {

        @Override
        public String name() {
            return "certificate policy";
        }

        @Override
        public String right() {
            return "Microsoft.KeyVault/vaults/certificates/read";
        }

        @Override
        public String role() {
            return "Key Vault Reader";
        }
    }

    /** A list of a key vault itself: names and dates. */
    record InVault(String name, ResourceType type, String path) implements ResourceCollector {

        static final String VERSION = "7.6";

        @Override
        public boolean leadsOn() {
            return true;
        }

        @Override
        public String right() {
            return type.equals(ResourceType.SECRET) ? "Microsoft.KeyVault/vaults/secrets/readMetadata/action"
                    : "Microsoft.KeyVault/vaults/certificates/read";
        }

        @Override
        public String role() {
            return "Key Vault Reader";
        }
    }
}
