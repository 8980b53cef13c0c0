package org.tomes.nsg.read;

import java.util.Locale;
import java.util.Set;

/**
 * Distinguishes names of service tags from invalid text. Unpublished tags also exist; their names are in camel case as
 * well.
 */
final class ServiceTagNames {

    /** The published tags in lower case, without regions. Source: Microsoft's page “Virtual network service tags”. */
    private static final Set<String> PUBLISHED = Set.of("actiongroup", "apimanagement", "appconfiguration",
            "appservice", "appservicemanagement", "applicationinsightsavailability", "autonomousdevelopmentplatform",
            "azureactivedirectory", "azureactivedirectorydomainservices", "azureadvancedthreatprotection",
            "azurearcinfrastructure", "azureattestation", "azurebackup", "azurebotservice", "azurecloud",
            "azurecognitivesearch", "azureconnectors", "azurecontainerregistry", "azurecosmosdb", "azuredatabricks",
            "azuredataexplorermanagement", "azuredevops", "azuredevspaces", "azuredigitaltwins", "azureeventgrid",
            "azurefrontdoor", "azurehealthcareapis", "azureinformationprotection", "azureiothub", "azurekeyvault",
            "azureloadbalancer", "azuremachinelearning", "azuremachinelearninginference", "azuremanagedgrafana",
            "azuremonitor", "azuremonitorforsap", "azureopendatasets", "azureplatformdns", "azureplatformimds",
            "azureplatformlkm", "azureresourcemanager", "azuresecuritycenter", "azuresentinel", "azuresignalr",
            "azuresiterecovery", "azuresphere", "azurespringcloud", "azurestack", "azuretrafficmanager",
            "azureupdatedelivery", "azurevideoindexer", "azurewebpubsub", "batchnodemanagement", "chaosstudio",
            "cognitiveservicesfrontend", "cognitiveservicesmanagement", "containerappsmanagement", "datafactory",
            "datafactorymanagement", "dynamics365businesscentral", "dynamics365formarketingemail",
            "eopexternalpublishedips", "eventhub", "gatewaymanager", "guestandhybridmanagement", "hdinsight",
            "internet", "kustoanalytics", "logicapps", "logicappsmanagement", "m365managementactivityapi",
            "microsoftazurefluidrelay", "microsoftcloudappsecurity", "microsoftcontainerregistry",
            "microsoftdefenderforendpoint", "microsoftpurviewpolicydistribution", "onedsanalytics", "oneds",
            "oneds.collector", "powerbi", "powerplatforminfra", "powerplatformplex", "powerqueryonline", "scuba",
            "serialconsole", "servicebus", "servicefabric", "sql", "sqlmanagement", "storage", "storagemover",
            "storagesyncservice", "virtualnetwork", "windowsadmincenter", "windowsupdate", "windowsvirtualdesktop");

    private ServiceTagNames() {
    }

    static boolean isTag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PUBLISHED.contains(lower)
                || PUBLISHED.contains(lower.replaceFirst("\\..*", "")) && lower.matches("[a-z0-9.]+")
                || text.matches("[A-Z][A-Za-z0-9]{2,}(\\.[A-Za-z0-9]+)*");
    }
}
