package org.tomes.pull;

/**
 * Azure itself. Whoever implements it only reads: GET to Azure Resource Manager and to key vaults, and the queries of
 * Resource Graph and Log Analytics.
 */
public interface AzureApi {

    /**
     * Asks for everything that Tomes can use.
     *
     * @throws org.tomes.problem.Problem where the sign-in fails or no subscription can be seen
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    PullResult inventory(Connection connection, PullRequest request, PullProgress progress);

    /**
     * What a Log Analytics workspace holds of the history of secure scores and their controls.
     *
     * @throws org.tomes.problem.Problem where the sign-in fails
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    PullResult scoreHistory(Connection connection, HistoryRequest request, PullProgress progress);

    /** The same for secure scores and their controls alone. */
    PullResult scores(Connection connection, PullRequest request, PullProgress progress);

    /**
     * Tries what the account may read, with one small request for each thing and place.
     *
     * @throws org.tomes.problem.Problem where the sign-in fails or no subscription can be seen
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    ConnectionTest test(Connection connection, PullRequest request, PullProgress progress);
}
