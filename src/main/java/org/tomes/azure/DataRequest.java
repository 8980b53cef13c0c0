package org.tomes.azure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceType;

/** Data that one kind of API call reads from Azure. */
sealed interface DataRequest {

    /** Returns the name under which its responses are stored. */
    String name();

    /** Returns the permission that an account needs to read the data. */
    default String right() {
        return "*/read";
    }

    /** Returns the least privileged built-in role that is sufficient to read the data. */
    default String role() {
        return "Reader";
    }

    /** Returns whether Azure answers 404 or 409 if the subscription does not use the service. */
    default boolean mayNotBeOnboarded() {
        return false;
    }

    /** Returns whether Azure answers 404 if there is no data, which is a valid answer. */
    default boolean mayBeAbsent() {
        return false;
    }

    /** Returns whether the responses lead to further calls, so that the data should be requested early. */
    default boolean hasFollowUpCalls() {
        return false;
    }

    /**
     * A Resource Graph table, queried for all subscriptions at once. The query names only the table and types, so each
     * row is returned as Azure stores it.
     *
     * @param table name of the table in Resource Graph; several requests may use the same table
     */
    record Table(String name, String table, List<ResourceType> types) implements DataRequest {

        Table(String table, List<ResourceType> types) {
            this(table, table, types);
        }

        String query() {
            return table + " | where type in~ ("
                    + types.stream().map(type -> "'" + graphName(type) + "'").collect(Collectors.joining(", "))
                    + ") | order by id";
        }

        /**
         * Whether data assigned above the subscriptions is included: role and policy assignments of management groups
         * also apply to subscriptions, but Resource Graph includes these assignments only on request (Microsoft Learn,
         * REST "Resources", {@code authorizationScopeFilter}).
         */
        boolean includesInherited() {
            return table.equals("authorizationresources") || table.equals("policyresources");
        }

        /** Returns the name of the type in Resource Graph, which differs for resource groups. */
        private static String graphName(ResourceType type) {
            return type.equals(ResourceType.RESOURCE_GROUP) ? "microsoft.resources/subscriptions/resourcegroups"
                    : type.text().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean hasFollowUpCalls() {
            return true;
        }

        @Override
        public String right() {
            return "Microsoft.ResourceGraph/resources/read";
        }
    }

    /** An Azure Resource Manager list that is requested for each subscription. */
    record Below(String name, ResourceType type, String path, String version, String right) implements DataRequest {
    }

    /**
     * An Azure Resource Manager list or object that is requested for each resource of a type.
     *
     * @param mayBeAbsent whether Azure answers 404 if the object does not exist
     */
    record ChildResources(String name, ResourceType parent, ResourceType type, String path, String version,
            String right, boolean mayBeAbsent) implements DataRequest {

        ChildResources(String name, ResourceType parent, ResourceType type, String path, String version, String right) {
            this(name, parent, type, path, version, right, false);
        }
    }

    /** Tenant data from Microsoft Graph. */
    record OfEntra(String name, ResourceType type, String path, String right) implements DataRequest {

        @Override
        public String role() {
            return "Security Reader";
        }
    }

    /** A single resource to which another resource refers. */
    record Referred(String name, ResourceType type, String version, String right) implements DataRequest {

        @Override
        public boolean hasFollowUpCalls() {
            return true;
        }
    }

    /**
     * A list that is requested only to check permissions. Its data is read in another way, which does not report
     * missing permissions.
     */
    record Probe(String name, String path, String version, String right, String role,
            boolean mayNotBeOnboarded) implements DataRequest {
    }

    /** A table of a Log Analytics workspace. */
    record Log(String name) implements DataRequest {

        @Override
        public String right() {
            return "Microsoft.OperationalInsights/workspaces/query/read";
        }

        @Override
        public String role() {
            return "Log Analytics Reader";
        }
    }

    /** The costs of a subscription. */
    record Costs() implements DataRequest {

        @Override
        public String name() {
            return "costs";
        }

        @Override
        public String right() {
            return "Microsoft.CostManagement/query/read";
        }

        @Override
        public String role() {
            return "Cost Management Reader";
        }
    }

    /** The renewal settings of a certificate in a vault, without its private key. */
    record CertificatePolicy() implements DataRequest {

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

    /** A list that is requested from a key vault itself. It contains names and dates. */
    record InVault(String name, ResourceType type, String path) implements DataRequest {

        static final String VERSION = "7.6";

        @Override
        public boolean hasFollowUpCalls() {
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
