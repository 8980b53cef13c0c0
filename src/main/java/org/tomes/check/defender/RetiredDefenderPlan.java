package org.tomes.check.defender;

/** Plans that Microsoft has replaced; existing customers keep them until they migrate. */
enum RetiredDefenderPlan {

    KUBERNETES_SERVICE("KubernetesService", "Containers"),
    CONTAINER_REGISTRY("ContainerRegistry", "Containers"),
    DNS("Dns", "VirtualMachines");

    private final String apiName;
    private final String successor;

    RetiredDefenderPlan(String apiName, String successor) {
        this.apiName = apiName;
        this.successor = successor;
    }

    String apiName() {
        return apiName;
    }

    /** Returns the successor that applies if Azure does not name one. */
    String successor() {
        return successor;
    }
}
