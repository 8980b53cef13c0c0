package org.tomes.pull;

/**
 * Access to Azure. Implementations only read. They use GET to Azure Resource Manager and to key vaults, and the queries
 * of Resource Graph, Log Analytics and Cost Management.
 */
public interface AzureApi {

    /**
     * Requests everything that Tomes can use.
     *
     * @throws org.tomes.problem.Problem if the sign-in fails or no subscription is visible
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation
     */
    PullResult inventory(AzureConnection connection, PullSettings request, PullProgress progress);

    /**
     * Requests the history of secure scores and their controls from a Log Analytics workspace.
     *
     * @throws org.tomes.problem.Problem if the sign-in fails
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation
     */
    PullResult pullScoreHistory(AzureConnection connection, ScoreHistoryRequest request, PullProgress progress);

    /** Requests only secure scores and their controls. */
    PullResult scores(AzureConnection connection, PullSettings request, PullProgress progress);

    /**
     * Asks Cost Management for the costs of subscriptions.
     *
     * @throws org.tomes.problem.Problem if the sign-in fails or no subscription is visible
     * @throws java.util.concurrent.CancellationException if the progress requests cancellation
     */
    PulledCosts costs(AzureConnection connection, CostRequest request, PullProgress progress);

    /**
     * Checks what the account may read, with one small request for each combination of permission and place.
     *
     * @throws org.tomes.problem.Problem if the sign-in fails or no subscription is visible
     * @throws java.util.concurrent.CancellationException if the progress requests it
     */
    ConnectionTestResult test(AzureConnection connection, PullSettings request, PullProgress progress);

    /** Returns the host that a sign-in to this cloud contacts; does not contact it. */
    String signInHost(AzureCloud cloud);
}
