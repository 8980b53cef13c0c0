package org.tomes.desktop.measure;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.RecordTable;

/** The measures of the register: the table on the left, the selected one on the right. */
public final class MeasuresController implements Screen {

    private final Workspace workspace;
    @FXML
    private RecordTable<MeasureRow> table;

    public MeasuresController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        table.setUp(new MeasureTable(workspace.texts(), new Dates(workspace.texts().language()), workspace.today()).spec(), workspace);
    }

    @Override
    public void refresh() {
        workspace.background().read(() -> MeasureRow.of(workspace.register().measures().all(), workspace.register().people().all()),
                table::show);
    }

    @Override
    public void select(String recordId) {
        table.select(row -> row.measure().id().toString().equals(recordId));
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane());
    }
}
