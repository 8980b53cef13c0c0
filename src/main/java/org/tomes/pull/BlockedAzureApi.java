package org.tomes.pull;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Refuses access to Azure if an administrator has forbidden it. */
record BlockedAzureApi(Message reason, AzureApi real) implements AzureApi {

    @Override
    public PullResult inventory(Connection connection, PullScope request, PullProgress progress) {
        throw refused();
    }

    @Override
    public PullResult scoreHistory(Connection connection, HistoryRequest request, PullProgress progress) {
        throw refused();
    }

    @Override
    public PullResult scores(Connection connection, PullScope request, PullProgress progress) {
        throw refused();
    }

    @Override
    public PulledCosts costs(Connection connection, CostRequest request, PullProgress progress) {
        throw refused();
    }

    @Override
    public ConnectionTestResult test(Connection connection, PullScope request, PullProgress progress) {
        throw refused();
    }

    @Override
    public String signInHost(AzureCloud cloud) {
        return real.signInHost(cloud);
    }

    private Problem refused() {
        return new Problem(ProblemKind.AZURE, reason);
    }
}
